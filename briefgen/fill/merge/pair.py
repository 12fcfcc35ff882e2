"""Which item of a new draft is which of the brief."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field

from briefgen.brief import Entity, Item, KeyFigure, Source
from briefgen.fill.kinds import words_of
from briefgen.fill.merge.rests import by_other_numbers, by_saying, by_subject, by_words, by_words_and_mark
from briefgen.fill.merge.same import Known
from briefgen.language.wording import content_words

_ALIKE = 0.5
_FEWEST_SHARED = 3
_MOST_COMPARED = 20

Keys = Callable[[Item], list[Hashable]]


@dataclass(frozen=True, slots=True)
class Pair:
    """An item of the brief and its item of the new draft; `is_same` where both are of the same words or say the same.

    Else the source says something else now in the place of what the brief's item rests on.
    """

    old: Item
    new: Item
    is_same: bool


@dataclass(slots=True)
class Pairing:
    """The pairs of one list, and what is in none, each in the order of its list."""

    old: Sequence[Item]
    new: Sequence[Item]
    pairs: dict[int, tuple[int, bool]] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)

    def take(self, old: int, new: int, *, is_same: bool) -> None:
        self.pairs[old] = (new, is_same)
        self._taken.add(new)

    def drop(self, new: int) -> None:
        """Let an item of the new draft go: the brief has it in another list."""
        self._taken.add(new)

    def pair_of(self, old: int) -> Pair | None:
        if old not in self.pairs:
            return None
        new, is_same = self.pairs[old]
        return Pair(self.old[old], self.new[new], is_same)

    def free_old(self) -> list[int]:
        return [place for place in range(len(self.old)) if place not in self.pairs]

    def free_new(self) -> list[int]:
        return [place for place in range(len(self.new)) if place not in self._taken]


def paired(old: Sequence[Item], new: Sequence[Item], astray: Collection[str]) -> Pairing:
    """Pair the items of two lists, the surest first.

    Items are the same that rest on the same words and are about the same in them, say the same in the same document,
    rest on the same words at all, or say the same in different documents. Only then one whose words are gone from its
    document, `astray`, is looked for among what the document says now: the same words with other numbers, the same
    measure of the same time and place or the same title, and, between the same neighbours, words of which half are the
    same.
    """
    pairing = Pairing(old, new)
    for keys in (by_words_and_mark, by_saying, by_words):
        _match(pairing, keys, pairing.free_old(), is_same=True)
    _match_across_documents(pairing)
    gone = [place for place in pairing.free_old() if old[place].id in astray]
    _match(pairing, by_other_numbers, gone, is_same=False)
    _match(pairing, by_subject, gone, is_same=False, is_unique=True)
    _match_between_neighbours(pairing, gone)
    return pairing


def _match(pairing: Pairing, keys: Keys, old: Sequence[int], *, is_same: bool, is_unique: bool = False) -> None:
    """Pair items that share a key, the first with the first; with `is_unique` only where no others have the key."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place in pairing.free_new():
        for key in keys(pairing.new[place]):
            waiting[key].append(place)
    old = [place for place in old if place not in pairing.pairs]
    counts = Counter(key for place in old for key in keys(pairing.old[place]))
    crowded = {key for key, places in waiting.items() if len(places) > 1 or counts[key] > 1} if is_unique else set()
    taken: set[int] = set()
    for place in old:
        for key in keys(pairing.old[place]):
            queue = waiting.get(key, deque())
            while queue and queue[0] in taken:
                queue.popleft()
            if queue and key not in crowded:
                taken.add(queue[0])
                pairing.take(place, queue.popleft(), is_same=is_same)
                break


def _match_across_documents(pairing: Pairing) -> None:
    known, places = Known(), pairing.free_old()
    for place in places:
        known.add(pairing.old[place])
    taken: set[int] = set()
    for new in pairing.free_new():
        found = known.place_of(pairing.new[new])
        if found is not None and found not in taken:
            taken.add(found)
            pairing.take(places[found], new, is_same=True)


def _match_between_neighbours(pairing: Pairing, gone: Sequence[int]) -> None:
    """Pair what stands between the same neighbours and has half of its words in common; names and figures are none."""
    free = pairing.free_new()
    before, after = _neighbours(pairing)
    for place in gone:
        old = pairing.old[place]
        if place in pairing.pairs or isinstance(old, (KeyFigure, Entity, Source)):
            continue
        first = bisect_left(free, before[place] + 1)
        between = [new for new in free[first : first + _MOST_COMPARED] if new < after[place]]
        words = content_words(" ".join(evidence.exact for evidence in old.evidence))
        alike = [(_likeness(words, content_words(words_of(pairing.new[new]))), -new) for new in between]
        likeness, best = max(alike, default=(0.0, 0))
        if likeness >= _ALIKE:
            pairing.take(place, -best, is_same=False)
            free.remove(-best)


def _neighbours(pairing: Pairing) -> tuple[list[int], list[int]]:
    """For each old item the places in the new list of the nearest paired items before and after it."""
    before, after = [], []
    nearest = -1
    for place in range(len(pairing.old)):
        nearest = pairing.pairs.get(place, (nearest,))[0]
        before.append(nearest)
    nearest = len(pairing.new)
    for place in reversed(range(len(pairing.old))):
        nearest = pairing.pairs.get(place, (nearest,))[0]
        after.append(nearest)
    return before, after[::-1]


def _likeness(first: frozenset[str], second: frozenset[str]) -> float:
    shared = len(first & second)
    return shared / len(first | second) if shared >= _FEWEST_SHARED else 0.0
