"""The panel of key figures: cards in rows, each row as high as its highest card and never parted by a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.document import Block
from briefgen.render.cards import cards_in_row
from briefgen.render.pdf.card import ABOVE_PT, ACCENT_PT, BELOW_PT, Card, CardLine, CardSetter, CardWords
from briefgen.render.pdf.inline import Inline
from briefgen.render.pdf.objects import Name
from briefgen.render.pdf.page import Page
from briefgen.render.pdf.paragraph import Column
from briefgen.render.pdf.strip import Painter, Panel, Strip, arriving, nothing
from briefgen.render.pdf.structure import Element
from briefgen.style import Style

_GAP_PT = 10.0
_TALLEST_NARROW, _TALLEST_WHOLE = 0.25, 0.5  # of the page: a higher card takes a row of its own; may be parted
_BEFORE_PT, _AFTER_PT = 4.0, 10.0


@dataclass(slots=True)
class PanelSetter:
    """Sets panels into `column`, on pages that leave `page_height` for text."""

    inline: Inline
    style: Style
    column: Column
    page_height: float

    def strips(self, blocks: Sequence[Block], parent: Element) -> list[Strip]:
        """A strip for each row of cards; the list of them becomes a kid of `parent`."""
        owner = parent.child("L", List={"ListNumbering": Name("None")})
        setter = CardSetter(self.inline, self.style, owner)
        strips: list[Strip] = []
        for row in self._rows([setter.parts(block) for block in blocks]):
            height_pt = max(card.height_pt for card in row)
            is_whole = len(row) > 1 or height_pt <= _TALLEST_WHOLE * self.page_height
            set_row = [Strip(height_pt, self._painter(row, height_pt))] if is_whole else self._parted(row[0])
            set_row[0].before_pt = set_row[-1].after_pt = _GAP_PT
            strips += set_row
        strips[0].before_pt, strips[-1].after_pt = _BEFORE_PT, _AFTER_PT
        return strips

    def _rows(self, cards: Sequence[CardWords]) -> Iterator[list[Card]]:
        """The cards in rows; one that would be tall and thin has a row of its own."""
        columns = self._columns(len(cards))
        row: list[Card] = []
        for words in cards:
            card = words.set(columns[len(row)])
            if card.height_pt > _TALLEST_NARROW * self.page_height:
                if row:
                    yield row
                yield [words.set(self.column)]
                row = []
                continue
            row.append(card)
            if len(row) == len(columns):
                yield row
                row = []
        if row:
            yield row

    def _columns(self, count: int) -> list[Column]:
        columns = cards_in_row(count, self.style)
        width = (self.column.width - _GAP_PT * (columns - 1)) / columns
        return [Column(self.column.left + number * (width + _GAP_PT), width) for number in range(columns)]

    def _painter(self, row: Sequence[Card], height_pt: float) -> Painter:
        palette = self.style.palette

        def paint(page: Page, top: float) -> None:
            for card in row:
                left, width = card.column.left, card.column.width
                page.ground((left, top - height_pt, width, height_pt), palette.band)
                page.ground((left, top - ACCENT_PT, width, ACCENT_PT), palette.accent)
                card.draw(page, top)

        return paint

    def _parted(self, card: Card) -> list[Strip]:
        """A card that may go on over the page, a strip each line."""
        panel = Panel(card.column.left, card.column.width, self.style.palette.band, top=self.style.palette.accent)
        lines = [Strip(line.height_pt, _line_painter(card, line), panel=panel) for line in card.lines]
        lines[0].paint = arriving(card.anchor, lines[0].paint)
        strips = [Strip(ABOVE_PT, nothing, panel=panel), *lines, Strip(BELOW_PT, nothing, panel=panel)]
        strips[0].keeps_next = strips[1].keeps_next = strips[-2].keeps_next = True
        return strips


def _line_painter(card: Card, line: CardLine) -> Painter:
    def paint(page: Page, top: float) -> None:
        line.draw(page, top, card.left)

    return paint
