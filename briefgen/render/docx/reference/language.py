"""The language of the words: the office's stays where it is the document's; else it stays with the letterhead alone."""

from briefgen.render.docx.reference.sheet import OfficeStyles
from briefgen.render.docx.reference.tree import Element, W, made, value
from briefgen.render.facts import is_right_to_left

_AFTER = frozenset({f"{W}eastAsianLayout", f"{W}specVanish", f"{W}oMath"})


def office_language(styles: OfficeStyles) -> str:
    """The language of the office's plain paragraph, empty where the file does not say."""
    return styles.property_of(styles.default("paragraph"), "rPr/lang")


def is_same(one: str, other: str) -> bool:
    """Whether two tags mean one language, of whichever country."""
    return _primary(one) == _primary(other)


def speak(styles: OfficeStyles, language: str) -> None:
    """Let all styles that are in the office's language be in `language`."""
    office = office_language(styles)
    for element in styles.root.iter(f"{W}lang"):
        if office and is_same(value(element), office):
            _set(element, language)
    if not office:
        _set(_default(styles.root), language)


def state_language(root: Element, language: str) -> None:
    """Let every run under `root` that does not say its language say `language`."""
    for run in root.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = made("rPr")
            run.insert(0, properties)
        if properties.find(f"{W}lang") is None:
            later = [child for child in properties if child.tag in _AFTER]
            place = properties.index(later[0]) if later else len(properties)
            properties.insert(place, made("lang", val=language))


def _set(element: Element, language: str) -> None:
    element.set(f"{W}val", language)
    if is_right_to_left(language):
        element.set(f"{W}bidi", language)


def _default(root: Element) -> Element:
    """The language of the defaults of the document, made where there is none."""
    parent = root
    for step in ("docDefaults", "rPrDefault", "rPr"):
        found = parent.find(f"{W}{step}")
        if found is None:
            found = made(step)
            parent.insert(0, found)
        parent = found
    stated = parent.find(f"{W}lang")
    if stated is None:
        stated = made("lang")
        parent.append(stated)
    return stated


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
