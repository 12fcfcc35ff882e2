"""The XML of a part as a tree: no DTD, no entity, no network, within limits, in the transitional vocabulary.

An ISO Strict file says the same in other namespaces; its names are replaced by those of the transitional one.
"""

from lxml import etree
from lxml.etree import _Element

Element = _Element

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
"""Tags and attributes of one part; a tree takes about 100 bytes of memory for each."""

_STRICT = "http://purl.oclc.org/ooxml/"
_NOTATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-32-le"))
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


class MarkupError(Exception):
    """A part that is no XML, or XML that is not read; the message says why in a few words."""


def parsed(data: bytes) -> Element:
    """The root of the XML in `data`; raises MarkupError."""
    if any(notation in data for notation in _NOTATIONS):
        raise MarkupError("it declares a DTD, which no Word file does")
    if data.count(b"<") + data.count(b"=") > MOST_NODES:
        raise MarkupError(f"it has more than the {MOST_NODES} tags and attributes that are read")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MarkupError(_reason(str(error))) from None
    if root.getroottree().docinfo.internalDTD is not None:  # one that the search above cannot see, in another encoding
        raise MarkupError("it declares a DTD, which no Word file does")
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


def _reason(said: str) -> str:
    if "Excessive depth" in said or "huge" in said.lower():
        return "it is nested too deep or a value in it is too long"
    return f"it is broken XML ({' '.join(said.split())[:120]})"


def _make_transitional(root: Element) -> None:
    for element in root.iter(etree.Element):
        element.tag = _renamed(element.tag)
        for name in element.keys():  # noqa: SIM118 - an element is iterated over its children
            if str(name).startswith(f"{{{_STRICT}"):
                element.set(_renamed(str(name)), element.attrib.pop(name))


def _renamed(name: str) -> str:
    space, brace, local = name.rpartition("}")
    return _TRANSITIONAL.get(space + brace, space + brace) + local
