"""Charts as drawn bars: a label before, the words of the value behind each, so that no legend is needed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Chart
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import Page, colour_operands
from briefgen.render.pdf.paragraph import Column, base_line, draw_line, line_height
from briefgen.render.pdf.strip import Strip
from briefgen.render.pdf.structure import Element
from briefgen.style import Style

_LEADING = 1.2
_LABEL_SHARE, _VALUE_SHARE = 0.34, 0.3  # of the width, at most
_GAP_PT, _BAR_PT = 6.0, 13.0
_ROW_SPACE_PT = 7.0
_LEAST_BAR_PT = 0.8


@dataclass(slots=True)
class _Bar:
    label: list[Line]
    surface: list[Line]
    share: float
    """Of the greatest value of the chart, regardless of its sign."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where bars stand."""

    labels_left: float
    zero: float
    full: float
    """The length of a bar whose share is 1."""


@dataclass(slots=True)
class ChartSetter:
    """Sets charts into `column`."""

    inline: Inline
    style: Style
    column: Column

    def strips(self, chart: Chart, owner: Element) -> list[Strip]:
        """A strip for each bar that has a finite value; all that is drawn belongs to `owner`."""
        rows = zip(chart.labels, chart.values, chart.surfaces, strict=False)
        kept = [(label, value, surface) for label, value, surface in rows if math.isfinite(value)]
        if not kept:
            return []
        labels = [self._words(label) for label, _value, _surface in kept]
        surfaces = [self._words(surface) for _label, _value, surface in kept]
        label_width = _widest(labels, _LABEL_SHARE * self.column.width)
        surface_width = _widest(surfaces, _VALUE_SHARE * self.column.width)
        greatest = max(abs(value) for _label, value, _surface in kept) or 1.0
        bars = [
            _Bar(label.lines(label_width), surface.lines(surface_width), value / greatest)
            for label, surface, (_label, value, _surface) in zip(labels, surfaces, kept, strict=True)
        ]
        scale = self._scale([bar.share for bar in bars], label_width, surface_width)
        owner.alternative = owner.alternative.strip() or _told(kept)
        strips = [self._strip(bar, scale, owner) for bar in bars]
        for strip in strips[:-1]:
            strip.keeps_next = True
        strips[0].before_pt, strips[-1].after_pt = 2.0, 8.0
        return strips

    def _words(self, text: str) -> Words:
        return Words.of(self.inline.plain(text, self._look().ink))

    def _look(self) -> Look:
        return Look(Ink(self.style.small_pt, self.style.palette.text), _LEADING)

    def _scale(self, shares: Sequence[float], label_width: float, surface_width: float) -> _Scale:
        left = self.column.left + label_width + _GAP_PT
        lowest, highest = min(*shares, 0.0), max(*shares, 0.0)
        has_negative = lowest < 0
        room = self.column.width - label_width - _GAP_PT - (surface_width + _GAP_PT) * (2 if has_negative else 1)
        full = room / (highest - lowest or 1.0)
        start = left + (surface_width + _GAP_PT if has_negative else 0.0)
        return _Scale(self.column.left, start - lowest * full, full)

    def _strip(self, bar: _Bar, scale: _Scale, owner: Element) -> Strip:
        look = self._look()
        height_pt = max(len(bar.label), len(bar.surface), 1) * line_height(look) + _ROW_SPACE_PT
        length = bar.share * scale.full

        def paint(page: Page, top: float) -> None:
            middle = top - height_pt / 2
            self._block(page, owner, bar.label, (scale.labels_left, middle))
            left = min(scale.zero, scale.zero + length)
            box = f"{left:.2f} {middle - _BAR_PT / 2:.2f} {max(abs(length), _LEAST_BAR_PT):.2f} {_BAR_PT:.2f}"
            page.shape(owner, f"{colour_operands(self.style.palette.bar)} rg {box} re f")
            beside = scale.zero + length + _GAP_PT
            if length < 0:
                beside = scale.zero + length - _GAP_PT - max(line.width for line in bar.surface)
            self._block(page, owner, bar.surface, (beside, middle))
            _extend(owner, page, (self.column.left, top - height_pt, self.column.left + self.column.width, top))

        return Strip(height_pt, paint)

    def _block(self, page: Page, owner: Element, lines: Sequence[Line], place: tuple[float, float]) -> None:
        """Draw lines around the height of `place`."""
        look = self._look()
        top = place[1] + len(lines) * line_height(look) / 2
        for number, line in enumerate(lines):
            draw_line(page, owner, line, (place[0], base_line(top - number * line_height(look), look)))


def _told(rows: Sequence[tuple[str, float, str]]) -> str:
    """The chart in words; a figure without any would be none to who cannot see it."""
    return "; ".join(f"{label} {surface}".strip() or f"{value:g}" for label, value, surface in rows)


def _widest(words: Sequence[Words], limit: float) -> float:
    return min(max(word.length for word in words) + 0.1, limit)


def _extend(owner: Element, page: Page, box: tuple[float, float, float, float]) -> None:
    """Make the box of a figure reach around `box`; a figure on two pages has that on the first."""
    known = owner.box
    if known is None:
        owner.box = (page.reference, box)
    elif known[0] == page.reference:
        old = known[1]
        edges = min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3])
        owner.box = (page.reference, edges)
