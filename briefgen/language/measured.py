"""Whether two key figures measure the same thing, and whether both can be right.

Neither can be known from their words, so every rule is narrow: what either of the two names that the other does not,
another year, place, country or company, sets them apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from briefgen.brief import KeyFigure
from briefgen.brief.date import first_day, last_day
from briefgen.language.clauses import clause_around
from briefgen.language.interval import interval_of
from briefgen.language.lexicon import lines
from briefgen.language.wording import bare, content_words
from briefgen.span import Span

PLAIN_ENOUGH = 3
"""Words of a label that say what is measured without a year beside them."""

MOST_COMPARED = 50
"""How many figures of one measure are compared with one another, so that the work stays linear."""

SMALL = 10
"""Numbers below this one are of too many things to be a sign of sameness."""

_FEWEST_WORDS = 2
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)(?<!\w)[A-Z][\w’'-]*")
_DIRECTIONS = frozenset({"increase", "decrease"})


@dataclass(frozen=True)
class Measured:
    """A figure with the words that say what it measures, and the years that it may be of."""

    figure: KeyFigure
    words: frozenset[str]
    years: frozenset[str]

    @property
    def documents(self) -> frozenset[str]:
        """The identifiers of the documents that tell it."""
        return frozenset(evidence.document for evidence in self.figure.evidence)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words in capitals in the clause around the number."""
        found: set[str] = set()
        for evidence in self.figure.evidence:
            start = evidence.exact.find(self.figure.surface)
            if start >= 0:
                place = Span(start, start + len(self.figure.surface))
                clause = clause_around(evidence.exact, Span(0, len(evidence.exact)), place)
                found.update(names_in(clause.of(evidence.exact)))
        return frozenset(found)


def names_in(text: str) -> frozenset[str]:
    """The words in capitals that do not open a sentence of `text`."""
    return frozenset(_NAME.findall(text))


def years_in(text: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(text))


def measured(figure: KeyFigure) -> Measured:
    counted = "" if is_measure(figure.unit) else figure.unit
    return Measured(
        figure,
        words=content_words(f"{figure.label} {counted}") - frozenset(lines("label_links.txt")),
        years=years_in(f"{figure.period} {figure.as_of or figure.label}"),
    )


def is_measure(unit: str) -> bool:
    """Whether `unit` says in what is measured, not what is counted."""
    head = unit.split(" per ", maxsplit=1)[0]
    return " per " in unit or (len(head) == 3 and head.isupper()) or head.startswith(("percent", "basis point"))


def may_be_same(first: Measured, second: Measured) -> bool:
    """Whether nothing that the two name sets them apart: a place, a year, a country or a company."""
    if first.years and second.years and not first.years & second.years:
        return False
    places = {bare(place) for place in (first.figure.place, second.figure.place) if place}
    if len(places) > 1:
        return False
    return first.names <= second.names or second.names <= first.names


def disagree(first: KeyFigure, second: KeyFigure) -> bool:
    """Whether no number fits both. A bare number may be rounded, so "2,500" does not contradict "over 2,500"."""
    if first.change != second.change:
        return {first.change, second.change} == _DIRECTIONS
    is_bare = "exact" in {first.modifier, second.modifier}
    if is_bare and first.value is not None and first.value == second.value:
        return False
    return not interval_of(first).meets(interval_of(second))


def tell_the_same(first: Measured, second: Measured) -> bool:
    """Whether two figures of different documents are one: the same number, limit and direction of the same measure.

    A small number is one only where two words or more say what it is of.
    """
    if _said(first.figure) != _said(second.figure) or not first.words or first.words != second.words:
        return False
    value = first.figure.value
    is_telling = value is None or abs(value) >= SMALL or len(first.words) >= _FEWEST_WORDS
    return is_telling and _is_same_time(first.figure, second.figure) and may_be_same(first, second)


def disagreements(figures: Iterable[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """Pairs of figures that different documents give of one measure, and that cannot both be right.

    Labels have the same words, many of them, or few and a year that both state. Where a document tells both figures of
    a pair, they are of two things.
    """
    groups: dict[tuple[str, frozenset[str]], list[Measured]] = defaultdict(list)
    for second in figures:
        if not second.words or not second.documents:
            continue
        group = groups[second.figure.unit, second.words]
        for first in group:
            if not first.documents & second.documents and _is_disagreement(first, second):
                yield first, second
        if len(group) < MOST_COMPARED:
            group.append(second)


def _is_disagreement(first: Measured, second: Measured) -> bool:
    one, other = first.figure, second.figure
    is_same_number = one.value is not None and one.value == other.value and abs(one.value) >= SMALL
    is_plain = is_same_number or len(first.words) >= PLAIN_ENOUGH or bool(first.years & second.years)
    is_apart = is_plain and disagree(one, other) and not (one.change == other.change and _is_rounded(one, other))
    return is_apart and _is_same_time(one, other) and may_be_same(first, second)


def _said(figure: KeyFigure) -> tuple[object, ...]:
    return figure.value, figure.low, figure.high, figure.unit, figure.modifier, figure.change


def _is_rounded(first: KeyFigure, second: KeyFigure) -> bool:
    """Whether one of two bare numbers is the other with fewer digits: 2.5 million is 2,512,000 rounded."""
    if first.value is None or second.value is None or {first.modifier, second.modifier} != {"exact"}:
        return False
    one, other = first.value.normalize(), second.value.normalize()
    step = max(one.as_tuple().exponent, other.as_tuple().exponent, key=int)
    return abs(one - other) <= Decimal(5).scaleb(int(step) - 1)


def _is_same_time(first: KeyFigure, second: KeyFigure) -> bool:
    """Whether two figures can be of one time: their dates meet, else their periods are the same or one has none."""
    if first.as_of and second.as_of:
        starts, ends = (
            (first_day(first.as_of), first_day(second.as_of)),
            (last_day(first.as_of), last_day(second.as_of)),
        )
        return max(starts) <= min(ends)
    return not first.period or not second.period or bare(first.period) == bare(second.period)
