"""The date that a document speaks from: its own, else the latest full date that it cites."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.extract.citation import Citation
from briefgen.language.dates import full_days
from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """`day` is None where the document neither states nor cites one; `span` is where it stands in the text.

    `is_inferred` is True where the date is not the document's own. `stated` keeps the precision that it has.
    """

    day: datetime.date | None
    stated: str = ""
    is_inferred: bool = False
    span: Span | None = None


def reference_date(document: Document, citations: Iterable[Citation]) -> ReferenceDate:
    """The date of publication of `document`, or what stands in for it; a year that was worked out dates nothing."""
    own = next((entry for entry in document.metadata if entry.name == "published"), None)
    if own is not None:
        return ReferenceDate(_last_day(own.value.split("/")[-1]), own.value.split("/")[-1], span=own.span)
    latest: tuple[datetime.date, Span] | None = None
    for citation in citations:
        for date in citation.dates:
            for day in full_days([date]):
                is_written = str(day.year) in date.span.of(document.text)
                if is_written and (latest is None or day > latest[0]):
                    latest = day, date.span
    if latest is None:
        return ReferenceDate(None)
    return ReferenceDate(latest[0], latest[0].isoformat(), is_inferred=True, span=latest[1])


def _last_day(date: str) -> datetime.date:
    """The last day that a year, month or day can mean."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    year, month = (parts[0], 12) if len(parts) == 1 else (parts[0], parts[1])
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)
