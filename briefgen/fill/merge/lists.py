"""One list of a brief with what the new draft has in it."""

from collections.abc import Collection
from dataclasses import dataclass

from briefgen.brief import Item, KeyFigure
from briefgen.fill.merge.numbers import Numbers
from briefgen.fill.merge.pair import Pairing
from briefgen.fill.merge.place import with_new
from briefgen.fill.merge.report import Change, told
from briefgen.fill.merge.settle import Ground, settled
from briefgen.fill.merge.untouched import is_untouched


@dataclass(frozen=True, slots=True)
class MergedList:
    """The items of a list after the merge, and the changes: of the items in order, then those that are new.

    `identifiers` leads from the draft's identifiers to those of the brief, for what is in it.
    """

    items: tuple[Item, ...]
    changes: tuple[Change, ...]
    identifiers: dict[str, str]


def merged_list(
    name: str, pairing: Pairing, ground: Ground, numbers: Numbers, *, prune: bool, kept: Collection[str] = ()
) -> MergedList:
    """The list `name`; with `prune` without what is gone and untouched, but for the identifiers `kept`."""
    items: list[Item] = []
    changes: list[Change] = []
    for place, item in enumerate(pairing.old):
        now, change = settled(item, pairing.pair_of(place), name, ground)
        is_gone = prune and now is None and is_untouched(item, ground.decided) and item.id not in kept
        if is_gone:
            changes.append(Change("pruned", name, item.id, told(item)))
            continue
        items.append(now or item)
        changes += [change] if change else []
    new = _new_items(name, pairing, ground, numbers)
    identifiers = {pairing.new[place].id: pairing.old[old].id for old, (place, _) in pairing.pairs.items()}
    identifiers |= {pairing.new[place].id: item.id for place, item in new.items()}
    changes += [Change("new", name, item.id, after=told(item)) for item in new.values()]
    left_out = [pairing.new[place] for place in pairing.free_new() if place not in new]
    changes += [Change("left out", name, item.id, after=told(item)) for item in left_out]
    return MergedList(with_new(items, pairing, new), tuple(changes), identifiers)


def _new_items(name: str, pairing: Pairing, ground: Ground, numbers: Numbers) -> dict[int, Item]:
    """What the brief gains, by its place in the draft: of fresh documents only. A figure ranks behind all others."""
    found: dict[int, Item] = {}
    for place in pairing.free_new():
        item = pairing.new[place]
        if any(entry.document in ground.fresh for entry in item.evidence):
            found[place] = item.model_copy(update={"id": numbers.next(name)})
    return _ranked_behind(pairing.old, found)


def _ranked_behind(old: Collection[Item], new: dict[int, Item]) -> dict[int, Item]:
    ranks = [item.rank for item in old if isinstance(item, KeyFigure) and item.rank is not None]
    last = max(ranks, default=0)
    ranked = [(item.rank, place) for place, item in new.items() if isinstance(item, KeyFigure) and item.rank]
    for number, (_, place) in enumerate(sorted(ranked), start=1):
        new[place] = new[place].model_copy(update={"rank": last + number})
    return new
