"""Our lines in the office's headers and footers: paragraphs after its own, which stay as they are."""

from collections.abc import Mapping
from typing import get_args

from briefgen.render.docx.reference.base import Pages, Part, Place
from briefgen.render.docx.reference.fields import instructions
from briefgen.render.docx.reference.sheet import OfficeStyles
from briefgen.render.docx.reference.styles import PROPERTIES_ORDER
from briefgen.render.docx.reference.tree import WP, Element, W, made, number, placed, removed, value

Running = Mapping[tuple[Place, Pages], Part]

_PLACES: tuple[Place, ...] = get_args(Place)
_PAGE, _PAGES = "PAGE", "NUMPAGES"
_OWN_LINES = frozenset({"marking", "status"})
_OWN_RUNS = frozenset({"marking label", "running title"})


def merged_running(office: Running, ours: Running, pages: tuple[Pages, ...], *, has_title_page: bool) -> Running:
    """The headers and footers for `pages`; ours for the even ones are those of the others.

    Where the office has no first page of its own, its first page shows what every page shows. Where it counts its pages
    itself, on whichever of them, ours are not counted again.
    """
    merged: dict[tuple[Place, Pages], Part] = {}
    is_counted = any(_first_word(said) == _PAGE for part in office.values() for said in instructions(part.root))
    for place in _PLACES:
        for kind in pages:
            stated = "default" if kind == "first" and not has_title_page else kind
            lines = ours.get((place, kind)) or ours.get((place, "default"))
            base = office.get((place, stated))
            if lines is not None:
                uncounted = _without_page_number(lines) if is_counted else lines
                merged[place, kind] = _merged(base, uncounted) if base is not None else uncounted
            elif base is not None:
                merged[place, kind] = base.copied()
    return merged


def is_from_here(styles: OfficeStyles) -> bool:
    """Whether the office's file is an earlier brief that was made into a template."""
    return all(styles.named(name) is not None for name in _OWN_RUNS)


def without_our_lines(part: Part, styles: OfficeStyles) -> Part:
    """`part` without the marking, the status and the page number of an earlier brief that served as a template."""
    kept = part.copied()
    for paragraph in list(kept.root.iter(f"{W}p")):
        line = _name(styles, value(paragraph.find(f"{W}pPr/{W}pStyle")))
        runs = {_name(styles, value(look)) for look in paragraph.iter(f"{W}rStyle")}
        counts = any(_first_word(said) == _PAGES for said in instructions(paragraph))
        if line in _OWN_LINES or runs & _OWN_RUNS or counts:
            removed(paragraph)
    if not len(kept.root):
        kept.root.append(made("p"))
    return kept


def set_tabs(root: Element, styles: OfficeStyles, text_twips: int) -> None:
    """Let the last tab of our lines reach the right margin, whatever tabs the office's styles have."""
    for paragraph in root.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        if properties is None or paragraph.find(f"{W}r/{W}tab") is None:
            continue
        style = styles.identified(value(properties.find(f"{W}pStyle")))
        stops = {
            number(stop, "pos")
            for known in styles.chain(style)
            for stop in known.iterfind(f"{W}pPr/{W}tabs/{W}tab")
            if value(stop) != "clear"
        }
        tabs = made("tabs")
        for stop in sorted(place for place in stops if place is not None and place != text_twips):
            tabs.append(made("tab", val="clear", pos=str(stop)))
        tabs.append(made("tab", val="right", pos=str(text_twips)))
        placed(properties, tabs, PROPERTIES_ORDER)


def number_drawings(root: Element, first: int) -> None:
    """Give the drawings under `root` numbers from `first` on, for no two of a document may have the same."""
    for count, drawing in enumerate(root.iter(f"{WP}docPr")):
        drawing.set("id", str(first + count))


def _merged(base: Part, lines: Part) -> Part:
    """`base` with those of `lines` after it that say something."""
    added = lines.copied()
    for paragraph in list(added.root.iterchildren(f"{W}p")):
        if not any(True for _run in paragraph.iter(f"{W}r")):
            removed(paragraph)
    return base.joined(added)


def _without_page_number(lines: Part) -> Part:
    """`lines` without the fields that count pages and the words before them."""
    kept = lines.copied()
    for paragraph in kept.root.iterchildren(f"{W}p"):
        fields = list(paragraph.iterchildren(f"{W}fldSimple"))
        if fields:
            end = paragraph.index(fields[-1])
            for child in list(paragraph)[: end + 1]:
                if child.tag != f"{W}pPr":
                    removed(child)
    return kept


def _name(styles: OfficeStyles, identifier: str) -> str:
    style = styles.identified(identifier)
    return " ".join(value(style.find(f"{W}name")).split()).casefold() if style is not None else ""


def _first_word(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()
