"""Family C: two key figures that measure the same thing agree.

Whether two figures measure the same thing cannot be known from their words, so the rule is narrow. They do where they
give the same number, and no small one, with limits that exclude each other and share a noun ("over 2,500 deaths",
"deaths of nearly 2,500 people"); and where one stands in the summary, the other in the body, and one label says no more
than the other.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief, KeyFigure
from briefgen.check.codes import report
from briefgen.check.interval import interval_of
from briefgen.check.wording import bare, content_words
from briefgen.finding import Finding
from briefgen.language.clauses import clause_around
from briefgen.language.lexicon import lines
from briefgen.span import Evidence, Span

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)(?<!\w)[A-Z][\w’'-]*")
_FEWEST_WORDS = 2
_PLAIN_ENOUGH = 3
_MOST_COMPARED = 50
_SMALL = 10


@dataclass(frozen=True, slots=True)
class _Measured:
    """A figure with the words that say what it measures, and the years that it may be of."""

    path: str
    figure: KeyFigure
    words: frozenset[str]
    years: frozenset[str]
    is_in_summary: bool


def check_contradictions(brief: Brief) -> Iterator[Finding]:
    """C001: the later figure of a pair that cannot both be right is reported, with the words of both."""
    bullets = [evidence for bullet in brief.summary for evidence in bullet.evidence]
    measured = [_measured(f"key_figures[{i}]", figure, bullets) for i, figure in enumerate(brief.key_figures)]
    reported: set[str] = set()
    for first, second in (*_same_numbers(measured), *_summary_and_body(measured)):
        if second.path not in reported and _disagree(first.figure, second.figure) and _may_be_same(first, second):
            reported.add(second.path)
            yield _finding(first, second)


def _measured(path: str, figure: KeyFigure, bullets: Sequence[Evidence]) -> _Measured:
    counted = "" if _is_measure(figure.unit) else figure.unit
    return _Measured(
        path,
        figure,
        words=content_words(f"{figure.label} {counted}") - frozenset(lines("label_links.txt")),
        years=frozenset(_YEAR.findall(f"{figure.period} {figure.as_of or ''}")),
        is_in_summary=any(_is_inside(evidence, bullets) for evidence in figure.evidence),
    )


def _is_inside(evidence: Evidence, bullets: Sequence[Evidence]) -> bool:
    same = (bullet for bullet in bullets if bullet.document == evidence.document)
    return any(bullet.span.contains(evidence.span) for bullet in same)


def _same_numbers(measured: Sequence[_Measured]) -> Iterator[tuple[_Measured, _Measured]]:
    """Pairs that give the same number with another limit and share a noun; the first few of a number are compared."""
    groups: dict[Hashable, list[_Measured]] = defaultdict(list)
    for second in measured:
        figure = second.figure
        unit = figure.unit if _is_measure(figure.unit) else ""
        group = groups[figure.value, figure.low, figure.high, unit, figure.change]
        for first in group:
            if first.figure.modifier != figure.modifier and _share_enough(first, second):
                yield first, second
        if len(group) < _MOST_COMPARED:
            group.append(second)


def _share_enough(first: _Measured, second: _Measured) -> bool:
    """Whether two figures of one number share a noun; a part or a small number is no sign of sameness by itself."""
    shared, value = first.words & second.words, first.figure.value
    if value is not None and abs(value) < _SMALL:
        return len(shared) >= _FEWEST_WORDS and shared in (first.words, second.words)
    return bool(shared)


def _summary_and_body(measured: Sequence[_Measured]) -> Iterator[tuple[_Measured, _Measured]]:
    """Pairs of a summary's and a body's figure with one label: a long one, or a short one of a year that both state."""
    summary = [entry for entry in measured if entry.is_in_summary][:_MOST_COMPARED]
    for second in measured:
        for first in summary:
            if second.is_in_summary or not _is_same_kind(first.figure, second.figure):
                continue
            shared = first.words & second.words
            if len(shared) < _FEWEST_WORDS or shared not in (first.words, second.words):
                continue
            if len(shared) >= _PLAIN_ENOUGH or first.years & second.years:
                yield first, second


def _is_same_kind(first: KeyFigure, second: KeyFigure) -> bool:
    return first.unit == second.unit and first.change == second.change


def _disagree(first: KeyFigure, second: KeyFigure) -> bool:
    """Whether no number fits both. A bare number may be rounded, so "2,500" does not contradict "over 2,500"."""
    is_bare = "exact" in {first.modifier, second.modifier}
    if is_bare and first.value is not None and first.value == second.value:
        return False
    return not interval_of(first).meets(interval_of(second))


def _may_be_same(first: _Measured, second: _Measured) -> bool:
    """Whether nothing that the two name sets them apart: a place, a year, a country or a company."""
    if first.years and second.years and not first.years & second.years:
        return False
    places = {bare(place) for place in (first.figure.place, second.figure.place) if place}
    if len(places) > 1:
        return False
    names, others = _names(first.figure), _names(second.figure)
    return names <= others or others <= names


def _names(figure: KeyFigure) -> frozenset[str]:
    """The words in capitals in the clause around the number."""
    found: set[str] = set()
    for evidence in figure.evidence:
        start = evidence.exact.find(figure.surface)
        if start >= 0:
            place = Span(start, start + len(figure.surface))
            clause = clause_around(evidence.exact, Span(0, len(evidence.exact)), place)
            found.update(_NAME.findall(clause.of(evidence.exact)))
    return frozenset(found)


def _is_measure(unit: str) -> bool:
    """Whether `unit` says in what is measured, not what is counted."""
    head = unit.split(" per ", maxsplit=1)[0]
    return " per " in unit or (len(head) == 3 and head.isupper()) or head.startswith(("percent", "basis point"))


def _finding(first: _Measured, second: _Measured) -> Finding:
    message = (
        f"{_told(second.figure)} contradicts {_told(first.figure)} in {first.path}; "
        "find out which is right, or say in their labels what sets them apart"
    )
    return report("C001", second.path, message, (*first.figure.evidence, *second.figure.evidence))


def _told(figure: KeyFigure) -> str:
    """The figure as written, with its limit where the words before the number say it."""
    limit = figure.modifier.replace("_", " ")
    is_said = limit in figure.surface or figure.modifier in {"exact", "between"}
    return f'"{figure.surface}"' if is_said else f'"{figure.surface}" ({limit})'
