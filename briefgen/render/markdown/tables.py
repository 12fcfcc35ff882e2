"""Pipe tables: in even columns where these are narrow enough to be read so."""

from collections.abc import Sequence

from briefgen.document import Table
from briefgen.render.markdown.inline import Inline
from briefgen.render.measure import columns_of

WIDEST_LINE = 110
"""Columns that lines in even columns may take; a wider table is written without them."""

_MOST_COLUMNS = 1000


def table_lines(table: Table, inline: Inline) -> list[str]:
    """The lines of the table, none where it has no cell. A table without header row gets an empty one."""
    rows = [[part for cell in row for part in _parts(inline.markdown(cell.span), cell.columns)] for row in table.rows]
    count = max(map(len, rows), default=0)
    if not count:
        return []
    full = [row + [""] * (count - len(row)) for row in rows]
    head, body = ([""] * count, full) if table.header_rows < 1 else (full[0], full[1:])
    widths = [max(3, *(columns_of(row[column]) for row in full)) for column in range(count)]
    if sum(widths) + 3 * count + 1 > WIDEST_LINE:
        widths = [0] * count
    rule = f"|{'|'.join('-' * (max(width, 1) + 2) for width in widths)}|"
    return [_line(head, widths), rule, *(_line(row, widths) for row in body)]


def _parts(words: str, columns: int) -> list[str]:
    """A cell, and empty ones for the other columns that it covers."""
    return [words, *[""] * (min(columns, _MOST_COLUMNS) - 1)]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (words + " " * (width - columns_of(words)) for words, width in zip(row, widths, strict=True))
    return f"| {' | '.join(cells)} |"
