"""Which key figures may stand side by side in a chart.

A chart that compares unlike things is worse than none. Figures share a chart only where unit and change are the same,
each has one value that its surface shows, without a sign, and all else is the same but for exactly one thing: the time
(the date in words that are otherwise the same), the place, or one run of the label that names something (see naming).
"Share of imports from China" and "share of imports from Japan" are one measure; "share of imports" and "share of GDP"
are not, nor are a year and a decade, nor the end of one year and the whole of another. A label must be more than the
unit's own noun: "people" in two years may be people who fled and people who died.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.brief import KeyFigure
from briefgen.brief.date import first_day
from briefgen.document import Chart
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.measure import is_measure, kind_of_time
from briefgen.render.compose.naming import naming_runs
from briefgen.render.compose.number import figure_words, shows_value
from briefgen.render.compose.wording import capitalised, key_of, one_line

_MOST_CHARTS, _MOST_BARS = 6, 12
_MOST_NAMED = 3
SLOT = "\N{NULL}"
"""Stands for the name of a bar in what the bars have in common."""

Frame = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A chart, and in words what its bars measure."""

    measure: str
    chart: Chart


@dataclass(frozen=True, slots=True)
class _Bar:
    """A figure seen as one of a series: everything but the slot is its frame; `measure` says that in words."""

    place: int
    slot: str
    figure: KeyFigure
    measure: str


def find_series(edition: Edition, figures: list[KeyFigure]) -> list[Series]:
    """The longest series, no figure in two of them, in the order of their first figures."""
    frames: dict[Frame, list[_Bar]] = {}
    for place, figure in enumerate(figures):
        if figure.unit and shows_value(figure, edition.words.numbers):
            for frame, slot, measure in _frames(edition, figure):
                frames.setdefault(frame, []).append(_Bar(place, slot, figure, measure))
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
    """The bars without repetitions; none where two of one name differ in value, for they cannot both be drawn."""
    kept: dict[str, _Bar] = {}
    for bar in bars:
        first = kept.setdefault(key_of(bar.slot), bar)
        if first.figure.value != bar.figure.value:
            return []
    return list(kept.values()) if any(bar.figure.value for bar in kept.values()) else []


def _series(edition: Edition, bars: list[_Bar]) -> Series:
    """The bars as a chart: points in time from the earliest, all else as it stands in the brief."""
    dates = [bar.figure.as_of for bar in bars if bar.figure.as_of]
    if len(set(dates)) == len(bars):
        bars = sorted(bars, key=lambda bar: first_day(bar.figure.as_of or ""))
    chart = Chart(
        labels=tuple(capitalised(bar.slot) for bar in bars),
        values=tuple(float(bar.figure.value or 0) for bar in bars),
        surfaces=tuple(figure_words(bar.figure, edition.words.numbers) for bar in bars),
        unit=one_line(bars[0].figure.unit),
    )
    return Series(_named(edition, bars), chart)


def _named(edition: Edition, bars: list[_Bar]) -> str:
    """The measure, with the bars' names where they stand inside it: "containers from Marrow and Osterhaven"."""
    words, names = edition.words.charts, [bar.slot for bar in bars]
    pattern, first = words.both, names[:-1]
    if len(names) > _MOST_NAMED:
        pattern, first = words.between_others, names[: _MOST_NAMED - 1]
    said = pattern.format(names=edition.words.list_separator.join(first), last=names[-1])
    return bars[0].measure.replace(SLOT, said)


def _frames(edition: Edition, figure: KeyFigure) -> Iterator[tuple[Frame, str, str]]:
    """Each way to see a figure as one of a series: the frame, what stands in its slot, and the measure in words."""
    label, place, when = one_line(figure.label), one_line(figure.place), _when(edition, figure)
    same = (figure.unit, figure.change)
    if is_measure(label, figure.unit):
        kind = kind_of_time(figure, edition.words.dates)
        if kind:
            yield (*same, "time", kind, key_of(label), key_of(place)), when, _said(edition, figure, label, place)
        if place:
            yield (*same, "place", key_of(label), key_of(when)), place, _said(edition, figure, label, when)
    for run in naming_runs(label, edition.kinds):
        before, after = label[: run.start], label[run.end :]
        frame = (*same, run.kind, key_of(before) + SLOT + key_of(after), key_of(when), key_of(place))
        yield frame, label[run.start : run.end], _said(edition, figure, f"{before}{SLOT}{after}", place, when)


def _when(edition: Edition, figure: KeyFigure) -> str:
    """When the figure holds: its date where it has one, else the document's words."""
    return date_words(figure.as_of, edition.words.dates) if figure.as_of else one_line(figure.period)


def _said(edition: Edition, figure: KeyFigure, *parts: str) -> str:
    """The measure with its unit and change, and what all bars share."""
    change = edition.words.numbers.changes.get(figure.change, "")
    unit = " ".join(part for part in (one_line(figure.unit), change) if part)
    return capitalised(edition.words.list_separator.join(part for part in (*parts, unit) if part))
