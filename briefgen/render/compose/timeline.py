"""The timeline: a date and an event a row, the earliest first whatever the order in the brief."""

from briefgen.brief import Event
from briefgen.brief.date import first_day
from briefgen.document import Entry, Run
from briefgen.render.compose.choice import first, latest, rest_note
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import item_runs
from briefgen.render.compose.piece import Piece, note, table
from briefgen.render.compose.wording import capitalised

_WIDTHS = (0.24, 0.76)


def compose_timeline(edition: Edition) -> list[Piece]:
    chosen = first(edition, "timeline", latest(edition))
    events = sorted(chosen, key=lambda entry: (first_day(entry[1].date), entry[0]))
    rest = rest_note(edition, "timeline", len(events), len(edition.brief.timeline))
    if not events:
        return rest
    rows = [_row(edition, index, event) for index, event in events]
    pieces = [table("brief.timeline", edition.words.timeline, _WIDTHS, rows, anchor="timeline")]
    if any(event.is_inferred for _, event in events):
        pieces.append(note(edition.words.items.inferred_note))
    return [*pieces, *rest]


def _row(edition: Edition, index: int, event: Event) -> tuple[Entry, ...]:
    date = date_words(event.date, edition.words.dates)
    if event.is_inferred:
        date = edition.words.items.inferred_date.format(date=date)
    return (
        Entry((Run(capitalised(date)),), f"timeline[{index}].date"),
        Entry(item_runs(edition, event.text, event), f"timeline[{index}].text"),
    )
