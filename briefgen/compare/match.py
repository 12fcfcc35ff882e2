"""Which item of one list is which of another.

The same words are the same item. Of what is left, the same identifier is where the words are alike: drafts count their
items anew, so that an identifier alone says nothing. Then what is the same but for its date, where only one is, and at
last whatever is alike, the most alike first.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Sequence

from briefgen.brief import KeyFigure
from briefgen.compare.alike import ALIKE, Outline, likeliest, likeness, outline_of
from briefgen.compare.kinds import Key, Traits
from briefgen.difference import Placed

Pairs = list[tuple[Placed, Placed]]


def matched(olds: Sequence[Placed], news: Sequence[Placed], traits: Traits) -> Pairs:
    """The pairs of the two lists of one kind, in the order of the newer."""
    match = _Match(olds, news, traits)
    match.by_exact_words()
    match.by_identifier()
    match.by_loose_words()
    match.by_likeness()
    return sorted(match.pairs, key=lambda pair: match.order[pair[1].path])


class _Match:
    def __init__(self, olds: Sequence[Placed], news: Sequence[Placed], traits: Traits) -> None:
        self.pairs: Pairs = []
        self.order = {placed.path: place for place, placed in enumerate(news)}
        self._all = (olds, news)
        self._olds = {placed.path: placed for placed in olds}
        self._news = {placed.path: placed for placed in news}
        self._traits = traits
        self._outlines: dict[str, Outline] = {}

    def by_exact_words(self) -> None:
        """Of several that say the same, those of one identifier, then one after the other."""
        exact = self._traits.exact
        same = {(placed.item.id, exact(placed.item)): placed for placed in self._news.values()}
        for old in list(self._olds.values()):
            if new := same.get((old.item.id, exact(old.item))):
                self._take(old, new)
        waiting: dict[Key, deque[Placed]] = defaultdict(deque)
        for placed in self._news.values():
            waiting[exact(placed.item)].append(placed)
        for old in list(self._olds.values()):
            if queue := waiting.get(exact(old.item)):
                self._take(old, queue.popleft())

    def by_identifier(self) -> None:
        news = {placed.item.id: placed for placed in self._news.values()}
        for old in list(self._olds.values()):
            new = news.get(old.item.id)
            if new and self._is_alike(old, new):
                self._take(old, new)

    def by_loose_words(self) -> None:
        """Only what no other item of its brief could be meant by."""
        sides = [[self._traits.loose(placed.item) for placed in placeds] for placeds in self._all]
        counts = [Counter(key for keys in side for key in keys) for side in sides]
        for strictness in range(max((len(keys) for side in sides for keys in side), default=0)):
            left = {self._traits.loose(placed.item)[strictness]: placed for placed in self._news.values()}
            for old in list(self._olds.values()):
                own = self._traits.loose(old.item)[strictness]
                if own in left and all(count[own] == 1 for count in counts):
                    self._take(old, left[own])

    def by_likeness(self) -> None:
        """Group by group, the most alike first."""
        groups: dict[Key, tuple[list[Placed], list[Placed]]] = defaultdict(lambda: ([], []))
        for side, left in enumerate((self._olds, self._news)):
            for placed in left.values():
                groups[self._traits.group(placed.item)][side].append(placed)
        for olds, news in groups.values():
            found = likeliest([self._outline(old, "old") for old in olds], [self._outline(new, "new") for new in news])
            close = [entry for entry in found if entry[0] >= self._traits.alike]
            for _, old, new in sorted(close, key=lambda entry: (-entry[0], entry[1], entry[2])):
                if (
                    olds[old].path in self._olds
                    and news[new].path in self._news
                    and not self._is_series(olds[old], news[new])
                ):
                    self._take(olds[old], news[new])

    def _is_series(self, old: Placed, new: Placed) -> bool:
        """Whether the two are the same but for their dates, and others are too: then it is not known which is which."""
        return bool(set(self._traits.loose(old.item)) & set(self._traits.loose(new.item)))

    def _is_alike(self, old: Placed, new: Placed) -> bool:
        """Whether two items of one identifier are one; a figure that did not move may have quite another label."""
        same_value = (
            isinstance(old.item, KeyFigure)
            and isinstance(new.item, KeyFigure)
            and _values(old.item) == _values(new.item)
        )
        least = ALIKE if same_value else self._traits.alike
        return likeness(self._outline(old, "old"), self._outline(new, "new")) >= least

    def _outline(self, placed: Placed, side: str) -> Outline:
        name = f"{side} {placed.path}"
        if name not in self._outlines:
            self._outlines[name] = outline_of(self._traits.text(placed.item))
        return self._outlines[name]

    def _take(self, old: Placed, new: Placed) -> None:
        self.pairs.append((old, new))
        del self._olds[old.path], self._news[new.path]


def _values(figure: KeyFigure) -> tuple[object, ...]:
    return figure.value, figure.low, figure.high, figure.unit, figure.place
