"""Family C: two key figures that measure the same thing agree.

Whether two figures measure the same thing cannot be known from their words, so the rule is narrow. They do where they
give the same number, and no small one, with limits that exclude each other and share a noun ("over 2,500 deaths",
"deaths of nearly 2,500 people"); where one stands in the summary, the other in the body, and one label says no more
than the other; where one rises and the other falls by the same number in the same time; and where two documents give
them the same label.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief, KeyFigure
from briefgen.check.codes import report
from briefgen.check.figure_place import places_of
from briefgen.finding import Finding
from briefgen.language.lexicon import lines
from briefgen.language.measured import (
    MOST_COMPARED,
    PLAIN_ENOUGH,
    SMALL,
    Measured,
    disagree,
    disagreements,
    is_measure,
    may_be_same,
    measured,
)
from briefgen.language.wording import bare
from briefgen.span import Evidence

_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Placed:
    """A figure, what it measures, and where it stands."""

    path: str
    measured: Measured
    is_in_summary: bool

    @property
    def figure(self) -> KeyFigure:
        return self.measured.figure

    @property
    def words(self) -> frozenset[str]:
        return self.measured.words


def check_contradictions(brief: Brief) -> Iterator[Finding]:
    """C001: the later figure of a pair that cannot both be right is reported, with the words of both."""
    bullets = [evidence for bullet in brief.summary for evidence in bullet.evidence]
    placed = [_placed(f"key_figures[{i}]", figure, bullets) for i, figure in enumerate(brief.key_figures)]
    reported: set[str] = set()
    for first, second in _pairs(placed):
        if second.path in reported or not disagree(first.figure, second.figure):
            continue
        if may_be_same(first.measured, second.measured):
            reported.add(second.path)
            yield _finding(first, second)


def _pairs(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """The figures that may measure the same thing, the earlier one first."""
    yield from _same_numbers(placed)
    yield from _both_ways(placed)
    yield from _summary_and_body(placed)
    yield from _of_two_documents(placed)


def _placed(path: str, figure: KeyFigure, bullets: Sequence[Evidence]) -> _Placed:
    is_in_summary = any(_is_inside(evidence, bullets) for evidence in figure.evidence)
    return _Placed(path, measured(figure), is_in_summary)


def _is_inside(evidence: Evidence, bullets: Sequence[Evidence]) -> bool:
    same = (bullet for bullet in bullets if bullet.document == evidence.document)
    return any(bullet.span.contains(evidence.span) for bullet in same)


def _of_two_documents(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    places = {entry.figure.id: entry for entry in placed}
    for first, second in disagreements(entry.measured for entry in placed):
        yield places[first.figure.id], places[second.figure.id]


def _same_numbers(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Pairs that give the same number with another limit and share a noun; the first few of a number are compared."""
    groups: dict[Hashable, list[_Placed]] = defaultdict(list)
    for second in placed:
        figure = second.figure
        unit = figure.unit if is_measure(figure.unit) else ""
        group = groups[figure.value, figure.low, figure.high, unit, figure.change]
        for first in group:
            if first.figure.modifier != figure.modifier and _share_enough(first, second):
                yield first, second
        if len(group) < MOST_COMPARED:
            group.append(second)


def _both_ways(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Pairs of one number, label and time of which one rises and the other falls."""
    groups: dict[Hashable, list[_Placed]] = defaultdict(list)
    for second in placed:
        figure, years = second.figure, second.measured.years
        if figure.value is None or not second.words or not years:
            continue
        group = groups[figure.value, figure.unit, second.words, years, bare(figure.period)]
        for first in group:
            if first.figure.change != figure.change:
                yield first, second
        if len(group) < MOST_COMPARED:
            group.append(second)


def _share_enough(first: _Placed, second: _Placed) -> bool:
    """Whether two figures of one number share a noun; a part or a small number is no sign of sameness by itself.

    That both count people says nothing of what befell them.
    """
    shared, value = (first.words & second.words).difference(lines("anyone_words.txt")), first.figure.value
    if value is not None and abs(value) < SMALL:
        return len(shared) >= _FEWEST_WORDS and shared in (first.words, second.words)
    return bool(shared)


def _summary_and_body(placed: Sequence[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Pairs of a summary's and a body's figure with one label: a long one, or a short one of a year that both state."""
    summary = [entry for entry in placed if entry.is_in_summary][:MOST_COMPARED]
    for second in placed:
        for first in summary:
            if second.is_in_summary or not _is_same_kind(first.figure, second.figure):
                continue
            shared = first.words & second.words
            if len(shared) < _FEWEST_WORDS or shared not in (first.words, second.words):
                continue
            if len(shared) >= PLAIN_ENOUGH or first.measured.years & second.measured.years:
                yield first, second


def _is_same_kind(first: KeyFigure, second: KeyFigure) -> bool:
    return first.unit == second.unit and first.change == second.change


def _finding(first: _Placed, second: _Placed) -> Finding:
    message = (
        f"{_told(second.figure, first.figure)} contradicts {_told(first.figure, second.figure)} in {first.path}; "
        "find out which is right, or say in their labels what sets them apart"
    )
    return report("C001", second.path, message, (*places_of(first.figure), *places_of(second.figure)))


def _told(figure: KeyFigure, other: KeyFigure) -> str:
    """The figure as its source writes it, with its limit, or with its direction where that is what differs."""
    if figure.change != other.change:
        return f'"{figure.surface}" ({figure.change})'
    limit = figure.modifier.replace("_", " ")
    written = next((place.exact for place in places_of(figure) if place.exact.endswith(figure.surface)), "")
    if len(written) > len(figure.surface):
        return f'"{written}"'
    is_said = limit in figure.surface or figure.modifier in {"exact", "between"}
    return f'"{figure.surface}"' if is_said else f'"{figure.surface}" ({limit})'
