"""Several drafts, one a document, as one brief."""

from collections.abc import Mapping, Sequence
from typing import cast

from briefgen.brief import Brief, DocumentReference, Event, Item, KeyFigure, SummaryBullet
from briefgen.brief.date import first_day
from briefgen.fill.kinds import BOTTOM_LINE, KINDS
from briefgen.fill.merge.disagreement import disagreement_notes
from briefgen.fill.merge.front import front_of
from briefgen.fill.merge.join import joined
from briefgen.fill.merge.point import pointed, renamed_document
from briefgen.fill.merge.same import Known
from briefgen.fill.merge.saying import plain

Names = Mapping[str, str]
_SOURCES = "sources"
_SUMMARY = "summary"
_FIGURES = "key_figures"
_TIMELINE = "timeline"
_LONG_SUMMARY = 10


def combined(drafts: Sequence[Brief]) -> Brief:
    """The brief of all documents of `drafts`, in their order; a single draft is its own.

    What two documents say is one item with the evidence and references of both. What they say otherwise stays apart;
    figures that cannot both be right are told in the notes. Title, language and bottom line are those of the first
    document that has one, the date is the latest, the marking the strictest. A later document's bottom line is a point
    of the summary, where it stands in none. The summary is not cut: where it is long, a note says so.
    """
    if len(drafts) == 1:
        return drafts[0]
    documents, names = _documents(drafts)
    sources, cited = _sources(drafts, names)
    maps = list(zip(drafts, names, cited, strict=True))
    first = next((number for number, draft in enumerate(drafts) if draft.bottom_line), len(drafts))
    lists: dict[str, tuple[Item, ...]] = {}
    for name in drafts[0].lists():
        known = Known()
        for number, (draft, own, source_names) in enumerate(maps):
            items = points_of(draft, with_bottom_line=number > first) if name == _SUMMARY else draft.lists()[name]
            for item in items:
                _take_in(known, pointed(item, own, source_names))
        lists[name] = _numbered(name, known.items())
    lists[_SOURCES] = sources
    bottom_line = next((pointed(draft.bottom_line, *both) for draft, *both in maps if draft.bottom_line), None)
    update = {**lists, **front_of(drafts), BOTTOM_LINE: bottom_line, "documents": documents}
    brief = drafts[0].model_copy(update=update)
    return brief.model_copy(update={"notes": _notes(drafts, names, brief)})


def points_of(draft: Brief, *, with_bottom_line: bool) -> tuple[SummaryBullet, ...]:
    """The points of a draft's summary; with its bottom line as the first, where that stands in none of them."""
    line = draft.bottom_line
    if not with_bottom_line or line is None or any(plain(line.text) in plain(point.text) for point in draft.summary):
        return draft.summary
    return (line, *draft.summary)


def _documents(drafts: Sequence[Brief]) -> tuple[tuple[DocumentReference, ...], list[Names]]:
    """All documents under new names, and the new name of each by the one that its draft has for it."""
    documents: list[DocumentReference] = []
    names: list[Names] = []
    for draft in drafts:
        start = len(documents) + 1
        names.append({entry.id: f"document-{number}" for number, entry in enumerate(draft.documents, start)})
        documents += [renamed_document(entry, names[-1][entry.id]) for entry in draft.documents]
    return tuple(documents), names


def _sources(drafts: Sequence[Brief], names: Sequence[Names]) -> tuple[tuple[Item, ...], list[Names]]:
    """All publications in the order of first citation, and the new name of each by the one that its draft has."""
    known = Known()
    cited: list[Names] = []
    for draft, own in zip(drafts, names, strict=True):
        places = {source.id: _take_in(known, pointed(source, own, {})) for source in draft.sources}
        cited.append({identifier: f"{KINDS[_SOURCES].prefix}-{place + 1}" for identifier, place in places.items()})
    return _numbered(_SOURCES, known.items()), cited


def _take_in(known: Known, item: Item) -> int:
    """The place of `item` among those known: that of the one that it is joined to, else its own."""
    place = known.place_of(item)
    if place is None:
        return known.add(item)
    known.replace(place, joined(known.item_at(place), item))
    return place


def _numbered(name: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items in the order of their list, with identifiers by it; ranks of figures follow those of their drafts."""
    if name == _TIMELINE:
        items = sorted(items, key=lambda item: first_day(cast("Event", item).date))
    if name == _FIGURES:
        items = _ranked(cast("Sequence[KeyFigure]", items))
    prefix = KINDS[name].prefix
    return tuple(item.model_copy(update={"id": f"{prefix}-{number}"}) for number, item in enumerate(items, start=1))


def _ranked(figures: Sequence[KeyFigure]) -> list[KeyFigure]:
    """Ranks from 1 without gaps: the first of each draft, then the second of each, and so on."""
    places = [place for place, figure in enumerate(figures) if figure.rank is not None]
    places.sort(key=lambda place: figures[place].rank or 0)
    ranks = {place: rank for rank, place in enumerate(places, start=1)}
    return [figure.model_copy(update={"rank": ranks.get(place)}) for place, figure in enumerate(figures)]


def _notes(drafts: Sequence[Brief], names: Sequence[Names], brief: Brief) -> tuple[str, ...]:
    """What the drafts note, by document, and what their coming together makes worth a look."""
    notes = [
        f"{', '.join(own.values())}: {note}" for draft, own in zip(drafts, names, strict=True) for note in draft.notes
    ]
    languages = list(dict.fromkeys(draft.language for draft in drafts))
    if len(languages) > 1:
        notes.append(f"The documents are in several languages ({', '.join(languages)}); the brief is in {languages[0]}")
    markings = list(dict.fromkeys(draft.marking for draft in drafts if draft.marking))
    if len(markings) > 1:
        notes.append(f"The documents are marked {', '.join(markings)}; the brief bears the strictest, {brief.marking}")
    if len(brief.summary) > _LONG_SUMMARY:
        notes.append(f"The summary has the {len(brief.summary)} points of all documents; keep those that matter")
    return (*notes, *disagreement_notes(brief.key_figures))
