"""Running heads and feet and page numbers: what comes again at the same place of the margin, page after page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from briefgen.read.pdf.line import Line

_ZONE = 0.13  # of the page's height, at its top and at its foot
_SAME_PLACE = 0.006  # of the page's height
_LONGEST, _LONGEST_NUMBERED = 220, 100
_MOST_NUMBERS = 6
_INTEGER = re.compile(r"\d{1,4}")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s]*(?:page|p\.|pg\.?|seite)\s*)\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?[-–—|\s.]*", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"[-–—|\s]*(?P<number>\d{1,4})[-–—|\s]*(?:(?:of|/)\s*\d{1,4})?")
_PAGE_OF = re.compile(r"\bpage\s+\d{1,4}\s+of\s+\d{1,4}\b", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlc]{1,7}")


@dataclass(slots=True)
class Sheet:
    """The lines of a page, and how high the page is."""

    number: int
    height: float
    lines: list[Line]
    marginal: list[Line] = field(default_factory=list)
    """Lines that were taken out as no part of the text."""


def drop_furniture(sheets: list[Sheet]) -> None:
    """Move the furniture of every page from its `lines` to its `marginal`, unless most pages hold nothing else."""
    whole = [(sheet, sheet.lines) for sheet in sheets if _has_words(sheet)]
    _drop(sheets)
    emptied = [(sheet, lines) for sheet, lines in whole if not _has_words(sheet)]
    if 2 * len(emptied) > len(whole):
        for sheet, lines in emptied:
            sheet.lines, sheet.marginal = lines, []


def _has_words(sheet: Sheet) -> bool:
    return any(letter.isalnum() for line in sheet.lines for letter in line.text)


def _drop(sheets: list[Sheet]) -> None:
    places: dict[str, set[tuple[int, float]]] = defaultdict(set)
    for sheet in sheets:
        for line in sheet.lines:
            if _is_marginal(sheet, line):
                for key in _keys(line, sheet):
                    places[key].add((sheet.number, _height(sheet, line)))
    for sheet in sheets:
        kept: list[Line] = []
        for line in sheet.lines:
            is_furniture = _is_marginal(sheet, line) and (
                _is_page_number(line.text, sheet, len(sheets))
                or any(_comes_again(places[key], sheet, line) for key in _keys(line, sheet))
            )
            (sheet.marginal if is_furniture else kept).append(line)
        sheet.lines = kept


def is_in_margin(sheet: Sheet, line: Line) -> bool:
    """Whether a line stands in the top or the foot of its page."""
    return line.base > (1 - _ZONE) * sheet.height or line.base < _ZONE * sheet.height


def _is_marginal(sheet: Sheet, line: Line) -> bool:
    return len(line.text) <= _LONGEST and is_in_margin(sheet, line)


def _keys(line: Line, sheet: Sheet) -> Iterator[str]:
    """The words and their size as they are, and with one number told as its distance from the page's."""
    words = line.text
    has_letters = any(letter.isalpha() for letter in words)
    if has_letters:
        yield f"{line.size:.0f}={words}"
    numbers = list(_INTEGER.finditer(words))
    if len(numbers) > (_MOST_NUMBERS if has_letters else 2):
        return
    for match in numbers:
        distance = int(match[0]) - sheet.number
        yield f"{line.size:.0f}={words[: match.start()]}#{distance:+d}{words[match.end() :]}"


def _comes_again(places: Set[tuple[int, float]], sheet: Sheet, line: Line) -> bool:
    """Whether the same words stand at the same height of another page, or somewhere in the margin of two others."""
    height = _height(sheet, line)
    others = 0
    for number, other in places:
        if number != sheet.number:
            others += 1
            if others >= 2 or abs(other - height) <= _SAME_PLACE:
                return True
    return False


def _height(sheet: Sheet, line: Line) -> float:
    """How far up the page a line stands, in thousandths, as a share of its height."""
    return round(line.base / max(sheet.height, 1.0), 3)


def _is_page_number(words: str, sheet: Sheet, count: int) -> bool:
    if _PAGE_NUMBER.fullmatch(words) or (len(words) <= _LONGEST_NUMBERED and _PAGE_OF.search(words)):
        return True
    bare = _BARE_NUMBER.fullmatch(words)
    if bare:
        return int(bare["number"]) == sheet.number
    return count > 1 and _ROMAN.fullmatch(words) is not None
