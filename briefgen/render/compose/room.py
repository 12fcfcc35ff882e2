"""How much of a page pieces take, estimated from the numbers of their letters and the sizes of a style.

Letters count as a little wider than they are and lines break where words do not, so that what fits here fits on paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from briefgen.brief import Brief
from briefgen.document import Run
from briefgen.render.cards import cards_in_row, is_card
from briefgen.render.compose.edges import POINTS_IN_MM, text_height
from briefgen.render.compose.letter import letter_width, letters_of
from briefgen.render.compose.piece import Piece
from briefgen.render.words.foreign import plain
from briefgen.style import Style

_HEADING_LEADING, _LARGE_LEADING, _SMALL_LEADING = 1.2, 1.15, 1.25
_CARD_GAP_PT = 10.0
_CARD_SIDES_PT, _CARD_AROUND_PT = 20.0, 27.0
_VALUE_SCALES, _MOST_VALUE_LINES = (1.7, 1.5, 1.3, 1.15, 1.0), 2
_CELL_SIDES_PT, _CELL_AROUND_PT, _TABLE_AFTER_PT = 10.0, 7.0, 8.0
_TITLE_SCALES = ((110, 1.0), (250, 0.8), (10**6, 0.65))
_SPARE_PT = 14.0


@dataclass(frozen=True, slots=True)
class Room:
    """A page to fill; lengths in points."""

    style: Style
    width_pt: float
    height_pt: float

    @classmethod
    def of(cls, brief: Brief, style: Style | None) -> "Room":
        """The first page of `brief` in a style.

        Where the style is not known it is that of the house, on a page as narrow as A4 and as low as Letter.
        """
        known = style or Style()
        return cls(known, known.text_width_mm * POINTS_IN_MM, text_height(brief, style) - _SPARE_PT)

    def holds(self, pieces: Sequence[Piece]) -> bool:
        return self.height_of(pieces) <= self.height_pt

    def height_of(self, pieces: Sequence[Piece]) -> float:
        """From the top of the first piece to the end of the last."""
        cards = [piece for piece in pieces if is_card(piece.block)]
        others = (piece for piece in pieces if not is_card(piece.block))
        return sum(map(self._height, others)) + self._panel_height(cards)

    def _height(self, piece: Piece) -> float:
        if piece.block.table is not None:
            return self._table_height(piece)
        size_pt, sides_pt, around_pt = self._measures(piece)
        is_heading = piece.block.kind in ("title", "heading")
        leading = _HEADING_LEADING if is_heading else self.style.leading
        lines = self._lines(_said(piece.runs), size_pt, self.width_pt - sides_pt, is_heading=is_heading)
        return lines * size_pt * leading + around_pt

    def _measures(self, piece: Piece) -> tuple[float, float, float]:
        """Size of type, what the lines are narrower than the page, and the space above and below them."""
        style, block = self.style, piece.block
        match block.kind, block.role:
            case "title", _:
                scale = next(scale for longest, scale in _TITLE_SCALES if len(_said(piece.runs)) <= longest)
                measures = (style.title_pt * scale, 0.0, 4.0)
            case "byline", _:
                measures = (style.heading_pt[1], 0.0, 6.0)
            case "heading", _:
                measures = (style.heading_pt[0], 0.0, 18.0) if block.level == 1 else (style.heading_pt[1], 0.0, 12.0)
            case "list_item", _:
                measures = (style.body_pt, 20.0, 3.0)
            case _, "brief.bottom_line":
                measures = (style.body_pt + 1.0, 26.0, 24.0)
            case _, "brief.meta":
                measures = (style.small_pt, 0.0, 2.0)
            case _, "brief.note":
                measures = (style.small_pt, 0.0, 4.0)
            case _:
                measures = (style.body_pt, 0.0, 6.0)
        return measures

    def _panel_height(self, cards: Sequence[Piece]) -> float:
        if not cards:
            return 0.0
        columns = cards_in_row(len(cards), self.style)
        width_pt = (self.width_pt - _CARD_GAP_PT * (columns - 1)) / columns - _CARD_SIDES_PT
        rows = [cards[start : start + columns] for start in range(0, len(cards), columns)]
        return sum(max(self._card_height(card, width_pt) for card in row) + _CARD_GAP_PT for row in rows)

    def _card_height(self, card: Piece, width_pt: float) -> float:
        """The value large, in a size in which it is no longer than two lines; what is below it small."""
        value, *others = _said(card.runs).split("\n")
        sizes_pt = [self.style.body_pt * scale for scale in _VALUE_SCALES]
        lines = {size: self._lines(value, size, width_pt, is_heading=True) for size in sizes_pt}
        size_pt = next((size for size, count in lines.items() if count <= _MOST_VALUE_LINES), sizes_pt[-1])
        below = sum(self._lines(line, self.style.small_pt, width_pt) for line in others)
        height_pt = lines[size_pt] * size_pt * _LARGE_LEADING
        return height_pt + below * self.style.small_pt * _SMALL_LEADING + _CARD_AROUND_PT

    def _table_height(self, piece: Piece) -> float:
        widths = piece.block.table.widths if piece.block.table else ()
        height_pt = _TABLE_AFTER_PT
        for row in piece.rows:
            lines = max(
                self._lines(_said(entry.runs), self.style.small_pt, share * self.width_pt - _CELL_SIDES_PT)
                for entry, share in zip(row, widths, strict=True)
            )
            height_pt += lines * self.style.small_pt * _SMALL_LEADING + _CELL_AROUND_PT
        return height_pt

    def _lines(self, words: str, size_pt: float, width_pt: float, *, is_heading: bool = False) -> int:
        typeface = self.style.heading if is_heading else self.style.body
        return max(ceil(letters_of(words) * letter_width(typeface) * size_pt / width_pt), 1)


def _said(runs: Sequence[Run]) -> str:
    return plain("".join(run.text for run in runs))
