"""Which key figures may stand side by side in a chart.

A chart that compares unlike things is worse than none. Figures share a chart only where unit and change are the same,
each has one value that its surface shows, without a sign, and all else is the same but for exactly one thing: the time
(a day, a month, a quarter or a year, in words that are otherwise the same), the place, or one run of the label that
names something (see naming). "Share of imports from China" and "share of imports from Japan" are one measure; "share of
imports" and "share of GDP" are not, nor are a year and a decade, nor the end of one year and the whole of another. A
label must be more than the unit's own noun: "people" in two years may be people who fled and people who died.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.brief import KeyFigure
from briefgen.document import Chart
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.measure import Moment, is_in_order, is_measure, moment_of
from briefgen.render.compose.naming import naming_runs
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.unit import measured_in
from briefgen.render.compose.wording import capitalised, key_of, one_line
from briefgen.render.compose.written import shows_value

_MOST_CHARTS, _MOST_BARS = 6, 12
_MOST_NAMED = 3
SLOT = "\N{NULL}"
"""Stands for the name of a bar in what the bars have in common."""

Frame = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A chart, in words what its bars measure, and the identifiers of the figures that they are."""

    measure: str
    chart: Chart
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Bar:
    """A figure seen as one of a series: everything but the slot is its frame; `measure` says that in words."""

    place: int
    slot: str
    figure: KeyFigure
    measure: str
    moment: Moment | None = None
    """Where the slot is the time."""


def find_series(edition: Edition, figures: list[KeyFigure]) -> list[Series]:
    """The longest series, no figure in two of them, in the order of their first figures."""
    frames: dict[Frame, list[_Bar]] = {}
    for place, figure in enumerate(figures):
        if figure.unit and shows_value(figure, edition.words.numbers):
            for frame, bar in _frames(edition, place, figure):
                frames.setdefault(frame, []).append(bar)
    groups = [group for group in map(_distinct, frames.values()) if len(group) > 1]
    taken: set[int] = set()
    chosen: list[list[_Bar]] = []
    for group in sorted(groups, key=lambda group: (-len(group), group[0].place)):
        is_free = len(chosen) < _MOST_CHARTS and not taken & {bar.place for bar in group}
        if is_free and len(group) <= _MOST_BARS:
            chosen.append(group)
            taken |= {bar.place for bar in group}
    return [_series(edition, group) for group in sorted(chosen, key=lambda group: group[0].place)]


def _distinct(bars: list[_Bar]) -> list[_Bar]:
    """The bars without repetitions; none where two of one name differ in value, or where their order is not known."""
    kept: dict[str, _Bar] = {}
    for bar in bars:
        first = kept.setdefault(key_of(bar.slot), bar)
        if first.figure.value != bar.figure.value:
            return []
    is_drawn = any(bar.figure.value for bar in kept.values())
    is_drawn = is_drawn and is_in_order(bar.moment for bar in kept.values() if bar.moment)
    return list(kept.values()) if is_drawn else []


def _series(edition: Edition, bars: list[_Bar]) -> Series:
    """The bars as a chart: points in time from the earliest, all else as it stands in the brief."""
    bars = sorted(bars, key=lambda bar: bar.moment.position if bar.moment else ())
    chart = Chart(
        labels=tuple(capitalised(bar.slot) for bar in bars),
        values=tuple(float(bar.figure.value or 0) for bar in bars),
        surfaces=tuple(figure_words(bar.figure, edition.words.numbers) for bar in bars),
        unit=measured_in(bars[0].figure.unit, edition.words.numbers),
    )
    return Series(_named(edition, bars), chart, frozenset(bar.figure.id for bar in bars))


def _named(edition: Edition, bars: list[_Bar]) -> str:
    """The measure, with the bars' names where they stand inside it: "containers from Marrow and Osterhaven"."""
    words, names = edition.words.charts, [bar.slot for bar in bars]
    pattern, first = words.both, names[:-1]
    if len(names) > _MOST_NAMED:
        pattern, first = words.between_others, names[: _MOST_NAMED - 1]
    said = pattern.format(names=edition.words.list_separator.join(first), last=names[-1])
    return bars[0].measure.replace(SLOT, said)


def _frames(edition: Edition, position: int, figure: KeyFigure) -> Iterator[tuple[Frame, _Bar]]:
    """Each way to see a figure as one of a series: all but the slot is its frame."""
    label, place, when = one_line(figure.label), one_line(figure.place), _when(edition, figure)
    same = (figure.unit, figure.change)
    if is_measure(label, figure.unit):
        moment = moment_of(figure, edition.words.dates)
        if moment:
            frame: Frame = (*same, "time", moment.kind, key_of(label), key_of(place))
            yield frame, _Bar(position, moment.name, figure, _said(edition, figure, label, place), moment)
        if place:
            frame = (*same, "place", key_of(label), key_of(when))
            yield frame, _Bar(position, place, figure, _said(edition, figure, label, when))
    for run in naming_runs(label, edition.kinds, edition.words.charts):
        before, after = label[: run.start], label[run.end :]
        frame = (*same, run.kind, key_of(before) + SLOT + key_of(after), key_of(when), key_of(place))
        measure = _said(edition, figure, f"{before}{SLOT}{after}", place, when)
        yield frame, _Bar(position, label[run.start : run.end], figure, measure)


def _when(edition: Edition, figure: KeyFigure) -> str:
    """When the figure holds: its date where it has one, else the document's words."""
    return date_words(figure.as_of, edition.words.dates) if figure.as_of else one_line(figure.period)


def _said(edition: Edition, figure: KeyFigure, *parts: str) -> str:
    """The measure with its unit and change, and what all bars share."""
    change = edition.words.numbers.changes.get(figure.change, "")
    unit = " ".join(part for part in (measured_in(figure.unit, edition.words.numbers), change) if part)
    return capitalised(edition.words.list_separator.join(part for part in (*parts, unit) if part))
