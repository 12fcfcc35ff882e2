"""The citations of one bracket or source line: segments parted by semicolons, each an outlet and its dates."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.extract.citation import Citation
from briefgen.extract.cited_dates import CitedDates, dates_ending
from briefgen.extract.outlets import Outlet, is_author, is_institution, outlet_in
from briefgen.language.dates import DateMention
from briefgen.span import Span, trimmed

_YEAR_INTERVAL = re.compile(r"\d{4}/\d{4}")
_PARTING = re.compile(r"[;\n]")


def citations_in(text: str, bracket: Span, *, is_line: bool) -> list[Citation]:
    """The citations of one bracket; an undated outlet counts only beside a dated one or in a source line."""
    found: list[Citation] = []
    for segment in _segments(text, bracket):
        citation = _citation(text, bracket, segment)
        if citation is None:
            if found and (dates := _only_dates(text, segment)):
                found[-1] = _with_more(text, found[-1], dates)
        elif found and _is_same(found[-1], citation):
            found[-1] = _with_more(text, found[-1], citation.dates)
        else:
            found.append(citation)
    return found if is_line or any(citation.dates for citation in found) else []


def _segments(text: str, bracket: Span) -> Iterator[Span]:
    start = bracket.start
    for parting in _PARTING.finditer(text, bracket.start, bracket.end):
        if parting[0] == "\n" and text[start : parting.start()].rstrip()[-1:] != ".":
            continue
        yield trimmed(text, Span(start, parting.start()))
        start = parting.end()
    yield trimmed(text, Span(start, bracket.end))


def _citation(text: str, bracket: Span, segment: Span) -> Citation | None:
    cited = dates_ending(text, segment)
    outlet = outlet_in(text, cited.rest)
    if outlet is None or (cited.dates and not _may_be_dated(text, outlet, cited)):
        return None
    return Citation(
        span=Span(outlet.span.start, cited.run.end if cited.dates else outlet.span.end),
        bracket=bracket,
        publisher=outlet.publisher,
        publisher_span=outlet.span,
        title=outlet.title,
        dates=cited.dates,
        date_surface=cited.run.of(text) if cited.dates else "",
        is_access=cited.is_access,
        read=cited.read,
    )


def _may_be_dated(text: str, outlet: Outlet, cited: CitedDates) -> bool:
    """A reign, "(Obama, 2009–2017)", dates no publication; without a comma, "(Smith 2021)", only some words do."""
    if _YEAR_INTERVAL.fullmatch(cited.dates[0].date):
        return False
    is_parted = "," in text[outlet.span.end : cited.run.start] or cited.is_access or bool(outlet.title)
    if is_parted or is_author(outlet.publisher) or is_institution(outlet.publisher):
        return True
    words = outlet.publisher.split()
    return len(words) <= 4 and len(cited.dates[0].date) > 4 and all(not word[0].islower() for word in words)


def _only_dates(text: str, segment: Span) -> tuple[DateMention, ...]:
    cited = dates_ending(text, segment)
    return cited.dates if cited.dates and not len(cited.rest) else ()


def _is_same(first: Citation, second: Citation) -> bool:
    same_work = first.publisher == second.publisher and first.is_access == second.is_access
    return same_work and first.title == second.title and bool(second.dates)


def _with_more(text: str, citation: Citation, dates: tuple[DateMention, ...]) -> Citation:
    """The citation with further dates of the same outlet in the same bracket."""
    surface = "; ".join(
        [*filter(None, [citation.date_surface]), Span(dates[0].span.start, dates[-1].span.end).of(text)]
    )
    span = Span(citation.span.start, dates[-1].span.end)
    return replace(citation, span=span, dates=citation.dates + dates, date_surface=surface)
