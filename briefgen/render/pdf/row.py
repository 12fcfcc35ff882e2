"""A row of a table as strips: one, or one a line where the row is higher than a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.render.pdf.cell import SetCell
from briefgen.render.pdf.dress import Dress
from briefgen.render.pdf.page import LAYOUT, Page
from briefgen.render.pdf.paragraph import line_height
from briefgen.render.pdf.strip import Painter, Panel, Strip
from briefgen.style import Palette

_RAIL_PT = 1.0
RAIL_COLUMN = 1
"""The column that stands behind a rail, counted from 0."""


@dataclass(slots=True, eq=False)
class Row:
    """`panel` is the ground of the whole row; `begins_rail` and `ends_rail` say that no event stands above or below."""

    cells: Sequence[SetCell]
    height: float
    panel: Panel
    dress: Dress
    palette: Palette
    is_head: bool = False
    begins_rail: bool = False
    ends_rail: bool = False

    def strips(self, room: float) -> list[Strip]:
        """The row on pages that leave `room` for it."""
        if self.height <= room:
            return [Strip(self.height, self._painter(0, None, self.height), panel=self.panel)]
        count = max(len(cell.lines) for cell in self.cells)
        line_pt = max(line_height(cell.look) for cell in self.cells)
        heights = [line_pt] * count
        for edge in (0, -1):
            heights[edge] += self.cells[0].padding.upright
        strips = [
            Strip(height, self._painter(number, number + 1, height), panel=self.panel)
            for number, height in enumerate(heights)
        ]
        strips[0].keeps_next = strips[-2].keeps_next = True
        return strips

    def repeated(self) -> Strip:
        """A heading row as it stands on later pages: no longer content."""

        def paint(page: Page, top: float) -> None:
            for cell in self.cells:
                cell.draw(page, LAYOUT, top - cell.padding.upright, cell.lines)

        return Strip(max((cell.height for cell in self.cells), default=0.0), paint, panel=self.panel)

    def _painter(self, start: int, end: int | None, height: float) -> Painter:
        """Draws some of the lines of each cell on a strip of that height."""

        def paint(page: Page, top: float) -> None:
            for cell in self.cells:
                spare = (height - cell.height) / 2 if self.dress.is_framed and end is None else 0.0
                if start == 0:
                    page.anchor(cell.anchor, top)
                cell.draw_ground(page, top, height, self.palette.rule if self.dress.is_framed else "")
                above = cell.padding.upright + spare if start == 0 else 0.0
                cell.draw(page, cell.owner, top - above, cell.lines[start:end])
            if self.dress.has_rail and not self.is_head:
                self._draw_rail(page, top, height, begins=start == 0)

        return paint

    def _draw_rail(self, page: Page, top: float, height: float, *, begins: bool) -> None:
        """Draw the part of the rail beside a strip, and its dot where the row begins with it."""
        cell = next((cell for cell in self.cells if cell.place.column == RAIL_COLUMN), None)
        if cell is None:
            return
        dot = cell.dot_height(top - cell.padding.upright)
        upper = dot if self.begins_rail and begins else top
        lower = top - height
        if self.ends_rail:
            lower = dot if begins else top
        page.ground((cell.left - _RAIL_PT / 2, lower, _RAIL_PT, upper - lower), self.palette.rule)
        if begins:
            cell.draw_dot(page, top - cell.padding.upright, self.palette.accent)
