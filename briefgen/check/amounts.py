"""Which numbers, limits and directions of a passage its evidence does not have."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from briefgen.check.passage import Passage, is_shortened, passage_of
from briefgen.language.lexicon import pairs, rows
from briefgen.language.quantities import find_quantities, is_counted
from briefgen.language.wording import collapsed, find_words, folded
from briefgen.quantity import Change, Modifier, Quantity
from briefgen.span import Span

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_NEAR = 200
_OPPOSITE = {"increase": "decrease", "decrease": "increase"}


@lru_cache(maxsize=512)
def quantities_of(text: str, *, decimal_comma: bool = False) -> tuple[Quantity, ...]:
    """The quantities of `text`; items that share an evidence share the work."""
    return tuple(find_quantities(text, decimal_comma=decimal_comma))


def numbers_of(quantities: Iterable[Quantity]) -> set[Decimal]:
    """The numbers of quantities, with their signs."""
    return {number for found in quantities for number in (found.value, found.low, found.high) if number is not None}


def find_other_numbers(words: str, quotes: Sequence[str]) -> Iterator[str]:
    """The numbers of `words` that the quotes do not have, as written."""
    stated = numbers_of(found for quote in quotes for found in quantities_of(quote))
    told = [found.span for found in quantities_of(words)]
    for found in quantities_of(words):
        if not numbers_of([found]) <= stated and not _is_quoted(found.span.of(words), quotes):
            yield found.span.of(words)
    known = {_plain(digits) for quote in quotes for digits in _DIGITS.findall(quote)}
    for digits in _DIGITS.finditer(words):
        before = bisect_right(told, digits.start(), key=_start)
        is_told = before > 0 and told[before - 1].contains(Span(*digits.span()))
        if _plain(digits[0]) not in known and not is_told:
            yield digits[0]


def _start(span: Span) -> int:
    return span.start


def find_other_limits(words: str, quotes: Sequence[str]) -> Iterator[str]:
    """What is told of each number of `words` that the quotes limit, measure or direct otherwise."""
    stated: dict[frozenset[Decimal], set[tuple[Modifier, Change, str]]] = {}
    for other in (other for quote in quotes for other in quantities_of(quote)):
        stated.setdefault(frozenset(numbers_of([other])), set()).add((other.modifier, other.change, other.unit))
    for found in quantities_of(words):
        same = stated.get(frozenset(numbers_of([found])), set())
        surface = collapsed(found.span.of(words))
        if not same or _is_verbatim(words, found.span, quotes):
            continue
        limits, changes, units = ({other[part] for other in same} for part in range(3))
        if found.modifier not in limits:
            said = " or ".join(_limited(limit, surface) for limit in sorted(limits))
            yield f"the evidence says {said}, not {_limited(found.modifier, surface)}"
        if changes == {_OPPOSITE.get(found.change)}:
            yield f'the evidence tells of {_article(changes.pop())}, not of {_article(found.change)}, by "{surface}"'
        if not is_counted(found.unit) and found.unit and found.unit not in units:
            said = " or ".join(sorted(units)).strip() or "no unit"
            yield f'the evidence measures "{surface}" in {said}, not in {found.unit}'


def find_other_leads(said: Passage, quotes: Sequence[Passage]) -> Iterator[str]:
    """What is told of a number in digits, a date's too, that a word before it limits otherwise than in the quotes."""
    leads = _leads(quotes)
    for digits, limits in _leads([said]).items():
        other = limits - leads.get(digits, limits)
        if other:
            told = " or ".join(_limited(limit, digits) for limit in sorted(leads[digits]))
            yield f"the evidence says {told}, not {' or '.join(_limited(limit, digits) for limit in sorted(other))}"


def _leads(passages: Iterable[Passage]) -> dict[str, set[str]]:
    """How the words before each number in digits limit it, empty for not at all."""
    found: dict[str, set[str]] = {}
    known = pairs("modifiers.tsv")
    for passage in passages:
        for index, word in enumerate(passage.words):
            if _is_number(word):
                phrases = (" ".join(passage.words[max(0, index - length) : index]) for length in (3, 2, 1))
                found.setdefault(word, set()).add(next((known[phrase] for phrase in phrases if phrase in known), ""))
    return found


def _limited(modifier: str, surface: str) -> str:
    """A number as a modifier limits it; one that is exact, or limited by no word, is just that."""
    limit = "just" if modifier in {"", "exact"} else modifier.replace("_", " ")
    return f'{limit} "{surface}"'


def find_other_directions(said: Passage, quotes: Sequence[Passage]) -> Iterator[str]:
    """As in "rose" for "fell": a word of one direction is new, one of the other is gone."""
    known = {word for quote in quotes for word in quote.known}
    gained = [(word, _directions()[word]) for word in said.words if word in _directions() and word not in known]
    lost = [
        (word, _directions()[word])
        for quote in quotes
        for word in quote.words
        if word in _directions() and word not in said.known
    ]
    for word, direction in gained:
        opposite = next((other for other, kind in lost if kind == _OPPOSITE[direction]), None)
        if opposite and not any(kind == direction for _, kind in lost):
            yield f'the evidence says "{opposite}", not "{word}"'


@cache
def _directions() -> dict[str, str]:
    """The words that tell of an increase or a decrease."""
    return {
        word: direction
        for direction, _, forms in rows("change_words.tsv")
        for word in forms.split("|")
        if direction in _OPPOSITE and " " not in word
    }


def has_numbers_swapped(words: str, quotes: Sequence[str]) -> bool:
    """Whether all is said in the order of a quote but its numbers, which stand in another."""
    own = passage_of(words).words
    if sum(map(_is_number, own)) < 2:
        return False
    others = [passage_of(quote).words for quote in quotes]
    if any(is_shortened(own, other) for other in others):
        return False
    return any(is_shortened(_masked(own), _masked(other)) for other in others)


def _masked(words: Sequence[str]) -> list[str]:
    return ["#" if _is_number(word) else word for word in words]


def _is_number(word: str) -> bool:
    return any(map(str.isdigit, word))


def _plain(digits: str) -> str:
    return digits.replace(",", "")


def _article(change: str) -> str:
    return f"an {change}" if change == "increase" else f"a {change}"


def _is_quoted(words: str, quotes: Sequence[str]) -> bool:
    wanted = folded(words)
    return any(next(find_words(folded(quote), wanted), None) is not None for quote in quotes)


def _is_verbatim(words: str, span: Span, quotes: Sequence[str]) -> bool:
    """Whether the number stands in a quote with the same two words on either side, so that it is limited alike.

    At the beginning of `words` it has none before, and the quote must then begin there, too.
    """
    before = words[max(0, span.start - _NEAR) : span.start].split()[-2:]
    after = words[span.end : span.end + _NEAR].split()[:2]
    wanted = folded(" ".join((*before, span.of(words), *after))).rstrip(" .,;:!?)…")
    offsets = ((offset, folded(quote)) for quote in quotes for offset in find_words(folded(quote), wanted))
    return any(before or offset == 0 for offset, _ in offsets)
