"""The line that numbers a number of a series: "Baltic Notes Vol. 3 No. 7", or "Volume 7, Issue 11" under its name."""

import re
from collections.abc import Sequence

from briefgen.document import Block
from briefgen.language.dates import find_dates

_LONGEST = 200
_MOST_LINES = 3
_VOLUME = r"Vol(?:ume|\.)?[ \t]*(?P<volume>\d{1,4})"
_ISSUE = r"(?:No\.?|Number|Issue|#)[ \t]?(?P<issue>\d{1,4})"
_REST = r"(?P<rest>[ \t|,·(–-][^\n]{0,60})?"
_NAMED = re.compile(
    rf"(?!(?i:Vol(?:ume|\.)?)[ \t]*\d)(?P<publication>[A-Z][\w&'’.\- ]{{2,70}}?),?[ \t]+(?:{_VOLUME},?[ \t|·–-]*)?"
    rf"{_ISSUE}{_REST}"
)
_BARE = re.compile(rf"{_VOLUME}(?:[ \t,:|·–-]{{0,4}}{_ISSUE})?{_REST}", re.IGNORECASE)


def series_of(words: str) -> re.Match[str] | None:
    """The match of a line with its `volume`, `issue` and, where it has one, its `publication`; the rest is a date."""
    found = (_NAMED.fullmatch(words) or _BARE.fullmatch(words)) if len(words) <= _LONGEST else None
    return found if found and (not found["rest"] or dates_fill(found["rest"])) else None


def is_bare_series(words: str) -> bool:
    """Whether a line numbers a number without naming the series, so that the line above may name it."""
    return series_of(words) is not None and _BARE.fullmatch(words) is not None


def dates_fill(words: str) -> bool:
    """Whether a line is a date with a year and little more."""
    dates = find_dates(words)
    return bool(dates) and dates[0].has_year and len(dates[0].span) >= 0.6 * len(words.strip(" |,·()–-"))


def title_of_newsletter(text: str, blocks: Sequence[Block]) -> int:
    """The place of the title under the name of a newsletter and its number; 0 where the document has no such head."""
    if not blocks or blocks[0].kind != "heading":
        return 0
    end = 1
    while end < len(blocks) and end <= _MOST_LINES and blocks[end].kind == "byline":
        end += 1
    is_numbered = any(is_bare_series(block.span.of(text)) for block in blocks[1:end])
    return end if is_numbered and end < len(blocks) and blocks[end].kind == "heading" else 0
