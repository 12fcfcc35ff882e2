"""A cell of a table with its lines, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.render.pdf.grid import Place
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import Owner, Page
from briefgen.render.pdf.paragraph import base_line, draw_line, line_height
from briefgen.render.pdf.structure import Element

_FRAME_PT = 0.5
_DOT_PT = 3.0  # from its middle to its edge
_MIDDLE = 0.24  # of the type size, from the line that letters stand on to the middle of small ones


@dataclass(frozen=True, slots=True)
class Padding:
    """Between the edges of a cell and its words, in points."""

    left: float
    right: float
    upright: float

    @property
    def sides(self) -> float:
        return self.left + self.right


@dataclass(slots=True, eq=False)
class SetCell:
    """`ground` is the colour that it stands on, empty where that is its row's."""

    place: Place
    owner: Element
    words: Words
    look: Look
    padding: Padding
    ground: str = ""
    is_centred: bool = False
    left: float = 0.0
    width: float = 0.0
    lines: Sequence[Line] = ()

    @property
    def anchor(self) -> str:
        return self.place.cell.anchor if self.place.cell else ""

    @property
    def height(self) -> float:
        return len(self.lines) * line_height(self.look) + 2 * self.padding.upright

    def fit(self, edges: Sequence[float]) -> None:
        """Break its words between the edges of its columns."""
        self.left = edges[self.place.column]
        self.width = edges[self.place.column + self.place.columns] - self.left
        self.lines = self.words.lines(max(self.width - self.padding.sides, 1.0))

    def draw(self, page: Page, owner: Owner, top: float, lines: Sequence[Line]) -> None:
        """Draw some of its lines from `top` downwards."""
        left, room = self.left + self.padding.left, self.width - self.padding.sides
        for number, line in enumerate(lines):
            shift = max(room - line.width, 0.0) / 2 if self.is_centred else 0.0
            base = base_line(top - number * line_height(self.look), self.look)
            draw_line(page, owner, line, (left + shift, base))

    def draw_ground(self, page: Page, top: float, height: float, frame: str) -> None:
        """Draw what it stands on and, where `frame` is a colour, the lines around it."""
        if self.ground:
            page.ground((self.left, top - height, self.width, height), self.ground)
        if frame:
            page.frame((self.left, top - height, self.width, height), _FRAME_PT, frame)

    def draw_dot(self, page: Page, top: float, colour: str) -> None:
        """Draw a dot on the left edge, beside the first line, which begins at `top`."""
        page.dot((self.left, self.dot_height(top)), _DOT_PT, colour)

    def dot_height(self, top: float) -> float:
        return base_line(top, self.look) + _MIDDLE * self.look.ink.size_pt
