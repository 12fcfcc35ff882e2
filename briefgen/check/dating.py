"""Family E: the year, month and day of a date stand in the evidence, or are told as worked out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from briefgen.brief import Brief, Event, KeyFigure, Source
from briefgen.check.codes import report
from briefgen.check.surroundings import Surroundings, surroundings_of
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.dates import find_dates
from briefgen.language.lexicon import rows
from briefgen.language.wording import folded
from briefgen.span import Evidence

_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_PARTS = ("year", "month", "day")


def check_dates(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E014, E015: the dates of the documents, and those of extracted events, sources and figures."""
    around = surroundings_of(brief, documents)
    yield from _undated_documents(brief, around)
    for path, item in brief.items():
        if item.origin != "extracted":
            continue
        if isinstance(item, Event):
            quotes = [entry.exact for entry in item.evidence]
            yield from _unread(f"{path}.date", item.date, quotes, item.evidence, has_year=not item.is_inferred)
            if item.is_inferred:
                yield from _far(f"{path}.date", item.date, quotes, item.evidence, brief)
        elif isinstance(item, Source):
            quotes = _dated_quotes(item.evidence, around)
            for name, date in (("date", item.date), ("accessed", item.accessed)):
                if date:
                    has_year = not item.is_date_inferred
                    yield from _unread(f"{path}.{name}", date, quotes, item.evidence, has_year=has_year)
                    if item.is_date_inferred:
                        yield from _far(f"{path}.{name}", date, quotes, item.evidence, brief)
        elif isinstance(item, KeyFigure) and item.as_of:
            yield from _undated_figure(path, item, around, brief)


def _undated_documents(brief: Brief, around: Surroundings) -> Iterator[Finding]:
    """A document's date stands in its evidence or among what the file says of itself; a person may know another."""
    for index, reference in enumerate(brief.documents):
        source = around.documents.get(reference.id)
        if source is None or reference.published is None:
            continue
        texts = [*_dated_quotes(reference.evidence, around), *source.facts]
        if _absent(reference.published, texts, has_year=True):
            message = f"{reference.path} does not say that it was published on {reference.published}; confirm it"
            yield report("E014", f"documents[{index}].published", message, reference.evidence)


def _dated_quotes(evidence: Sequence[Evidence], around: Surroundings) -> list[str]:
    """What states a date: the evidence or, where that is the mark of a note, the note as a whole."""
    quotes = [entry.exact for entry in evidence]
    return quotes if any(find_dates(quote) for quote in quotes) else [*quotes, *around.paragraphs(evidence)]


def _unread(
    path: str, date: str, quotes: Sequence[str], evidence: tuple[Evidence, ...], *, has_year: bool
) -> Iterator[Finding]:
    """A date of which a part stands in no quote; a worked out one may lack its year, or say what no date says."""
    if not has_year and not any(find_dates(quote) or _NUMBER.search(quote) for quote in quotes):
        return
    absent = [part for point in date.split("/") if point for part in _absent(point, quotes, has_year=has_year)]
    if absent and not _is_read(date, quotes):
        remedy = "" if "year" not in absent or len(set(absent)) > 1 else ", or mark the date as inferred"
        message = f"the evidence does not say the {' and '.join(dict.fromkeys(absent))} of {date}; correct it{remedy}"
        yield report("E015", path, message, evidence)


def _far(
    path: str, date: str, quotes: Sequence[str], evidence: tuple[Evidence, ...], brief: Brief
) -> Iterator[Finding]:
    """A year that is worked out is one about the document's own."""
    own = _own_years(brief)
    years = {int(point[:4]) for point in date.split("/") if point} - _years(quotes)
    if own and not years <= own:
        message = f"no date of the document is near the year of {date}, so that it cannot be inferred; correct it"
        yield report("E015", path, message, evidence)


def _undated_figure(path: str, figure: KeyFigure, around: Surroundings, brief: Brief) -> Iterator[Finding]:
    """The years of a figure's date stand in its period; where that has none, near it, or are about the document's."""
    near = [figure.period, *(entry.exact for entry in figure.evidence), *around.paragraphs(figure.evidence)]
    stated = _years([figure.period]) or _years(near) | _own_years(brief)
    years = {int(point[:4]) for point in (figure.as_of or "").split("/") if point}
    if years <= stated or _is_read(figure.as_of or "", [figure.period] if _years([figure.period]) else near):
        return
    if _years([figure.period]) or not years <= {year for source in around.documents.values() for year in source.years}:
        told = " and ".join(map(str, sorted(years - stated)))
        message = f"the evidence does not say the year {told}; correct the date, or remove it"
        yield report("E015", f"{path}.as_of", message, figure.evidence)


def _years(texts: Iterable[str]) -> set[int]:
    """The years that `texts` name, in full or as the end of an interval."""
    found = {int(year) for text in texts for year in _YEAR.findall(text)}
    points = (point for text in texts for mention in find_dates(text) for point in mention.date.split("/"))
    return found | {int(point[:4]) for point in points if point[:4].isdigit()}


def _own_years(brief: Brief) -> set[int]:
    """The years of the documents and of the brief, with their neighbours: "last year" is one."""
    dates = [brief.as_of or "", *(reference.published or "" for reference in brief.documents)]
    return {int(date[:4]) + step for date in dates if date for step in (-1, 0, 1)}


def _is_read(date: str, quotes: Sequence[str]) -> bool:
    """Whether the date is written in a way of its own, such as "the third quarter of 2031" or "2019-23"."""
    return any(mention.date.strip("/") == date.strip("/") for quote in quotes for mention in find_dates(quote))


def _absent(point: str, quotes: Iterable[str], *, has_year: bool) -> list[str]:
    """The parts of a day, month or year that no quote has all together, as few as may be."""
    best: list[str] | None = None
    for quote in quotes:
        numbers = {int(number) for number in _NUMBER.findall(quote)}
        months = numbers | _months(quote)
        known = (numbers, months, numbers)
        parts = zip(_PARTS, point.split("-"), known, strict=False)
        missing = [name for name, part, found in parts if int(part) not in found and (has_year or name != "year")]
        if best is None or len(missing) < len(best):
            best = missing
    return [*_PARTS] if best is None else best


def _months(text: str) -> set[int]:
    """The months that `text` names."""
    return {_names()[match[0]] for match in _month_name().finditer(folded(text))}


@cache
def _names() -> dict[str, int]:
    return {name: int(number) for name, number, *_ in rows("months.tsv")}


@cache
def _month_name() -> re.Pattern[str]:
    names = "|".join(sorted(_names(), key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{names})(?![^\W_])")
