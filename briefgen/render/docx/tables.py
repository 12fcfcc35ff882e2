"""Tables: fixed columns, a heading row that repeats, rows that stay whole, merged cells, words for screen readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Block, Cell, Table
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.builtin import text_width_twips
from briefgen.render.docx.cells import BESIDE_RAIL_TWIPS, CellLook, cell_properties
from briefgen.render.docx.column_fit import fitted, needs_of
from briefgen.render.docx.grid import Place, column_widths, grid
from briefgen.render.docx.inline import Inline, Setting
from briefgen.render.docx.markup import Markup, element
from briefgen.render.docx.package import Relationships
from briefgen.render.docx.paragraphs import paragraph_properties
from briefgen.render.docx.table_looks import TableLook, look_of
from briefgen.render.docx.table_properties import table_properties
from briefgen.render.together import kept_rows
from briefgen.style import Style

MOST_LINES_WHOLE = 25
"""A row of more lines could fill a page and must be allowed to break."""

_LETTER_TWIPS = 100  # the breadth of a letter of small type, roughly


@dataclass(frozen=True, slots=True)
class _RowLook:
    """What the cells of one row have in common."""

    paragraph_style: str
    language: str = ""
    is_heading: bool = False
    is_kept_with_next: bool = False
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables into the part whose relationships are `links`."""

    inline: Inline
    bookmarks: Bookmarks
    links: Relationships
    style: Style
    is_right_to_left: bool = False

    def table(self, block: Block, table: Table, body_style: str, *, keeps_next: bool = False) -> Markup | None:
        """The table of `block`, None where it has no cell; `body_style` is the paragraph style of its cells."""
        rows = grid(table)
        if not rows:
            return None
        count = rows[0][-1].column + rows[0][-1].columns
        stated = column_widths(table.widths, count, text_width_twips(self.style))
        widths = fitted(stated, needs_of(rows, self.inline.text, self.style.small_pt))
        look = look_of(block.role)
        keys = [key for key in (block.anchor, block.role) if key]
        laid = []
        head_count = min(max(table.header_rows, 0), len(rows))
        lines = [_most_lines(row, widths) for row in rows]
        kept = kept_rows(lines[head_count:])
        for number, row in enumerate(rows):
            is_kept = number - head_count in kept or (keeps_next and number == len(rows) - 1)
            is_heading = number < head_count
            row_look = _RowLook(
                look.heading if is_heading else body_style,
                language=block.language,
                is_heading=is_heading,
                is_kept_with_next=is_kept,
                is_whole=lines[number] <= MOST_LINES_WHOLE,
            )
            cells = [self._cell(place, widths, look, row_look, keys if place is rows[0][0] else []) for place in row]
            laid.append(element("w:tr", _row_properties(row_look), *cells))
        columns = [element("w:gridCol", {"w:w": str(width)}) for width in widths]
        properties = table_properties(table, look, sum(widths), is_right_to_left=self.is_right_to_left)
        return element("w:tbl", properties, element("w:tblGrid", *columns), *laid)

    def _cell(self, place: Place, widths: list[int], look: TableLook, row: _RowLook, keys: list[str]) -> Markup:
        is_beside_rail = look.rail == place.column
        drawn = CellLook(
            width_twips=_width(place, widths),
            columns=place.columns,
            merge="goes on" if place.is_continued else "begins" if place.rows > 1 else "",
            ground=self._ground(place, look, row),
            rail=self.style.palette.accent if is_beside_rail and not row.is_heading else "",
            margins=self._beside_rail() if is_beside_rail else None,
            is_centred=look.is_centred,
        )
        is_centred = look.is_centred and row.is_heading and place.column > 0
        paragraphs = self._paragraphs(place.cells, row, keys, is_centred=is_centred)
        return element("w:tc", cell_properties(drawn), *paragraphs)

    def _ground(self, place: Place, look: TableLook, row: _RowLook) -> str:
        """The colour that the cell stands on, empty for none."""
        palette = self.style.palette
        if row.is_heading:
            return palette.header_ground if look.has_grounds else ""
        shade = max((cell.shade for cell in place.cells), default=0)
        return palette.scale[shade - 1] if 1 <= shade <= len(palette.scale) else ""

    def _beside_rail(self) -> tuple[int, int | None]:
        """The room at the sides; programs do not agree where the rail of a table from right to left stands."""
        return BESIDE_RAIL_TWIPS, BESIDE_RAIL_TWIPS if self.is_right_to_left else None

    def _paragraphs(
        self, cells: tuple[Cell, ...], look: _RowLook, keys: list[str], *, is_centred: bool
    ) -> Iterator[Markup]:
        for cell in cells or (None,):
            is_row_heading = cell is not None and cell.is_header and not look.is_heading
            properties = paragraph_properties(
                "TableRowHeading" if is_row_heading else look.paragraph_style,
                keeps_next=look.is_kept_with_next,
                is_reversed=cell is not None and self.inline.is_reversed(cell.span),
                is_centred=is_centred,
            )
            setting = Setting(is_bold=look.is_heading or is_row_heading, language=look.language)
            runs = self.inline.runs(cell.span, self.links, setting) if cell else Markup("")
            names = [*keys, cell.anchor] if cell and cell.anchor else keys
            yield element("w:p", properties, self.bookmarks.around(names, runs))
            keys = []


def _row_properties(look: _RowLook) -> Markup | None:
    properties = [
        element("w:cantSplit") if look.is_whole else None,
        element("w:tblHeader") if look.is_heading else None,
    ]
    return element("w:trPr", *properties) if any(properties) else None


def _width(place: Place, widths: list[int]) -> int:
    return sum(widths[place.column : place.column + place.columns])


def _most_lines(row: tuple[Place, ...], widths: list[int]) -> int:
    """How many lines the tallest cell of the row takes, roughly."""
    return 1 + max(
        (len(cell.span) * _LETTER_TWIPS // max(_width(place, widths), 1) for place in row for cell in place.cells),
        default=0,
    )
