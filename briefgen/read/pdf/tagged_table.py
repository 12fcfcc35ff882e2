"""Rows of a tagged table with their empty cells: a page's tree leaves out elements that hold nothing."""

from collections.abc import Sequence
from statistics import median

from briefgen.read.pdf.line import Line

Cells = list[list[Line]]


def in_columns(rows: Sequence[Cells]) -> list[Cells]:
    """The rows with as many cells each, a short row's cells under those of full rows that begin at the same place."""
    width = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) == width and all(row)]
    if not full or all(len(row) == width for row in rows):
        return list(rows)
    lefts = [median(min(line.left for line in row[column]) for row in full) for column in range(width)]
    return [row if len(row) == width else _placed(row, lefts) for row in rows]


def _placed(row: Cells, lefts: Sequence[float]) -> Cells:
    """Each cell in the column whose usual left edge is nearest, behind the cell before it."""
    placed: Cells = [[] for _ in lefts]
    first = 0
    for number, cell in enumerate(row):
        last = len(lefts) - (len(row) - number)
        left = min((line.left for line in cell), default=lefts[first])
        column = min(range(first, last + 1), key=lambda column: abs(lefts[column] - left))
        placed[column] = cell
        first = column + 1
    return placed
