"""The XML of a part as a tree that can be changed."""

from collections.abc import Iterable, Sequence

from lxml import etree

from briefgen.package import tree

Element = tree.Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - its customary prefix

MOST_NODES = 1_000_000
"""Tags and attributes of one part."""

_OFF = frozenset({"0", "false", "off", "none"})


def parsed(data: bytes) -> Element:
    """The root of the XML in `data`; raises TreeError."""
    return tree.parsed(data, MOST_NODES)


def serialised(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def value(element: Element | None, name: str = "val") -> str:
    """The attribute `name` of the main vocabulary, empty where there is none."""
    return (element.get(f"{W}{name}") or "") if element is not None else ""


def number(element: Element | None, name: str = "val") -> int | None:
    """The attribute `name` as a whole number, None where it is none."""
    said = value(element, name).strip()
    digits = said.removeprefix("-")
    return int(said) if digits.isascii() and digits.isdecimal() and len(digits) <= 9 else None


def is_on(element: Element | None) -> bool:
    """Whether a property that is either on or off is there and on."""
    return element is not None and value(element).lower() not in _OFF


def made(name: str, **attributes: str) -> Element:
    """An element of the main vocabulary with attributes of it."""
    return etree.Element(f"{W}{name}", {f"{W}{key}": said for key, said in attributes.items()})


def removed(element: Element) -> None:
    """Take `element` out of its tree; the text after it, which only stands in broken files, goes too."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrapped(element: Element) -> None:
    """Put the children of `element` in its place."""
    for child in list(element):
        element.addprevious(child)
    removed(element)


def local(element: Element) -> str:
    """The name of `element` without its namespace."""
    return str(element.tag).rpartition("}")[2]


def placed(parent: Element, child: Element, order: Sequence[str]) -> None:
    """Put `child` where the schema's `order` of names wants it, instead of one of its name that is there."""
    for old in parent.findall(str(child.tag)):
        parent.remove(old)
    ranks = {name: rank for rank, name in enumerate(order)}
    own = ranks[local(child)]
    after = (place for place, other in enumerate(parent) if ranks.get(local(other), len(order)) > own)
    parent.insert(next(after, len(parent)), child)


def names(listed: str) -> tuple[str, ...]:
    """The names in `listed`, which white space parts."""
    return tuple(listed.split())


def largest(numbers: Iterable[int | None], otherwise: int) -> int:
    """The largest of `numbers` that is one; `otherwise` where there is none."""
    return max((entry for entry in numbers if entry is not None), default=otherwise)
