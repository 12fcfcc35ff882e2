"""Finds the item of a list that says what an item of another document says."""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from briefgen.brief import Entity, Item, KeyFigure
from briefgen.fill.merge.saying import plain, saying
from briefgen.language.measured import MOST_COMPARED, measured, tell_the_same


class Known:
    """The items of one list by what they say.

    Figures are the same under a careful comparison. An entity is known by its name, or by a name of another that is
    that one's alone; a person's single name is no such name, since many share it. All else is the same word for word.
    """

    def __init__(self) -> None:
        self._places: dict[Hashable, list[int]] = defaultdict(list)
        self._items: list[Item] = []

    def add(self, item: Item) -> int:
        """Take in an item; its place."""
        self._items.append(item)
        self._index(len(self._items) - 1, item)
        return len(self._items) - 1

    def replace(self, place: int, item: Item) -> None:
        self._items[place] = item
        self._index(place, item)

    def item_at(self, place: int) -> Item:
        return self._items[place]

    def items(self) -> list[Item]:
        return list(self._items)

    def place_of(self, item: Item) -> int | None:
        """The place of an item that says the same and rests on no document of this one's; None where there is none.

        What one document says twice are two things: who drafted it has told them apart.
        """
        documents = {evidence.document for evidence in item.evidence}
        for place in self._candidates(item):
            other = self._items[place]
            if documents.isdisjoint(evidence.document for evidence in other.evidence) and _are_same(other, item):
                return place
        return None

    def _index(self, place: int, item: Item) -> None:
        for key in _keys(item):
            places = self._places[key]
            if len(places) < MOST_COMPARED and place not in places:
                places.append(place)

    def _candidates(self, item: Item) -> Iterator[int]:
        if not isinstance(item, Entity):
            for key in _keys(item):
                yield from self._places.get(key, ())
            return
        yield from self._places.get(("name", saying(item)), ())
        for name in _distinctive_names(item):
            named = self._places.get(("alias", item.kind, name), [])
            yield from named if len(named) == 1 else ()
        for alias in _distinctive_aliases(item):
            named = self._places.get(("name", (item.kind, alias)), [])
            yield from named if len(named) == 1 else ()


def _keys(item: Item) -> list[Hashable]:
    if isinstance(item, KeyFigure):
        return [(item.value, item.low, item.high, item.unit, item.modifier, item.change, measured(item).words)]
    if isinstance(item, Entity):
        return [("name", saying(item)), *(("alias", item.kind, alias) for alias in _distinctive_aliases(item))]
    return [saying(item)]


def _are_same(first: Item, second: Item) -> bool:
    if isinstance(first, KeyFigure) and isinstance(second, KeyFigure):
        return tell_the_same(measured(first), measured(second))
    return True


def _distinctive_names(entity: Entity) -> list[str]:
    return _distinctive(entity, (entity.name,))


def _distinctive_aliases(entity: Entity) -> list[str]:
    return _distinctive(entity, entity.aliases)


def _distinctive(entity: Entity, names: tuple[str, ...]) -> list[str]:
    return [plain(name) for name in names if entity.kind != "person" or " " in name.strip()]
