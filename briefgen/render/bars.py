"""Charts in letters: a row for each bar, its name, its length and its value in words."""

import math
from collections.abc import Iterator

from briefgen.document import Chart
from briefgen.render.fill import filled, padded
from briefgen.render.measure import columns_of
from briefgen.render.readable_text import readable

_LONGEST = 24
_BAR = "█"
_BEFORE_ZERO = "░"


def bar_lines(chart: Chart, width: int) -> list[str]:
    """The rows of the chart, none where no bar has a finite value; the bar of a value below zero is light.

    Where a row would be wider than `width` columns, each name stands above its bar.
    """
    rows = list(_rows(chart))
    widest = max((columns_of(label) for label, _, _ in rows), default=0)
    lines = [f"{padded(label, widest)}  {_beside(bar, surface)}".rstrip() for label, bar, surface in rows]
    if all(columns_of(line) <= width for line in lines):
        return lines
    return [
        line
        for label, bar, surface in rows
        for line in (*filled(label, width), *filled(_beside(bar, surface), width, "  ", "  "))
    ]


def _rows(chart: Chart) -> Iterator[tuple[str, str, str]]:
    """The name, the bar and the value of each row."""
    finite = [abs(value) for value in chart.values if math.isfinite(value)]
    greatest = max(finite, default=0.0) or 1.0
    for label, value, surface in zip(chart.labels, chart.values, chart.surfaces, strict=False):
        if math.isfinite(value):
            length = max(round(abs(value) / greatest * _LONGEST), 1) if value else 0
            yield _line(label), (_BAR if value > 0 else _BEFORE_ZERO) * length, _line(surface)


def _beside(bar: str, surface: str) -> str:
    return f"{bar} {surface}".strip()


def _line(text: str) -> str:
    return " ".join(readable(text).split())
