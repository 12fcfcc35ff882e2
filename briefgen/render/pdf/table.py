"""Tables as strips, a row each: heading rows come again on every page, a row is cut only where it fills a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Block, Cell, Table
from briefgen.render.pdf.cell import Padding, SetCell
from briefgen.render.pdf.dress import Dress
from briefgen.render.pdf.grid import Need, Place, column_widths, grid
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.lines import Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.objects import Name, Value
from briefgen.render.pdf.paragraph import Column
from briefgen.render.pdf.row import RAIL_COLUMN, Row
from briefgen.render.pdf.strip import Panel, Strip, arriving
from briefgen.render.pdf.structure import Element
from briefgen.render.together import kept_rows
from briefgen.style import Style

_SIDE_PT = 5.0  # between a cell's edge and its words
_RAIL_PT = 14.0  # between a rail and the words beside it
_LEADING = 1.25
_EASE_PT = 8.0  # a column that needs no more than its longest cell is not quite as tight
_WIDEST_NEED = 0.4  # of the table: a longer word is broken and widens no column
_SPACE_PT = 8.0
_TALLEST_SPAN = 30  # rows that are looked back for a cell that covers this one


@dataclass(slots=True)
class TableSetter:
    """Sets tables into `column`, on pages that leave `page_height` for text."""

    inline: Inline
    style: Style
    column: Column
    page_height: float
    dress: Dress

    def strips(self, block: Block, table: Table, parent: Element) -> list[Strip]:
        """The rows of `table` from top to bottom, none where it has no cell; its element becomes a kid of `parent`."""
        places = grid(table)
        if not any(places):
            return []
        head_count = min(max(table.header_rows, 0), len(places))
        laid = self._cells(places, _table_element(parent, block, table), table, head_count)
        self._fit(laid, table.widths)
        head_heights = [max((cell.height for cell in row), default=0.0) for row in laid[:head_count]]
        room = self.page_height - sum(head_heights)
        rows = self._rows(laid, _heights(laid, room, 2 * self.dress.upright_pt), head_count)
        heads = [row.repeated() for row in rows[:head_count]]
        kept = kept_rows([max((len(cell.lines) for cell in row), default=0) for row in laid[head_count:]])
        strips: list[Strip] = []
        for number, row in enumerate(rows):
            row_strips = row.strips(room)
            row_strips[-1].keeps_next = (
                row.is_head or self.dress.is_whole or _is_crossed(laid, number) or number - head_count in kept
            )
            for strip in row_strips:
                strip.heads = () if row.is_head else heads
            strips.extend(row_strips)
        strips[0].paint = arriving(block.anchor, strips[0].paint)
        strips[0].before_pt, strips[-1].after_pt, strips[-1].keeps_next = 2.0, _SPACE_PT, False
        return strips

    def _cells(
        self, rows: Sequence[Sequence[Place]], element: Element, table: Table, head_count: int
    ) -> list[list[SetCell]]:
        """The cells of all rows, each with its element and its words."""
        body = element.child("TBody")
        groups = {False: body, True: body}
        if head_count < len(rows):  # a heading must have a body
            groups[True] = Element("THead")
            element.kids.insert(0, groups[True])
        laid = []
        for number, row in enumerate(rows):
            is_head = number < head_count
            row_element = groups[is_head].child("TR")
            laid.append([self._cell(place, row_element, table, is_head=is_head) for place in row])
        return laid

    def _cell(self, place: Place, row: Element, table: Table, *, is_head: bool) -> SetCell:
        is_lead = place.column < table.header_columns
        is_heading = is_head or bool(place.cell and place.cell.is_header)
        owner = row.child("TH" if is_heading else "TD")
        owner.is_kept = True
        attributes: dict[str, Value] = {}
        if place.columns > 1:
            attributes["ColSpan"] = place.columns
        if place.rows > 1:
            attributes["RowSpan"] = place.rows
        if is_heading:
            attributes["Scope"] = Name(("Both" if is_lead else "Column") if is_head else "Row")
        if attributes:
            owner.attributes["Table"] = attributes
        is_key = self.dress.has_key_column and place.column == 0
        ground = self._ground(place.cell)
        look = self._look(is_head=is_head, is_bold=is_heading or is_key, has_ground=bool(ground))
        words = Words.of(self.inline.fragments(place.cell.span, look.ink) if place.cell else [])
        return SetCell(place, owner, words, look, self._padding(place), ground, self.dress.is_framed and not is_lead)

    def _ground(self, cell: Cell | None) -> str:
        scale = self.style.palette.scale
        return scale[min(cell.shade, len(scale)) - 1] if cell and cell.shade > 0 else ""

    def _padding(self, place: Place) -> Padding:
        upright = self.dress.upright_pt
        if not self.dress.has_rail:
            return Padding(_SIDE_PT, _SIDE_PT, upright)
        return Padding(
            _RAIL_PT if place.column == RAIL_COLUMN else _SIDE_PT,
            _RAIL_PT if place.column + place.columns == RAIL_COLUMN else _SIDE_PT,
            upright,
        )

    def _look(self, *, is_head: bool, is_bold: bool, has_ground: bool) -> Look:
        palette = self.style.palette
        colour, link = palette.text, palette.text if has_ground else palette.link
        if is_head and not has_ground:
            colour = link = palette.muted if self.dress.has_rail else palette.header_text
        return Look(Ink(self.style.small_pt, colour, is_bold=is_bold, link_colour=link), _LEADING)

    def _fit(self, laid: Sequence[Sequence[SetCell]], shares: Sequence[float]) -> None:
        """Give every cell its place and its lines."""
        count = max(cell.place.column + cell.place.columns for row in laid for cell in row)
        needs = [Need() for _column in range(count)]
        for row in laid:
            for cell in row:
                if cell.place.columns == 1:
                    need, edges_pt = needs[cell.place.column], cell.padding.sides + 0.1
                    need.word = max(need.word, min(cell.words.widest + edges_pt, _WIDEST_NEED * self.column.width))
                    if not self.dress.is_framed:
                        need.cell = max(need.cell, cell.words.length + edges_pt + _EASE_PT)
        edges = [self.column.left]
        for width in column_widths(shares, needs, self.column.width):
            edges.append(edges[-1] + width)
        for row in laid:
            for cell in row:
                cell.fit(edges)

    def _rows(self, laid: Sequence[Sequence[SetCell]], heights: Sequence[float], head_count: int) -> list[Row]:
        """The rows with their grounds."""
        return [
            Row(
                cells,
                heights[number],
                self._panel(number - head_count, is_crossed=_is_crossed(laid, number)),
                self.dress,
                self.style.palette,
                is_head=number < head_count,
                begins_rail=number == head_count,
                ends_rail=number + 1 == len(laid),
            )
            for number, cells in enumerate(laid)
        ]

    def _panel(self, body_number: int, *, is_crossed: bool) -> Panel:
        """The ground of a row of the body, counted from 0, or of a heading row, counted from below 0."""
        palette, left, width = self.style.palette, self.column.left, self.column.width
        if body_number < 0:
            return Panel(left, width, "" if self.dress.has_rail else palette.header_ground)
        if not self.dress.has_bands:
            return Panel(left, width)
        return Panel(left, width, palette.band if body_number % 2 else "", line="" if is_crossed else palette.rule)


def _table_element(parent: Element, block: Block, table: Table) -> Element:
    element = parent.child("Table")
    element.title, element.language = table.title, block.language
    if table.description:
        element.attributes["Table"] = {"Summary": table.description}
    return element


def _heights(laid: Sequence[Sequence[SetCell]], room: float, least: float) -> list[float]:
    """The height of each row; the last row that a cell covers gives it the room that it lacks."""
    heights = [max((cell.height for cell in row if cell.place.rows == 1), default=least) for row in laid]
    for number, row in enumerate(laid):
        for cell in row:
            if cell.place.rows > 1:
                covered = sum(heights[number : number + cell.place.rows])
                if max(covered, cell.height) > room:
                    heights[number] = max(heights[number], cell.height)
                elif covered < cell.height:
                    heights[number + cell.place.rows - 1] += cell.height - covered
    return heights


def _is_crossed(laid: Sequence[Sequence[SetCell]], number: int) -> bool:
    """Whether a cell covers both a row and the next."""
    above = laid[max(number - _TALLEST_SPAN, 0) : number + 1]
    return any(cell.place.row + cell.place.rows > number + 1 for row in above for cell in row)
