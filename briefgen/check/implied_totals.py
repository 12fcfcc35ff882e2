"""Shares of one whole with what they are worth: amount by share is the whole, and the wholes must be the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from briefgen.check.arithmetic.outline import WORD, Outline
from briefgen.check.clash import Clash
from briefgen.language.interval import Interval, rounded_interval_of
from briefgen.language.lexicon import lines, pairs
from briefgen.language.phrases import alternatives, phrase_pattern
from briefgen.language.wording import content_words
from briefgen.quantity import Quantity
from briefgen.span import Span

_WHOLE = rf"(?P<whole>(?:\s{WORD}){{1,7}}?)"
_AMOUNT_FIRST = re.compile(
    rf"⟨(?P<sort>[mcu])(?P<amount>\d+)⟩(?:,\sor\s|\sor\s|\s\(|,\s)⟨p(?P<share>\d+)⟩\sof(?P<whole>(?:\s{WORD}){{1,7}})"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_CLAUSE = re.compile(r"[(;:]|,\s|\s(?:and|while|but|whereas)\s")
_SLACK = Decimal("0.03")
_LONGEST_LEAD = 120
_MOST = 40
_HUNDRED = Decimal(100)
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


@dataclass(frozen=True, slots=True)
class WorthShare:
    """A share of `whole` and what it is worth; `times` are the years and months of its sentence."""

    outline: Outline
    share: str
    amount: str
    whole: frozenset[str]
    times: frozenset[str]

    @property
    def unit(self) -> str:
        return self.outline.quantity(self.amount).unit

    @property
    def span(self) -> Span:
        """From the beginning of its clause."""
        inner, sentence = self.outline.between(self.share, self.amount), self.outline.sentence
        begin = max(sentence.span.start, inner.start - _LONGEST_LEAD)
        marks = [mark.end() for mark in _CLAUSE.finditer(sentence.text, begin, inner.start)]
        start = marks[-1] if marks else begin if begin == sentence.span.start else inner.start
        return Span(start, inner.end)

    @property
    def total(self) -> Interval:
        """What the whole can be."""
        amount = rounded_interval_of(self.outline.quantity(self.amount))
        share = rounded_interval_of(self.outline.quantity(self.share))
        if not amount.low or not share.low or amount.low <= 0 or share.low <= 0:
            return Interval(None, None)
        high = None if amount.high is None else amount.high / share.low * _HUNDRED * (1 + _SLACK)
        low = None if share.high is None else amount.low / share.high * _HUNDRED * (1 - _SLACK)
        return Interval(low, high)

    def told(self) -> str:
        amount, share = self.outline.quantity(self.amount), self.outline.quantity(self.share)
        total = (amount.value or Decimal(0)) / (share.value or Decimal(1)) * _HUNDRED
        return (
            f'"{self.outline.surface(self.share)}" and "{self.outline.surface(self.amount)}" '
            f"make a whole of {_short(total)}"
        )


def find_other_totals(outlines: Sequence[Outline]) -> Iterator[Clash]:
    """Two shares of one whole in one sentence, or of one year in two, that make different wholes of it."""
    groups: dict[tuple[str, frozenset[str]], list[WorthShare]] = {}
    for second in (found for outline in outlines for found in _worth_shares(outline)):
        group = groups.setdefault((second.unit, second.whole), [])
        for first in group:
            if _is_same_time(first, second) and not first.total.meets(second.total):
                places = tuple(found.outline.sentence.evidence(found.span) for found in (first, second))
                yield Clash(places, f"{first.told()}, while {second.told()}")
                break
        if len(group) < _MOST:
            group.append(second)


def _worth_shares(outline: Outline) -> Iterator[WorthShare]:
    text = outline.text
    if "⟨p" not in text:
        return
    for pattern in (_share_first(), _AMOUNT_FIRST):
        for match in pattern.finditer(text):
            whole = content_words(match["whole"])
            share, amount = outline.quantity(match["share"]), outline.quantity(match["amount"])
            if whole and _is_level(share) and _is_level(amount) and (match["sort"] == "m" or len(whole) > 1):
                yield WorthShare(outline, match["share"], match["amount"], whole, _times(outline.sentence.words))


@cache
def _share_first() -> re.Pattern[str]:
    worth = alternatives((*lines("worth_words.txt"), *lines("equal_words.txt")))
    return re.compile(
        rf"⟨p(?P<share>\d+)⟩\sof{_WHOLE}(?:,?\s{worth}\s|\s\((?:{worth}\s)?)⟨(?P<sort>[mcu])(?P<amount>\d+)⟩"
    )


def _is_level(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.change == "level"


def _times(words: str) -> frozenset[str]:
    months = {match[0].lower() for match in _month().finditer(words)}
    return frozenset({*_YEAR.findall(words), *months})


@cache
def _month() -> re.Pattern[str]:
    return phrase_pattern((*(month for month in pairs("months.tsv") if len(month) > 3), *lines("period_words.txt")))


def _is_same_time(first: WorthShare, second: WorthShare) -> bool:
    """Whether no other year or month can part them: one at most in one sentence, the same one in two."""
    if first.outline is second.outline:
        return len(first.times) <= 1
    return first.times == second.times and len(first.times) == 1


def _short(number: Decimal) -> str:
    for size, name in _SCALES:
        if number >= size:
            return f"{number / size:.3g} {name}"
    return f"{number:,.0f}"
