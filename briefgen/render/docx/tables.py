"""Tables: fixed columns, a heading row that repeats, rows that stay whole, merged cells, words for screen readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Block, Cell, Table
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.builtin import TABLE_STYLE, text_width_twips
from briefgen.render.docx.grid import Place, column_widths, grid
from briefgen.render.docx.inline import Inline
from briefgen.render.docx.markup import Element, element, valued
from briefgen.render.docx.package import Relationships
from briefgen.render.docx.theme import hexadecimal
from briefgen.render.together import KEY_COLUMN_ROLES, kept_rows
from briefgen.style import Style

_MOST_LINES_WHOLE = 25  # a row that could fill a page must be allowed to break
_LETTER_TWIPS = 100  # the breadth of a letter of small type, roughly
_LONGEST_DESCRIPTION = 2000
_HEADING_ROW, _KEY_COLUMN, _NO_COLUMN_BANDS = 0x20, 0x80, 0x400  # of a table's look
_BANDS = {"w:noHBand": "0", "w:noVBand": "1"}


@dataclass(frozen=True, slots=True)
class _RowLook:
    """What the cells of one row have in common."""

    paragraph_style: str
    is_heading: bool = False
    is_kept_with_next: bool = False


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables into the part whose relationships are `links`."""

    inline: Inline
    bookmarks: Bookmarks
    links: Relationships
    style: Style
    is_right_to_left: bool = False

    def table(self, block: Block, table: Table, body_style: str, *, keeps_next: bool = False) -> Element | None:
        """The table of `block`, None where it has no cell; `body_style` is the paragraph style of its cells."""
        rows = grid(table)
        if not rows:
            return None
        count = rows[0][-1].column + rows[0][-1].columns
        widths = column_widths(table.widths, count, text_width_twips(self.style))
        keys = [key for key in (block.anchor, block.role) if key]
        laid = []
        head_count = min(max(table.header_rows, 0), len(rows))
        kept = kept_rows([_most_lines(row, widths) for row in rows[head_count:]])
        for number, row in enumerate(rows):
            is_kept = number - head_count in kept or (keeps_next and number == len(rows) - 1)
            is_heading = number < head_count
            look = _RowLook(
                "TableHeading" if is_heading else body_style, is_heading=is_heading, is_kept_with_next=is_kept
            )
            cells = [self._cell(place, widths, look, keys if place is rows[0][0] else []) for place in row]
            laid.append(element("w:tr", self._row_properties(row, widths, look), *cells))
        columns = [element("w:gridCol", {"w:w": str(width)}) for width in widths]
        properties = self._properties(table, sum(widths), has_key_column=block.role in KEY_COLUMN_ROLES)
        return element("w:tbl", properties, element("w:tblGrid", *columns), *laid)

    def _properties(self, table: Table, width_twips: int, *, has_key_column: bool) -> Element:
        marks = _HEADING_ROW * (table.header_rows > 0) | _KEY_COLUMN * has_key_column | _NO_COLUMN_BANDS
        look = {
            "w:firstRow": str(int(table.header_rows > 0)),
            "w:lastRow": "0",
            "w:firstColumn": str(int(has_key_column)),
            "w:lastColumn": "0",
        }
        title, description = table.title[:_LONGEST_DESCRIPTION], table.description[:_LONGEST_DESCRIPTION]
        return element(
            "w:tblPr",
            valued("w:tblStyle", TABLE_STYLE),
            element("w:bidiVisual") if self.is_right_to_left else None,
            element("w:tblW", {"w:w": str(width_twips), "w:type": "dxa"}),
            element("w:tblLayout", {"w:type": "fixed"}),
            element("w:tblLook", {"w:val": f"{marks:04X}"}, look, _BANDS),
            valued("w:tblCaption", title) if title else None,
            valued("w:tblDescription", description) if description else None,
        )

    def _row_properties(self, row: tuple[Place, ...], widths: list[int], look: _RowLook) -> Element | None:
        properties = [
            element("w:cantSplit") if _most_lines(row, widths) <= _MOST_LINES_WHOLE else None,
            element("w:tblHeader") if look.is_heading else None,
        ]
        return element("w:trPr", *properties) if any(properties) else None

    def _cell(self, place: Place, widths: list[int], look: _RowLook, keys: list[str]) -> Element:
        merge = {"w:val": "restart"} if not place.is_continued else {}
        fill = hexadecimal(self.style.palette.header_ground)
        properties = element(
            "w:tcPr",
            element("w:tcW", {"w:w": str(_width(place, widths)), "w:type": "dxa"}),
            valued("w:gridSpan", place.columns) if place.columns > 1 else None,
            element("w:vMerge", merge) if place.rows > 1 or place.is_continued else None,
            element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill}) if look.is_heading else None,
        )
        return element("w:tc", properties, *self._paragraphs(place.cells, look, keys))

    def _paragraphs(self, cells: tuple[Cell, ...], look: _RowLook, keys: list[str]) -> Iterator[Element]:
        for cell in cells or (None,):
            properties = element(
                "w:pPr",
                valued("w:pStyle", look.paragraph_style),
                element("w:keepNext") if look.is_kept_with_next else None,
                self.inline.direction(cell.span) if cell else None,
            )
            runs = self.inline.runs(cell.span, self.links, is_bold=look.is_heading) if cell else []
            names = [*keys, cell.anchor] if cell and cell.anchor else keys
            yield element("w:p", properties, *self.bookmarks.around(names, runs))
            keys = []


def _width(place: Place, widths: list[int]) -> int:
    return sum(widths[place.column : place.column + place.columns])


def _most_lines(row: tuple[Place, ...], widths: list[int]) -> int:
    """How many lines the tallest cell of the row takes, roughly."""
    return 1 + max(
        (len(cell.span) * _LETTER_TWIPS // max(_width(place, widths), 1) for place in row for cell in place.cells),
        default=0,
    )
