"""The brief with the changes that are wanted, and a decision on each item that they are of."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.brief import Brief, Item, KeyFigure
from briefgen.fill.decide import Person, with_decisions
from briefgen.fill.word_edits.change import Change

_BOTTOM_LINE = "bottom_line"


def merged(current: Brief, changes: Sequence[Change], person: Person, reason: str = "") -> Brief:
    """`current` with `changes`; an edited item keeps its evidence and its origin.

    An item that an analyst put there and the file has deleted goes; one that was drafted stays and is rejected.
    """
    by_kind = {kind: [change for change in changes if change.kind == kind] for kind in _ORDER}
    brief = _edited(current, by_kind["edited"])
    brief, lost = _deleted(brief, by_kind["deleted"])
    for change in by_kind["new"]:
        brief = _inserted(brief, change)
    for change in by_kind["moved"]:
        brief = _moved(brief, change)
    notes = (*brief.notes, *(change.new for change in by_kind["noted"]))
    brief = brief.model_copy(update={"notes": notes})
    edited = [change.item for change in by_kind["edited"] if change.item]
    brief = with_decisions(brief, edited, "edited", person, reason)
    brief = with_decisions(brief, [change.item for change in by_kind["new"]], "accepted", person, reason)
    return with_decisions(brief, lost, "rejected", person, reason)


_ORDER = ("edited", "deleted", "new", "moved", "noted")


def _edited(brief: Brief, changes: Iterable[Change]) -> Brief:
    updates: dict[str, dict[str, object]] = {}
    front: dict[str, object] = {}
    known = {item.id for _, item in brief.items()}
    for change in changes:
        if not change.item:
            front.update(change.updates)
        elif change.item in known:
            updates.setdefault(change.item, {}).update(change.updates)
        elif change.entry is not None:
            brief = _restored(brief, change.part, change.entry)
            known.add(change.item)
    brief = _mapped(brief, {item.id: item.model_copy(update=updates.get(item.id, {})) for _, item in brief.items()})
    return brief.model_copy(update=front)


def _restored(brief: Brief, part: str, entry: Item) -> Brief:
    """The brief with an item that it had lost."""
    if part == _BOTTOM_LINE:
        return brief.model_copy(update={part: entry})
    return brief.model_copy(update={part: (*brief.lists()[part], entry)})


def _mapped(brief: Brief, items: Mapping[str, Item]) -> Brief:
    """The brief with the items of these identifiers alone."""
    lists = {name: tuple(items[item.id] for item in own if item.id in items) for name, own in brief.lists().items()}
    line = items.get(brief.bottom_line.id) if brief.bottom_line else None
    return brief.model_copy(update={_BOTTOM_LINE: line, **lists})


def _deleted(brief: Brief, changes: Iterable[Change]) -> tuple[Brief, list[str]]:
    """The brief without the analysts' items that go, and the identifiers of the drafted ones, which stay."""
    gone = {change.item for change in changes}
    items = {item.id: item for _, item in brief.items()}
    lost = [identifier for identifier, item in items.items() if identifier in gone and item.origin != "analyst"]
    kept = {name: item for name, item in items.items() if name not in gone or name in lost}
    return _mapped(brief, kept), lost


def _inserted(brief: Brief, change: Change) -> Brief:
    """The brief with a new item behind the nearest one that stands before it in the file."""
    if change.entry is None:
        return brief
    items = list(brief.lists()[change.part])
    places = {item.id: place for place, item in enumerate(items)}
    at = change.sequence.index(change.item) if change.item in change.sequence else len(change.sequence)
    before = next((places[name] + 1 for name in reversed(change.sequence[:at]) if name in places), None)
    behind = next((places[name] for name in change.sequence[at + 1 :] if name in places), len(items))
    items.insert(behind if before is None else before, change.entry)
    return brief.model_copy(update={change.part: tuple(items)})


def _moved(brief: Brief, change: Change) -> Brief:
    """The brief with the items of the sequence in its order, in the places that they have together."""
    items = list(brief.lists()[change.part])
    places = [place for place, item in enumerate(items) if item.id in set(change.sequence)]
    known = {item.id: item for item in items}
    wanted = [known[name] for name in change.sequence if name in known]
    ranks = sorted(item.rank for item in wanted if isinstance(item, KeyFigure) and item.rank is not None)
    for number, (place, item) in enumerate(zip(places, wanted, strict=True)):
        is_ranked = isinstance(item, KeyFigure) and bool(ranks)
        rank = ranks[number] if number < len(ranks) else None
        items[place] = item.model_copy(update={"rank": rank}) if is_ranked else item
    return brief.model_copy(update={change.part: tuple(items)})
