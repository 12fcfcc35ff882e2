"""Files that travel inside the document, as the Word writer puts them there: custom XML around base64."""

import base64
import binascii
from collections.abc import Iterator

from briefgen.document import Attachment
from briefgen.read.docx.package import Package

_SPACE = "{urn:briefgen:attachment}"
MAXIMUM_ATTACHMENT_BYTES = 64 * 1024**2


def attachments_of(package: Package) -> Iterator[Attachment]:
    """The attachments in the order in which the document names them."""
    for name in package.related("customXml"):
        root = package.part(name)
        if root is None or root.tag != f"{_SPACE}attachment":
            continue
        try:
            data = base64.b64decode("".join((root.text or "").split()), validate=True)
        except (binascii.Error, ValueError):
            continue
        if len(data) <= MAXIMUM_ATTACHMENT_BYTES:
            yield Attachment(root.get("name") or "", root.get("mediaType") or "", data)
