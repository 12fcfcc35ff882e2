"""Family E: a date in the analyst's own words is one of the evidence given for them, or of the paragraph around it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import wordings
from briefgen.check.surroundings import surroundings_of
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.dates import DateMention, find_dates

_POINT = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?\Z")
_Point = tuple[str, str, str]
"""Year, month and day, each empty where nothing is said of it."""


def check_own_dates(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E010: the years next to the documents' own may stand for words such as "last year"."""
    around = surroundings_of(brief, documents)
    near_years = _near_years(brief)
    for wording in wordings(brief):
        if wording.item.origin == "extracted" or not wording.item.evidence:
            continue
        mentions = find_dates(wording.text)
        if not mentions:
            continue
        texts = [*(entry.exact for entry in wording.item.evidence), *around.paragraphs(wording.item.evidence)]
        stated = {point for text in texts for mention in find_dates(text) for point in _points(mention)}
        free = near_years if not any(year for year, *_ in stated) else near_years[1:2]
        for mention in mentions:
            if not all(_is_stated(point, stated, free) for point in _points(mention)):
                message = (
                    f'"{mention.span.of(wording.text)}" is no date of the evidence; correct it, or add what says so'
                )
                yield report("E010", wording.path, message, wording.item.evidence)


def _points(mention: DateMention) -> Iterator[_Point]:
    """The days, months or years that a date names: two of an interval."""
    for written in mention.date.split("/"):
        if match := _POINT.match(written):
            year, month, day = match.groups(default="")
            yield year.strip("-"), month, day


def _is_stated(point: _Point, stated: Iterable[_Point], free_years: Iterable[str]) -> bool:
    """Whether a date has all parts of `point`; the year may be left out there, or be one of `free_years`."""
    year, month, day = point
    if not month:
        return year in free_years or any(year == other for other, _, _ in stated)
    return any(
        month == other[1] and (not day or day == other[2]) and (not year or other[0] in {"", year}) for other in stated
    )


def _near_years(brief: Brief) -> tuple[str, ...]:
    """The year before that of the facts, that year, and the next; none where nothing dates them."""
    dates = [brief.as_of or "", *(reference.published or "" for reference in brief.documents)]
    year = next((int(date[:4]) for date in dates if date[:4].isdigit()), 0)
    return tuple(str(year + step) for step in (-1, 0, 1)) if year else ()
