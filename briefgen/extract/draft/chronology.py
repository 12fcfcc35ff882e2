"""Dated events as the timeline, the earliest first."""

from collections.abc import Sequence

from briefgen.brief import Event
from briefgen.brief.date import first_day
from briefgen.extract.draft.quotation import Quotation
from briefgen.extract.draft.sources import Bibliography
from briefgen.extract.events import DatedEvent


def draft_timeline(quotation: Quotation, bibliography: Bibliography, events: Sequence[DatedEvent]) -> tuple[Event, ...]:
    """The events by their first possible day; events of one day in reading order, the same words of one date once."""
    distinct: dict[tuple[str, str], list[DatedEvent]] = {}
    for event in events:
        distinct.setdefault((event.date, quotation.words(event.span).casefold()), []).append(event)
    ordered = sorted(distinct.values(), key=lambda mentions: first_day(mentions[0].date))
    return tuple(
        Event(
            id=f"event-{number}",
            date=mentions[0].date,
            is_inferred=all(mention.is_inferred for mention in mentions),
            text=quotation.words(mentions[0].span),
            evidence=quotation.evidence(*(mention.span for mention in mentions)),
            references=tuple(dict.fromkeys(name for item in mentions for name in bibliography.cited_in(item.span))),
        )
        for number, mentions in enumerate(ordered, start=1)
    )
