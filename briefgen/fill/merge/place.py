"""Where new items go among those that a list has."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import cast

from briefgen.brief import Event, Item
from briefgen.brief.date import first_day
from briefgen.fill.merge.pair import Pairing


def with_new(kept: Sequence[Item], pairing: Pairing, new: Mapping[int, Item]) -> tuple[Item, ...]:
    """`kept`, in its order, with the `new` items, by their places in the draft, among them.

    A new item stands behind the one that it follows in its document, where that is in the list, else before the one
    that it precedes, else at the end, where all stand that come from a document new to the list. Events stand by their
    dates, where the list does.
    """
    if new and all(isinstance(item, Event) for item in (*kept, *new.values())):
        return _by_date([cast("Event", item) for item in kept], [cast("Event", new[place]) for place in sorted(new)])
    old_of = {
        place: pairing.old[old].id
        for old, (place, _) in pairing.pairs.items()
        if any(entry.document == _document(pairing.new[place]) for entry in pairing.old[old].evidence)
    }
    standing = {item.id for item in kept}
    following = _nearest_after(pairing, old_of)
    behind: dict[str, list[Item]] = defaultdict(list)
    before: dict[str, list[Item]] = defaultdict(list)
    last: list[Item] = []
    anchors: dict[str, str] = {}
    for place, drafted in enumerate(pairing.new):
        document = _document(drafted)
        if place not in new:
            if old_of.get(place) in standing:
                anchors[document] = old_of[place]
        elif document in anchors:
            behind[anchors[document]].append(new[place])
        elif following[place] in standing:
            before[following[place]].append(new[place])
        else:
            last.append(new[place])
    placed = [entry for item in kept for entry in (*before[item.id], item, *behind[item.id])]
    return (*placed, *last)


def _nearest_after(pairing: Pairing, old_of: Mapping[int, str]) -> list[str]:
    """For each drafted item the item of the brief that the next known one of its document is; empty where none is."""
    nearest: dict[str, str] = {}
    found = [""] * len(pairing.new)
    for place in reversed(range(len(pairing.new))):
        document = _document(pairing.new[place])
        if place in old_of:
            nearest[document] = old_of[place]
        found[place] = nearest.get(document, "")
    return found


def _document(item: Item) -> str:
    return item.evidence[0].document if item.evidence else ""


def _by_date(kept: Sequence[Event], new: Sequence[Event]) -> tuple[Item, ...]:
    days = [first_day(event.date) for event in kept]
    if days != sorted(days):
        return (*kept, *new)
    behind: dict[int, list[Event]] = defaultdict(list)
    for event in sorted(new, key=lambda event: first_day(event.date)):
        behind[bisect_right(days, first_day(event.date))].append(event)
    placed = [entry for place, event in enumerate(kept) for entry in (*behind[place], event)]
    return (*placed, *behind[len(kept)])
