"""XML as a small immutable tree, and its bytes: escaped, legal in XML 1.0, the same for the same tree.

Names are written with the customary prefixes of Office Open XML (`w:p`); the root declares those that occur.
"""

import re
from typing import NamedTuple, Union

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
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
)


class Element(NamedTuple):
    """An element; attributes and children keep their order."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Union["Element", str], ...]


Content = Element | str | dict[str, str] | None


def element(name: str, *content: Content) -> Element:
    """An element of `content`: dictionaries are attributes, None is nothing, the rest are children."""
    attributes: list[tuple[str, str]] = []
    children: list[Element | str] = []
    for item in content:
        if isinstance(item, dict):
            attributes.extend(item.items())
        elif item is not None:
            children.append(item)
    return Element(name, tuple(attributes), tuple(children))


def valued(name: str, value: str | int) -> Element:
    """An element whose one attribute is `val`, in the namespace that its vocabulary asks for."""
    prefix = name.partition(":")[0]
    return element(name, {"w:val" if prefix == "w" else "val": str(value)})


def legal(text: str) -> str:
    """`text` without the characters that XML 1.0 cannot carry."""
    return _ILLEGAL.sub("", text)


def serialised(root: Element) -> bytes:
    """The bytes of a part whose root element is `root`."""
    names: set[str] = {root.name, *(name for name, _value in root.attributes)}
    inner: list[str] = []
    for child in root.children:
        _write(child, inner, names)
    prefixes = sorted({name.partition(":")[0] for name in names} & NAMESPACES.keys())
    declared = {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in prefixes}
    opening = _opening(element(root.name, declared, dict(root.attributes)), names)
    return "".join((DECLARATION, opening, ">", *inner, f"</{root.name}>")).encode()


def _write(node: Element | str, pieces: list[str], names: set[str]) -> None:
    """Append the markup of `node` to `pieces`, and the names that occur in it to `names`."""
    if isinstance(node, str):
        pieces.append(legal(node).translate(_ESCAPES))
        return
    pieces.append(_opening(node, names))
    if not node.children:
        pieces.append("/>")
        return
    pieces.append(">")
    for child in node.children:
        _write(child, pieces, names)
    pieces.append(f"</{node.name}>")


def _opening(node: Element, names: set[str]) -> str:
    """The start of the tag of `node`, still open."""
    names.add(node.name)
    if not node.attributes:
        return f"<{node.name}"
    said = [f"<{node.name}"]
    for name, value in node.attributes:
        names.add(name)
        said.append(f' {name}="{_attribute(value)}"')
    return "".join(said)


def _attribute(value: str) -> str:
    return value if value.isalnum() else legal(value).translate(_ATTRIBUTE_ESCAPES)
