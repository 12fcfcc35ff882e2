"""The XML of a part as a tree in the transitional vocabulary, and what its attributes say.

An ISO Strict file says the same in other namespaces; its names are replaced by those of the transitional one.
"""

from lxml import etree

from briefgen.package import tree

Element = tree.Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V = "{urn:schemas-microsoft-com:vml}"

MOST_NODES = 6_000_000
"""Tags and attributes of one part."""

_STRICT = "http://purl.oclc.org/ooxml/"
_FAMILIES = {
    "wordprocessingml/main": W,
    "officeDocument/relationships": R,
    "officeDocument/math": M,
    "drawingml/main": A,
    "drawingml/chart": C,
    "drawingml/diagram": DGM,
    "drawingml/wordprocessingDrawing": WP,
    "drawingml/picture": PIC,
    "officeDocument/extendedProperties": (
        "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
    ),
}
_TRANSITIONAL = {f"{{{_STRICT}{family}}}": names for family, names in _FAMILIES.items()}
_OFF = frozenset({"0", "false", "off", "none", "False"})


def parsed(data: bytes, *, has_long_text: bool = False) -> Element:
    """The root of the XML in `data`; raises TreeError, also for a text of 10 MB unless it `has_long_text`."""
    root = tree.parsed(data, MOST_NODES, has_long_text=has_long_text)
    if root.tag.startswith(f"{{{_STRICT}") or any(_is_strict(space) for space in root.nsmap.values()):
        _make_transitional(root)
    return root


def value(element: Element | None, name: str = "val") -> str:
    """The attribute `name` of the main vocabulary, empty where there is none."""
    if element is None:
        return ""
    return element.get(f"{W}{name}") or element.get(name) or ""


def number(element: Element | None, name: str = "val") -> int | None:
    """The attribute `name` as a whole number, None where it is none."""
    said = value(element, name).strip()
    digits = said.removeprefix("-").removeprefix("+")
    return int(said) if digits.isdecimal() and len(digits) <= 9 else None


def is_on(element: Element | None) -> bool:
    """Whether a property that is either on or off is there and on."""
    return element is not None and value(element) not in _OFF


def relationship(element: Element, name: str = "id") -> str:
    """The identifier of a relationship that an attribute holds, empty where there is none."""
    return element.get(f"{R}{name}") or ""


def _is_strict(space: str) -> bool:
    return space.startswith(_STRICT)


def _make_transitional(root: Element) -> None:
    for element in root.iter(etree.Element):
        element.tag = _renamed(element.tag)
        for name in element.keys():  # noqa: SIM118 - an element is iterated over its children
            if str(name).startswith(f"{{{_STRICT}"):
                element.set(_renamed(str(name)), element.attrib.pop(name))


def _renamed(name: str) -> str:
    space, brace, local = name.rpartition("}")
    return _TRANSITIONAL.get(space + brace, space + brace) + local
