"""Charts as drawings that fit any width: above each bar its name and, in words, its value, so that no legend is needed.

Lengths along the bars are shares of the width and all others are fixed, so that words keep their size on a telephone.
"""

import math
import textwrap
from dataclasses import dataclass

from briefgen.document import Chart, Figure
from briefgen.render.html.markup import element, words

_LINE_PX, _BASE_PX, _BAR_PX, _GAP_PX = 18, 14, 16, 6
_LONGEST_LINE = 40
_LEAST_SHARE = 0.3
_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class _Bar:
    label: str
    value: float
    surface: str


def chart_markup(figure: Figure, chart: Chart, attributes: dict[str, str | None], number: int) -> str:
    """The drawing; empty where no bar has a finite value. `number` tells its words from those of other drawings."""
    rows = zip(chart.labels, chart.values, chart.surfaces, strict=False)
    bars = [_Bar(label, value, surface) for label, value, surface in rows if math.isfinite(value)]
    if not bars:
        return ""
    lowest, highest = min(0.0, *(bar.value for bar in bars)), max(0.0, *(bar.value for bar in bars))
    drawn: list[str] = []
    top = 0
    for bar in bars:
        markup, height = _bar(bar, top, lowest, highest)
        drawn.append(markup)
        top += height
    told = figure.alternative.strip() or "; ".join(f"{bar.label} {bar.surface}".strip() for bar in bars)
    named = {"role": "img", "aria-labelledby": f"_chart-{number}", "data-unit": chart.unit}
    size = {"width": "100%", "height": str(top), "class": "chart"}
    title = element("title", {"id": f"_chart-{number}"}, words(told))
    return element("svg", {**attributes, **named, **size}, title, *drawn)


def _bar(bar: _Bar, top: int, lowest: float, highest: float) -> tuple[str, int]:
    """The bar with its words, and how high they are together."""
    whole = highest - lowest or 1.0
    left = (min(bar.value, 0.0) - lowest) / whole * _WHOLE
    width = max(abs(bar.value) / whole * _WHOLE, _LEAST_SHARE)
    lines = _lines(bar)
    said = [
        element("text", {"x": "0", "y": str(top + _BASE_PX + number * _LINE_PX)}, line)
        for number, line in enumerate(lines)
    ]
    below = top + len(lines) * _LINE_PX
    place = {"x": f"{min(left, _WHOLE - _LEAST_SHARE):.2f}%", "y": str(below), "width": f"{width:.2f}%"}
    shape = element("rect", {**place, "height": str(_BAR_PX)})
    kept = {"data-label": bar.label, "data-value": repr(float(bar.value)), "data-surface": bar.surface}
    return element("g", kept, *said, shape), len(lines) * _LINE_PX + _BAR_PX + 2 * _GAP_PX


def _lines(bar: _Bar) -> list[str]:
    """The name and the value on one line where both have room, else one below the other."""
    value = element("tspan", {"class": "value"}, words(bar.surface))
    if len(bar.label) + len(bar.surface) <= _LONGEST_LINE:
        return [f"{words(bar.label)} {value}" if bar.label else value]
    names = [words(line) for line in textwrap.wrap(bar.label, _LONGEST_LINE)]
    values = [element("tspan", {"class": "value"}, words(line)) for line in textwrap.wrap(bar.surface, _LONGEST_LINE)]
    return [*names, *values] or [value]
