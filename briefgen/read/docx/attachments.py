"""Files that travel inside the document, as the Word writer puts them there: custom XML around base64."""

import base64
import binascii
from collections.abc import Iterator

from briefgen.document import Attachment
from briefgen.read.docx.limits import MAXIMUM_READ_BYTES
from briefgen.read.docx.package import Package, opened_package

_SPACE = "{urn:briefgen:attachment}"
MAXIMUM_ATTACHMENT_BYTES = 64 * 1024**2


def docx_attachments(data: bytes, *, name: str, most_unpacked: int = MAXIMUM_READ_BYTES) -> tuple[Attachment, ...]:
    """The files in the Word file `data`, whose words are not looked at; raises InputError where it cannot be opened."""
    package = opened_package(data, name, most_unpacked)
    return tuple(attachments_of(package)) if package.find_main() else ()


def attachments_of(package: Package) -> Iterator[Attachment]:
    """The attachments in the order in which the document names them."""
    for name in package.related("customXml"):
        root = package.part(name, has_long_text=True)
        if root is None or root.tag != f"{_SPACE}attachment":
            continue
        try:
            data = base64.b64decode("".join((root.text or "").split()), validate=True)
        except (binascii.Error, ValueError):
            continue
        if len(data) <= MAXIMUM_ATTACHMENT_BYTES:
            yield Attachment(root.get("name") or "", root.get("mediaType") or "", data)
