"""Key figures as a panel: cards side by side, in a table that only lays them out.

A card is a list item whose lines are the value, what is measured, and the record: when, where and by whom it is said.
Each line is a paragraph in a style of its own, by which an edited panel is read back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefgen.document import Block, Table
from briefgen.render.cards import cards_in_row, is_card
from briefgen.render.docx.builtin import text_width_twips
from briefgen.render.docx.cells import CellLook, cell_properties
from briefgen.render.docx.grid import column_widths
from briefgen.render.docx.inline import Setting
from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.paragraphs import paragraph_properties
from briefgen.render.docx.role_looks import FIGURE, FIGURE_LABEL, FIGURE_RECORD, LONG_FIGURE
from briefgen.render.docx.styles import StyleSheet
from briefgen.render.docx.table_looks import TableLook
from briefgen.render.docx.table_properties import table_properties
from briefgen.render.docx.table_styles import PANEL
from briefgen.render.docx.tables import MOST_LINES_WHOLE, TableWriter
from briefgen.render.words.words import RunningWords
from briefgen.span import Span

_AIR_TWIPS = 280  # between two cards
_LINES = (FIGURE, FIGURE_LABEL, FIGURE_RECORD)
_LONGEST_VALUE = 30  # letters; about two lines of a card
_LETTER_TWIPS = 130  # the breadth of a letter, roughly
_LOOK = TableLook(style=PANEL)


def units(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The places in `blocks` of what is written as one: the cards of a panel together, any other block alone."""
    for _key, places in groupby(range(len(blocks)), key=lambda place: -1 if is_card(blocks[place]) else place):
        yield list(places)


@dataclass(frozen=True, slots=True)
class PanelWriter:
    """Writes panels where `tables` writes tables."""

    tables: TableWriter
    sheet: StyleSheet
    words: RunningWords

    def panel(self, cards: Sequence[Block], *, keeps_next: bool) -> Markup:
        """The table of `cards`. No row breaks over a page; `keeps_next` keeps the last with what follows."""
        style = self.tables.style
        count = cards_in_row(len(cards), style)
        widths = column_widths((), count, text_width_twips(style))
        rows = [cards[first : first + count] for first in range(0, len(cards), count)]
        laid = [self._row(row, widths, is_kept=keeps_next and row is rows[-1]) for row in rows]
        columns = [element("w:gridCol", {"w:w": str(width)}) for width in widths]
        told = Table((), header_rows=0, title=self.words.cards, description=self.words.cards_description)
        properties = table_properties(told, _LOOK, sum(widths), is_right_to_left=self.tables.is_right_to_left)
        return element("w:tbl", properties, element("w:tblGrid", *columns), *laid)

    def _row(self, cards: Sequence[Block], widths: Sequence[int], *, is_kept: bool) -> Markup:
        left = widths[len(cards) :]
        is_whole = max(len(card.span) for card in cards) * _LETTER_TWIPS // widths[0] <= MOST_LINES_WHOLE
        properties = [
            valued("w:gridAfter", len(left)) if left else None,
            element("w:wAfter", {"w:w": str(sum(left)), "w:type": "dxa"}) if left else None,
            element("w:cantSplit") if is_whole else None,
        ]
        cells = [self._cell(card, place, widths, is_kept=is_kept and is_whole) for place, card in enumerate(cards)]
        return element("w:tr", element("w:trPr", *properties) if any(properties) else None, *cells)

    def _cell(self, card: Block, place: int, widths: Sequence[int], *, is_kept: bool) -> Markup:
        properties = cell_properties(CellLook(widths[place], margins=self._room(place, len(widths))))
        return element("w:tc", properties, *self._paragraphs(card, is_kept=is_kept))

    def _room(self, place: int, count: int) -> tuple[int, int]:
        """The room beside a card: the cards are equally wide, and reach from edge to edge of the text.

        Programs do not agree which side is meant where columns run from right to left; there both get the same.
        """
        share = _AIR_TWIPS / count
        if self.tables.is_right_to_left:
            return _AIR_TWIPS // 2, _AIR_TWIPS // 2
        return round(place * share), round((count - 1 - place) * share)

    def _paragraphs(self, card: Block, *, is_kept: bool) -> Iterator[Markup]:
        inline, links = self.tables.inline, self.tables.links
        for number, line in enumerate(_lines(inline.text, card.span)):
            role = _LINES[min(number, len(_LINES) - 1)]
            role = LONG_FIGURE if role == FIGURE and len(line) > _LONGEST_VALUE else role
            style = self.sheet.style_of(replace(card, kind="paragraph", role=role))
            properties = paragraph_properties(style, keeps_next=is_kept, is_reversed=inline.is_reversed(line))
            runs = inline.runs(line, links, Setting(is_bold=number == 0, language=card.language))
            anchors = [card.anchor] if card.anchor and not number else []
            yield element("w:p", properties, self.tables.bookmarks.around(anchors, runs))


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(text).split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1
