"""Which item of the edited document is which of the base.

A bookmark tells it, unless the words tell it better: programs let the bookmark of a deleted paragraph slip into the
next one, and lose bookmarks where words are cut and pasted.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefgen.fill.word_edits.shown import Shown
from briefgen.fill.word_edits.words import bag, likeness

_ALIKE, _CLEARLY = 0.5, 0.3
_MOST_COMPARED = 200


def paired(base: Sequence[Shown], edited: Sequence[Shown]) -> list[int | None]:
    """For each of `edited` the place in `base` of the item that it is; None for a new one."""
    return _Pairing(base, edited).pairs()


class _Pairing:
    def __init__(self, base: Sequence[Shown], edited: Sequence[Shown]) -> None:
        self._base, self._edited = base, edited
        self._found: list[int | None] = [None] * len(edited)
        self._free = set(range(len(base)))
        self._at = {shown.place: index for index, shown in enumerate(base) if shown.place is not None}
        self._base_bags = [bag(shown.words) for shown in base]
        self._bags = [bag(shown.words) for shown in edited]

    def pairs(self) -> list[int | None]:
        self._by_both()
        self._by_words()
        self._by_bookmark()
        self._by_likeness()
        return self._found

    def _marked(self, index: int) -> int | None:
        place = self._edited[index].place
        return self._at.get(place) if place is not None else None

    def _take(self, index: int, at: int) -> None:
        self._found[index] = at
        self._free.discard(at)

    def _by_both(self) -> None:
        for index, shown in enumerate(self._edited):
            at = self._marked(index)
            if at in self._free and at is not None and self._base[at].words == shown.words:
                self._take(index, at)

    def _by_words(self) -> None:
        same: dict[str, list[int]] = defaultdict(list)
        for at in sorted(self._free):
            same[self._base[at].words].append(at)
        for index, shown in enumerate(self._edited):
            places = same.get(shown.words)
            if self._found[index] is None and places and shown.words:
                self._take(index, places.pop(0))

    def _by_bookmark(self) -> None:
        """The best of those that bear one bookmark, unless a lost item is far more like it."""
        claims: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self._edited)):
            at = self._marked(index)
            if self._found[index] is None and at is not None and at in self._free:
                claims[at].append(index)
        lost = [at for at in sorted(self._free) if at not in claims][:_MOST_COMPARED]
        for at, indices in claims.items():
            index = max(indices, key=lambda index: (self._alike(index, at), -index))
            own = self._alike(index, at)
            better = max((entry for entry in lost if entry in self._free), key=self._to(index), default=None)
            if better is not None and self._alike(index, better) >= max(_ALIKE, own + _CLEARLY):
                self._take(index, better)
            else:
                self._take(index, at)

    def _by_likeness(self) -> None:
        """What has neither, between the neighbours that are known."""
        left = [index for index, at in enumerate(self._found) if at is None and self._edited[index].place is None]
        for index in left[:_MOST_COMPARED]:
            candidates = self._between(index)[:_MOST_COMPARED]
            best = max(candidates, key=self._to(index), default=None)
            if best is not None and self._alike(index, best) >= _ALIKE:
                self._take(index, best)

    def _between(self, index: int) -> list[int]:
        before = next((at for at in reversed(self._found[:index]) if at is not None), -1)
        behind = next((at for at in self._found[index + 1 :] if at is not None), len(self._base))
        return [at for at in sorted(self._free) if before < at < behind]

    def _alike(self, index: int, at: int) -> float:
        return likeness(self._bags[index], self._base_bags[at])

    def _to(self, index: int) -> "_Likeness":
        return _Likeness(self._bags[index], self._base_bags)


class _Likeness:
    """How like an item of the base is to one bag of words."""

    def __init__(self, words: Counter[str], base: Sequence[Counter[str]]) -> None:
        self._words, self._base = words, base

    def __call__(self, at: int) -> float:
        return likeness(self._words, self._base[at])
