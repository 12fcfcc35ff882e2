"""Files that travel inside the page as data that no browser runs: JSON as it is, anything else in base64."""

import base64
import json

from briefgen.document import Attachment
from briefgen.render.html.markup import element

_JSON = "application/json"


def attachment_markup(attachment: Attachment) -> str:
    """The element that holds the file; its name is told in `data-name` and, where it is the brief, as the id."""
    text = _as_json(attachment)
    name = {"id": "brief.json" if attachment.name == "brief.json" else None, "data-name": attachment.name}
    if text is not None:
        return element("script", {"type": _JSON, **name}, text)
    coded = base64.b64encode(attachment.data).decode()
    return element("script", {"type": "text/plain", **name, "data-type": attachment.media_type}, coded)


def _as_json(attachment: Attachment) -> str | None:
    """The text of a JSON file with nothing in it that could end the element, None for any other file."""
    if attachment.media_type != _JSON:
        return None
    try:
        text = attachment.data.decode()
        json.loads(text)
    except (ValueError, RecursionError):
        return None
    if "\r" in text or "\x00" in text:
        return None
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
