"""Paragraphs as strips, a line each, with what is set beside the first line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.render.pdf.fonts import ASCENT, DESCENT
from briefgen.render.pdf.inline import Fragment
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import Owner, Page
from briefgen.render.pdf.strip import Panel, Strip, nothing
from briefgen.render.pdf.structure import Element

_SHORTEST_END = 2  # lines of a paragraph that stand alone at the foot or the top of a page
_UNDERLINE_DEPTH, _UNDERLINE_THICKNESS = 0.12, 0.05  # of the type size
_NARROWEST_PT = 36.0


@dataclass(frozen=True, slots=True)
class Column:
    """Where text stands: its left edge on the page and its width."""

    left: float
    width: float

    def inset(self, left: float, right: float = 0.0) -> "Column":
        return Column(self.left + left, max(self.width - left - right, _NARROWEST_PT))


@dataclass(slots=True)
class Paragraph:
    """Words that become lines in a column."""

    owner: Element
    fragments: Sequence[Fragment]
    look: Look
    arrived: Callable[[Page, float], None] | None = None
    """Called with the page and the height at which the first line begins."""
    label: tuple[Element, Sequence[Fragment]] | None = None
    """The mark of a list item, and what stands there."""
    label_width: float = 0.0

    def strips(self, column: Column) -> list[Strip]:
        """The lines from top to bottom, with their ground."""
        look = self.look
        inner = column.inset(look.left_pt + self.label_width, look.right_pt)
        lines = Words.of(self.fragments).lines(inner.width)
        has_panel = bool(look.ground or look.bar or look.line)
        panel = Panel(column.left, column.width, look.ground, look.bar, look.line) if has_panel else None
        strips = [self._strip(line, inner, number, panel) for number, line in enumerate(lines)]
        for number, strip in enumerate(strips[:-1], start=1):
            strip.keeps_next = look.is_whole or number < _SHORTEST_END or len(strips) - number < _SHORTEST_END
        if look.inset_pt:
            strips = [_space(look.inset_pt, panel), *strips, _space(look.inset_pt, panel)]
            strips[0].keeps_next = strips[-2].keeps_next = True
        strips[0].before_pt, strips[-1].after_pt = look.before_pt, look.after_pt
        strips[-1].keeps_next = look.keeps_next
        return strips

    def _strip(self, line: Line, inner: Column, number: int, panel: Panel | None) -> Strip:
        look = self.look
        height_pt = line_height(look)

        def paint(page: Page, top: float) -> None:
            base = base_line(top, look)
            if number == 0:
                if self.arrived:
                    self.arrived(page, top)
                if self.label:
                    draw_line(page, self.label[0], _whole(self.label[1]), (inner.left - self.label_width, base))
            draw_line(page, self.owner, line, (inner.left, base))

        return Strip(height_pt, paint, panel=panel)


def line_height(look: Look) -> float:
    return look.ink.size_pt * look.leading


def base_line(top: float, look: Look) -> float:
    """Where letters stand in a line that begins at `top`."""
    size_pt = look.ink.size_pt
    return top - (line_height(look) - (ASCENT + DESCENT) * size_pt) / 2 - ASCENT * size_pt


def draw_line(page: Page, owner: Owner, line: Line, place: tuple[float, float]) -> None:
    """Draw a line from `place`, its links active unless `owner` is an artifact."""
    left, base = place
    for piece in line.pieces:
        fragment = piece.fragment
        look, link = fragment.look, fragment.link
        if not isinstance(owner, Element) or (link is None and fragment.passage is None):
            page.words(owner, (left, base), piece.text, look, fragment.actual)
        else:
            inner = link.inner.within(owner) if link else owner
            spoken = fragment.passage.within(inner) if fragment.passage else inner
            page.words(spoken, (left, base), piece.text, look, fragment.actual)
            if link:
                page.link_area(link, (left, base), piece.width, look.size_pt)
        if look.is_underlined:
            depth = base - _UNDERLINE_DEPTH * look.size_pt
            page.rule((left, depth), piece.width, _UNDERLINE_THICKNESS * look.size_pt, look.colour)
        left += piece.width


def _whole(fragments: Sequence[Fragment]) -> Line:
    return Words.of(fragments).lines(float("inf"))[0]


def _space(height_pt: float, panel: Panel | None) -> Strip:
    return Strip(height_pt, nothing, panel=panel)
