"""Whether an SVG picture stands for itself: no script, and nothing that it fetches."""

import re

from briefgen.package.tree import TreeError
from briefgen.render.docx.reference.tree import local, parsed

_ACTIVE = frozenset({"script", "foreignObject", "iframe", "audio", "video", "set", "animate", "handler"})
_FETCHED = re.compile(r"@import|url\(\s*['\"]?(?!#|data:image/)", re.IGNORECASE)
_OWN = ("#", "data:image/")


def is_closed(data: bytes) -> bool:
    """Whether the picture in `data` needs nothing but itself; False where it cannot be read."""
    try:
        root = parsed(data)
    except TreeError:
        return False
    for element in root.iter("*"):
        if local(element) in _ACTIVE or _FETCHED.search(element.text or ""):
            return False
        for name, said in element.attrib.items():
            plain = str(name).rpartition("}")[2].lower()
            is_link = plain in ("href", "src") and not str(said).strip().startswith(_OWN)
            if is_link or plain.startswith("on") or _FETCHED.search(str(said)):
                return False
    return True
