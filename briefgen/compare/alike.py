"""How alike two texts are: the share of words and of pairs of words that they have in common.

Linear in the length of the texts, whatever they hold, and no text is compared with all others: those that share its
rarest words are looked at, and few of them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

ALIKE = 0.5
"""Of two texts that say the same in other words, from 0 to 1; one word in eight can differ twice over."""

_WORD = re.compile(r"\w+")
_MOST_WORDS = 400
_MOST_SHARING = 64
_MOST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Outline:
    """The words of a text and each two that follow one another, with how often they stand there."""

    words: tuple[str, ...]
    parts: Mapping[str, int]
    size: int


def outline_of(text: str) -> Outline:
    """The outline of the first words of `text`, case folded."""
    words = tuple(_WORD.findall(text.casefold())[:_MOST_WORDS])
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    return Outline(words, Counter([*words, *pairs]), len(words) + len(pairs))


def likeness(one: Outline, other: Outline) -> float:
    """From 0 for nothing in common to 1 for the same words in the same order (Dice's coefficient)."""
    whole = one.size + other.size
    shorter, longer = sorted((one.parts, other.parts), key=len)
    common = sum(min(count, longer.get(part, 0)) for part, count in shorter.items())
    return 2 * common / whole if whole else 1.0


def likeliest(olds: Sequence[Outline], news: Sequence[Outline]) -> Iterator[tuple[float, int, int]]:
    """Pairs of texts that share rare words: how alike they are, and their places."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, outline in enumerate(news):
        for word in dict.fromkeys(outline.words):
            holders[word].append(place)
    for place, outline in enumerate(olds):
        for candidate in _candidates(outline, holders):
            yield likeness(outline, news[candidate]), place, candidate


def _candidates(outline: Outline, holders: Mapping[str, Sequence[int]]) -> list[int]:
    """The places of the texts that share most of the words that few texts hold."""
    held = sorted((holders[word] for word in dict.fromkeys(outline.words) if word in holders), key=len)
    rare = [places for places in held if len(places) <= _MOST_SHARING] or [
        places[:_MOST_SHARING] for places in held[:1]
    ]
    shared = Counter(place for places in rare for place in places)
    return [place for place, _ in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0]))[:_MOST_CANDIDATES]]
