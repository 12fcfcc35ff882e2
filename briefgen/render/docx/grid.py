"""Where the cells of a table stand and how wide its columns are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.document import Cell, Table
from briefgen.render.columns import stated_widths

MOST_COLUMNS = 63
"""The most columns of a table that Word opens."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a row. Without cells it continues a cell from the row above, or is left empty."""

    column: int
    columns: int
    cells: tuple[Cell, ...] = ()
    """The cell; at the last column also those for which no column is left."""
    rows: int = 1
    """How many rows the cell still takes, this one included."""
    is_continued: bool = False


def grid(table: Table) -> list[tuple[Place, ...]]:
    """The places of each row from left to right, without gaps and equally wide; empty rows are left out."""
    rows: list[tuple[Place, ...]] = []
    for row in table.rows:
        if row:
            tall = {place.column: place for place in rows[-1] if place.rows > 1} if rows else {}
            rows.append(tuple(_places(row, tall)))
    width = max((_end(row) for row in rows), default=0)
    return [row if _end(row) == width else (*row, Place(_end(row), width - _end(row))) for row in rows]


def column_widths(shares: Sequence[float], count: int, whole_twips: int) -> list[int]:
    """The widths of `count` columns that together are `whole_twips`, in proportion to `shares` where they fit."""
    return [round(width) for width in stated_widths(shares, count, whole_twips)]


def _end(row: Sequence[Place]) -> int:
    return row[-1].column + row[-1].columns


def _places(row: Sequence[Cell], tall: Mapping[int, Place]) -> Iterator[Place]:
    column = position = 0
    last_tall = max(tall, default=-1)
    while column < MOST_COLUMNS and (position < len(row) or column <= last_tall):
        above = tall.get(column)
        if above:
            place = Place(column, above.columns, rows=above.rows - 1, is_continued=True)
        elif position == len(row):
            place = Place(column, 1)
        else:
            cell = row[position]
            limit = min((start for start in tall if start > column), default=MOST_COLUMNS)
            columns = min(max(cell.columns, 1), limit - column)
            taken = row[position:] if column + columns == MOST_COLUMNS else row[position : position + 1]
            position += len(taken)
            place = Place(column, columns, tuple(taken), rows=max(cell.rows, 1))
        yield place
        column += place.columns
