"""XML as text that is escaped and legal in XML 1.0, and the bytes of a part.

Names are written with the customary prefixes of Office Open XML (`w:p`); the root declares those that occur.
"""

import re
from collections.abc import Iterable
from typing import NewType

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ATTRIBUTE_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
)
_ROOT = re.compile("<[A-Za-z:]+")
_PREFIXES = re.compile("<(?!w:|/)([a-z]+):"), re.compile(' (r|xsi):[A-Za-z]+="')
"""Those of elements, and those that only attributes have; words that look like these declare one too many."""

Markup = NewType("Markup", str)
"""Elements and words, whole and escaped."""

Content = Markup | dict[str, str] | None


def element(name: str, *content: Content) -> Markup:
    """An element of `content`: dictionaries are attributes, None is nothing, the rest are children."""
    attributes = ""
    children: list[str] = []
    for item in content:
        if isinstance(item, str):
            children.append(item)
        elif item:
            attributes += "".join([f' {key}="{_attribute(value)}"' for key, value in item.items()])
    if not children:
        return Markup(f"<{name}{attributes}/>")
    return Markup(f"<{name}{attributes}>{''.join(children)}</{name}>")


def valued(name: str, value: str | int) -> Markup:
    """An element whose one attribute is `val`, in the namespace that its vocabulary asks for."""
    attribute = "w:val" if name.startswith("w:") else "val"
    return Markup(f'<{name} {attribute}="{_attribute(str(value))}"/>')


def words(text: str) -> Markup:
    """`text` as a child of an element."""
    escaped = legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(escaped.replace("\r", "&#13;"))


def joined(pieces: Iterable[Markup]) -> Markup:
    """`pieces` one after the other."""
    return Markup("".join(pieces))


def legal(text: str) -> str:
    """`text` without the characters that XML 1.0 cannot carry."""
    return text if text.isprintable() else _ILLEGAL.sub("", text)


def serialised(root: Markup) -> bytes:
    """The bytes of a part with the element `root`, which declares the prefixes that occur in it."""
    found = {prefix for pattern in _PREFIXES for prefix in pattern.findall(root)}
    if "<w:" in root:
        found.add("w")
    declared = "".join([f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in sorted(found & NAMESPACES.keys())])
    opening = _ROOT.match(root)
    end = opening.end() if opening else 0
    return "".join((DECLARATION, root[:end], declared, root[end:])).encode()


def _attribute(value: str) -> str:
    return value if value.isalnum() else legal(value).translate(_ATTRIBUTE_ESCAPES)
