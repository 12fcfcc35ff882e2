"""The marking with its restrictions, as it stands at the right of every header and footer (TLP 2.0)."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.marking import marking_of
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import Artifact, Page, colour_operands
from briefgen.render.pdf.paragraph import Column, base_line, draw_line, line_height
from briefgen.render.running import BANNER_GROUND, shortened
from briefgen.style import Style

MARKING_PT = 12.0
LEADING = 1.25
GAP_PT = 12.0
KEPT_SHARE = 0.25  # of the width, that is kept free for what stands at the left
_LONGEST_MARKING, _LONGEST_RESTRICTIONS = 120, 600
_BANNER_SIDE_PT = 5.0


@dataclass(slots=True)
class Label:
    """Its lines, set into `column`; both are empty where the document has none."""

    column: Column
    marking: list[Line]
    restrictions: list[Line]
    is_on_black: bool
    small: Look
    large: Look

    @classmethod
    def of(cls, document: Document, inline: Inline, style: Style, column: Column) -> "Label":
        palette = style.palette
        words = shortened(document.stated("marking"), _LONGEST_MARKING)
        restrictions = shortened(document.stated("restrictions"), _LONGEST_RESTRICTIONS)
        known = marking_of(words)
        large = Ink(MARKING_PT, known.colour if known else palette.text, is_bold=True)
        small = Ink(style.small_pt, palette.text)
        room = column.width * (1 - KEPT_SHARE) - GAP_PT
        return cls(
            column,
            Words.of(inline.plain(words, large)).lines(room - 2 * _BANNER_SIDE_PT) if words else [],
            Words.of(inline.plain(restrictions, small)).lines(room) if restrictions else [],
            known is not None,
            Look(small, LEADING),
            Look(large, LEADING),
        )

    @property
    def height(self) -> float:
        marking = _height(self.marking, self.large)
        return marking if self._is_beside() else marking + _height(self.restrictions, self.small)

    @property
    def width(self) -> float:
        """How far it reaches to the left."""
        if self._is_beside():
            return self._width_beside()
        sides = 2 * _BANNER_SIDE_PT
        return max((*(line.width + sides for line in self.marking), *(line.width for line in self.restrictions), 0.0))

    def draw(self, page: Page, owner: Artifact, top: float) -> None:
        """The marking; its restrictions beside it or, where they are long, below."""
        right = self.column.left + self.column.width
        for number, line in enumerate(self.marking):
            line_top = top - number * line_height(self.large)
            left = right - line.width - (_BANNER_SIDE_PT if self.is_on_black else 0.0)
            if self.is_on_black:
                box = (left - _BANNER_SIDE_PT, line_top - line_height(self.large), right, line_top)
                page.shape(owner, _filled(box, BANNER_GROUND))
            draw_line(page, owner, line, (left, base_line(line_top, self.large)))
        is_beside = self._is_beside()
        if is_beside:
            right -= self.marking[0].width + 2 * _BANNER_SIDE_PT + GAP_PT / 2
        elif self.marking:
            top -= _height(self.marking, self.large)
        look = self.large if is_beside else self.small
        for number, line in enumerate(self.restrictions):
            base = base_line(top - number * line_height(look), look)
            draw_line(page, owner, line, (right - line.width, base))

    def _is_beside(self) -> bool:
        if len(self.marking) != 1 or len(self.restrictions) != 1:
            return False
        return self._width_beside() <= self.column.width * (1 - KEPT_SHARE) - GAP_PT

    def _width_beside(self) -> float:
        return self.marking[0].width + self.restrictions[0].width + 2 * _BANNER_SIDE_PT + GAP_PT / 2


def _height(lines: Sequence[Line], look: Look) -> float:
    return len(lines) * line_height(look)


def _filled(box: tuple[float, float, float, float], colour: str) -> str:
    left, bottom, right, top = box
    return f"{colour_operands(colour)} rg {left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re f"
