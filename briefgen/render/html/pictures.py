"""Pictures inside the page."""

import base64
from collections.abc import Iterable

from briefgen.document import Attachment, Figure
from briefgen.render.html.markup import element

_SIGNATURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


def picture_markup(figure: Figure, attachments: Iterable[Attachment], attributes: dict[str, str | None]) -> str:
    """The picture, empty where the attachment that holds it is missing or no PNG or JPEG file."""
    data = next((entry.data for entry in attachments if entry.name == figure.attachment), b"")
    source = picture_address(data)
    said = figure.alternative.strip() or figure.attachment
    named = {**attributes, "alt": said, "data-name": figure.attachment, "src": source}
    return element("img", named) if source else ""


def picture_address(data: bytes) -> str:
    """The picture itself as an address, empty where it is no PNG or JPEG file."""
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), "")
    return f"data:{kind};base64,{base64.b64encode(data).decode()}" if kind else ""
