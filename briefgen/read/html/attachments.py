"""Files that travel inside a page, as the HTML writer puts them there."""

import base64
import binascii
from collections.abc import Iterator

from briefgen.document import Attachment
from briefgen.read.html.encoding import page_text
from briefgen.read.html.page import Page, page_of
from briefgen.read.html.tree import page_tree


def html_attachments(data: bytes, *, name: str) -> tuple[Attachment, ...]:
    """The files in the page `data`, whose words are not looked at; raises InputError where it is no page."""
    root = page_tree(page_text(data, name)[0], name)
    return tuple(attachments_of(page_of(root))) if root is not None else ()


def attachments_of(page: Page) -> Iterator[Attachment]:
    """The files in elements that no browser runs: JSON as it stands, others in base64."""
    for number, tag in enumerate(page.tags):
        name = page.attribute(number, "data-name")
        if tag != "script" or not name:
            continue
        text = str(page.elements[number].text or "")
        if page.attribute(number, "type") == "application/json":
            yield Attachment(name, "application/json", text.encode("utf-8", "replace"))
            continue
        try:
            data = base64.b64decode("".join(text.split()), validate=True)
        except (binascii.Error, ValueError):
            continue
        yield Attachment(name, page.attribute(number, "data-type"), data)
