"""The last section of the office's file: its page, its columns, and which header and footer its pages bear."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import get_args

from briefgen.errors import InputError
from briefgen.render.docx.reference.base import Pages, Place
from briefgen.render.docx.reference.tree import Element, R, W, is_on, local, made, names, number, placed, removed, value

ORDER = names(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)

_GONE = frozenset({"headerReference", "footerReference", "type", "formProt", "printerSettings", "sectPrChange"})
_KEPT = (frozenset(ORDER) - _GONE) | frozenset(names("col top left bottom right pos numFmt numStart numRestart"))
_TITLE_PAGE = "titlePg"
_WORDS_PAGE = (12240, 15840)
_WORDS_SIDE_MARGIN, _WORDS_UPRIGHT_MARGIN, _WORDS_GAP = 1800, 1440, 720
_LEAST_WIDTH, _MOST_WIDTH = 1440, 31680
_PAGES: tuple[Pages, ...] = get_args(Pages)
_PLACES: tuple[Place, ...] = get_args(Place)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sizes of the page in twips. `column` is the width of the narrowest column, `text` that between the margins."""

    width: int
    height: int
    left: int
    top: int
    bottom: int
    text: int
    column: int


def last_section(root: Element) -> Element | None:
    """A copy of the properties of the last section of a document, without references and what is not ours to keep."""
    sections = list(_sections(root))
    if not sections:
        return None
    section = deepcopy(sections[-1])
    for child in list(section.iterdescendants("*")):
        if not str(child.tag).startswith(W) or local(child) not in _KEPT:
            removed(child)
    for element in section.iter("*"):
        for name in [name for name in element.attrib if not str(name).startswith(W)]:
            element.attrib.pop(name)
    section[:] = sorted(section, key=lambda child: ORDER.index(local(child)) if local(child) in ORDER else len(ORDER))
    return section


def running_references(root: Element) -> dict[tuple[Place, Pages], str]:
    """The identifier of each header and footer of the last section; what it lacks is that of the one before."""
    found: dict[tuple[Place, Pages], str] = {}
    for section in reversed(list(_sections(root))):
        for place in _PLACES:
            for reference in section.iterchildren(f"{W}{place}Reference"):
                pages = value(reference, "type") or "default"
                key = next(((place, known) for known in _PAGES if known == pages), None)
                if key is not None:
                    found.setdefault(key, reference.get(f"{R}id") or "")
    return found


def background_of(root: Element) -> Element | None:
    """The colour of the page, None for none; a picture there does not stay."""
    background = root.find(f"{W}background")
    if background is None:
        return None
    stated = {name: said for name, said in background.attrib.items() if str(name).startswith(W)}
    copied = made("background")
    copied.attrib.update(stated)
    return copied if stated else None


def has_title_page(section: Element) -> bool:
    """Whether the first page has a header and a footer of its own."""
    return is_on(section.find(f"{W}{_TITLE_PAGE}"))


def make_title_page(section: Element) -> None:
    """Let the first page have a header and a footer of its own."""
    placed(section, made(_TITLE_PAGE), ORDER)


def sheet_of(section: Element, name: str) -> Sheet:
    """The sizes of `section`; raises InputError where they leave no room for text."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")

    def margin(side: str, otherwise: int) -> int:
        stated = number(margins, side)
        return abs(otherwise if stated is None else stated)

    width = number(size, "w") or _WORDS_PAGE[0]
    left, right = margin("left", _WORDS_SIDE_MARGIN), margin("right", _WORDS_SIDE_MARGIN)
    text = width - left - right - margin("gutter", 0)
    column = _column(section.find(f"{W}cols"), text)
    if not _LEAST_WIDTH <= column <= text <= _MOST_WIDTH:
        raise InputError(f"{name}: its page leaves no room for text; change its paper or margins in Word")
    return Sheet(
        width=width,
        height=number(size, "h") or _WORDS_PAGE[1],
        left=left,
        top=margin("top", _WORDS_UPRIGHT_MARGIN),
        bottom=margin("bottom", _WORDS_UPRIGHT_MARGIN),
        text=text,
        column=column,
    )


def _column(columns: Element | None, text: int) -> int:
    """The width of the narrowest column."""
    if columns is None:
        return text
    stated = [number(column, "w") for column in columns.iterchildren(f"{W}col")]
    widths = [width for width in stated if width]
    count = number(columns, "num") or 1
    if widths and value(columns, "equalWidth") in ("0", "false"):
        return min(widths)
    gap = number(columns, "space")
    return (text - (count - 1) * (_WORDS_GAP if gap is None else gap)) // count if count > 1 else text


def _sections(root: Element) -> Iterator[Element]:
    """The properties of all sections, in reading order."""
    body = root.find(f"{W}body")
    if body is not None:
        yield from body.iter(f"{W}sectPr")
