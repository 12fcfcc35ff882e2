"""Tables as strips, a row each: heading rows come again on every page, a row is cut only where it fills a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Block, Table
from briefgen.render.pdf.grid import Need, Place, column_widths, grid
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.objects import Name, Value
from briefgen.render.pdf.page import LAYOUT, Owner, Page
from briefgen.render.pdf.paragraph import Column, base_line, draw_line, line_height
from briefgen.render.pdf.strip import Painter, Panel, Strip, arriving
from briefgen.render.pdf.structure import Element
from briefgen.render.together import KEY_COLUMN_ROLES, kept_rows
from briefgen.style import Style

_SIDE_PT, _UPRIGHT_PT = 5.0, 3.5  # between a cell's edge and its words
_LEADING = 1.25
_EASE_PT = 8.0  # a column that needs no more than its longest cell is not quite as tight
_WIDEST_NEED = 0.4  # of the table: a longer word is broken and widens no column
_SPACE_PT = 8.0
_EMPTY_PT = 2 * _UPRIGHT_PT
_TALLEST_SPAN = 30  # rows that are looked back for a cell that covers this one


@dataclass(slots=True, eq=False)
class _Cell:
    """A cell with its lines, and where it stands."""

    place: Place
    owner: Element
    words: Words
    look: Look
    left: float = 0.0
    lines: Sequence[Line] = ()

    @property
    def anchor(self) -> str:
        return self.place.cell.anchor if self.place.cell else ""

    @property
    def height(self) -> float:
        return len(self.lines) * line_height(self.look) + 2 * _UPRIGHT_PT

    def draw(self, page: Page, owner: Owner, top: float, lines: Sequence[Line]) -> None:
        for number, line in enumerate(lines):
            base = base_line(top - number * line_height(self.look), self.look)
            draw_line(page, owner, line, (self.left + _SIDE_PT, base))


@dataclass(slots=True)
class TableSetter:
    """Sets tables into `column`, on pages that leave `page_height` for text."""

    inline: Inline
    style: Style
    column: Column
    page_height: float

    def strips(self, block: Block, table: Table, parent: Element) -> list[Strip]:
        """The rows of `table` from top to bottom, none where it has no cell; its element becomes a kid of `parent`."""
        rows = grid(table)
        if not any(rows):
            return []
        head_count = min(max(table.header_rows, 0), len(rows))
        laid = self._cells(block, rows, _table_element(parent, table), head_count)
        self._fit(laid, table.widths)
        heads = [self._head(row) for row in laid[:head_count]]
        room = self.page_height - sum(head.height_pt for head in heads)
        heights = _heights(laid, room)
        kept = kept_rows([max((len(cell.lines) for cell in row), default=0) for row in laid[head_count:]])
        strips: list[Strip] = []
        for number, row in enumerate(laid):
            is_head = number < head_count
            is_crossed = _is_crossed(laid, number)
            panel = self._panel(number - head_count, is_crossed=is_crossed)
            row_strips = self._row(row, heights[number], room, panel)
            row_strips[-1].keeps_next = is_head or is_crossed or number - head_count in kept
            for strip in row_strips:
                strip.heads = () if is_head else heads
            strips.extend(row_strips)
        strips[0].paint = arriving(block.anchor, strips[0].paint)
        strips[0].before_pt, strips[-1].after_pt, strips[-1].keeps_next = 2.0, _SPACE_PT, False
        return strips

    def _cells(
        self, block: Block, rows: Sequence[Sequence[Place]], element: Element, head_count: int
    ) -> list[list[_Cell]]:
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
            laid.append([self._cell(block, place, row_element, is_head=is_head) for place in row])
        return laid

    def _cell(self, block: Block, place: Place, row: Element, *, is_head: bool) -> _Cell:
        is_key = block.role in KEY_COLUMN_ROLES and place.column == 0
        look = self._look(is_head=is_head, is_bold=is_head or is_key)
        fragments = self.inline.fragments(place.cell.span, look.ink) if place.cell else []
        attributes: dict[str, Value] = {}
        if place.columns > 1:
            attributes["ColSpan"] = place.columns
        if place.rows > 1:
            attributes["RowSpan"] = place.rows
        is_heading = is_head or bool(place.cell and place.cell.is_header)
        if is_heading:
            attributes["Scope"] = Name("Column" if is_head else "Row")
        owner = row.child("TH" if is_heading else "TD")
        owner.is_kept = True
        if attributes:
            owner.attributes["Table"] = attributes
        return _Cell(place, owner, Words.of(fragments), look)

    def _look(self, *, is_head: bool, is_bold: bool) -> Look:
        palette = self.style.palette
        colour, link = (palette.header_text, palette.header_text) if is_head else (palette.text, palette.link)
        return Look(Ink(self.style.small_pt, colour, is_bold=is_bold, link_colour=link), _LEADING)

    def _fit(self, laid: Sequence[Sequence[_Cell]], shares: Sequence[float]) -> None:
        """Give every cell its place and its lines."""
        count = max(cell.place.column + cell.place.columns for row in laid for cell in row)
        needs = [Need() for _column in range(count)]
        for row in laid:
            for cell in row:
                if cell.place.columns == 1:
                    need, edges_pt = needs[cell.place.column], 2 * _SIDE_PT + 0.1
                    need.word = max(need.word, min(cell.words.widest + edges_pt, _WIDEST_NEED * self.column.width))
                    need.cell = max(need.cell, cell.words.length + edges_pt + _EASE_PT)
        widths = column_widths(shares, needs, self.column.width)
        edges = [self.column.left]
        for width in widths:
            edges.append(edges[-1] + width)
        for row in laid:
            for cell in row:
                cell.left = edges[cell.place.column]
                width = edges[cell.place.column + cell.place.columns] - cell.left - 2 * _SIDE_PT
                cell.lines = cell.words.lines(max(width, 1.0))

    def _panel(self, body_number: int, *, is_crossed: bool = False) -> Panel:
        """The ground of a row of the body, counted from 0, or of a heading row, counted from below 0."""
        palette = self.style.palette
        if body_number < 0:
            return Panel(self.column.left, self.column.width, palette.header_ground)
        ground = palette.band if body_number % 2 else ""
        return Panel(self.column.left, self.column.width, ground, line="" if is_crossed else palette.rule)

    def _head(self, row: Sequence[_Cell]) -> Strip:
        """A heading row as it stands on later pages: no longer content."""

        def paint(page: Page, top: float) -> None:
            for cell in row:
                cell.draw(page, LAYOUT, top - _UPRIGHT_PT, cell.lines)

        return Strip(max((cell.height for cell in row), default=0.0), paint, panel=self._panel(-1))

    def _row(self, row: Sequence[_Cell], height: float, room: float, panel: Panel) -> list[Strip]:
        if height <= room:
            return [Strip(height, _painter(row, 0, None), panel=panel)]
        count = max(len(cell.lines) for cell in row)
        line_pt = max(line_height(cell.look) for cell in row)
        strips = [Strip(line_pt, _painter(row, number, number + 1), panel=panel) for number in range(count)]
        strips[0].height_pt += _UPRIGHT_PT
        strips[-1].height_pt += _UPRIGHT_PT
        strips[0].keeps_next = strips[-2].keeps_next = True
        return strips


def _painter(row: Sequence[_Cell], start: int, end: int | None) -> Painter:
    """Draws some of the lines of each cell of a row."""

    def paint(page: Page, top: float) -> None:
        for cell in row:
            if start == 0:
                page.anchor(cell.anchor, top)
            cell.draw(page, cell.owner, top - (_UPRIGHT_PT if start == 0 else 0.0), cell.lines[start:end])

    return paint


def _table_element(parent: Element, table: Table) -> Element:
    element = parent.child("Table")
    element.title = table.title
    if table.description:
        element.attributes["Table"] = {"Summary": table.description}
    return element


def _heights(laid: Sequence[Sequence[_Cell]], room: float) -> list[float]:
    """The height of each row; the last row that a cell covers gives it the room that it lacks."""
    lone = (max((cell.height for cell in row if cell.place.rows == 1), default=_EMPTY_PT) for row in laid)
    heights = list(lone)
    for number, row in enumerate(laid):
        for cell in row:
            if cell.place.rows > 1:
                covered = sum(heights[number : number + cell.place.rows])
                if max(covered, cell.height) > room:
                    heights[number] = max(heights[number], cell.height)
                elif covered < cell.height:
                    heights[number + cell.place.rows - 1] += cell.height - covered
    return heights


def _is_crossed(laid: Sequence[Sequence[_Cell]], number: int) -> bool:
    """Whether a cell covers both a row and the next."""
    above = laid[max(number - _TALLEST_SPAN, 0) : number + 1]
    return any(cell.place.row + cell.place.rows > number + 1 for row in above for cell in row)
