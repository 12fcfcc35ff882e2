"""Tables without rules: cells that stand under one another, row after row."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefgen.read.pdf.columns import MOST_ROWS, Region, Row
from briefgen.read.pdf.draft import Grid
from briefgen.read.pdf.labels import is_bullet, label_of
from briefgen.read.pdf.line import Line, rejoined
from briefgen.read.pdf.page import Piece

_LEAST_ROWS = 3
_MOST_ATTEMPTS = 4  # to find the first row of a table in one run
_WIDEST_ROW_GAP = 3.2  # of the type size
_SAME_ROW = 0.35


def with_tables(region: Region) -> Region:
    """The region with runs of aligned cells as tables, and with what else stands on one base line as one line."""
    rows = _rows(region.rows)
    if len(region.rows) > MOST_ROWS:
        return Region(region.page, [part for row in rows for part in _flat(row)])
    found: list[Row] = []
    position = failed_end = attempts = 0
    while position < len(rows):
        end = _run_end(rows, position) if attempts < _MOST_ATTEMPTS or position >= failed_end else position
        grid = _grid(rows[position:end]) if end - position >= _LEAST_ROWS else None
        if grid is None:
            found.extend(_flat(rows[position]))
            attempts = attempts + 1 if position < failed_end else 0
            failed_end = max(failed_end, end)
            position += 1
        else:
            found.append(grid)
            position = end
    return Region(region.page, found)


def _rows(parts: Sequence[Row]) -> list[list[Row]]:
    """Parts that stand on one base line, together."""
    found: list[list[Row]] = []
    for part in sorted(parts, key=lambda part: (-part.base if isinstance(part, Line) else -part.top, part.left)):
        last = found[-1][0] if found else None
        if isinstance(part, Line) and isinstance(last, Line) and abs(last.base - part.base) <= _SAME_ROW * part.size:
            found[-1].append(part)
        else:
            found.append([part])
    return found


def _flat(row: list[Row]) -> list[Row]:
    lines = [part for part in row if isinstance(part, Line)]
    return [rejoined(lines)] if len(lines) > 1 else row


def _run_end(rows: Sequence[list[Row]], start: int) -> int:
    """Behind the last row of a run that begins with a row of several cells."""
    if len(rows[start]) < 2:
        return start
    end = start + 1
    last_full = start
    while end < len(rows) and _is_near(rows[end - 1], rows[end]):
        if len(rows[end]) > 1:
            last_full = end
        elif end - last_full > 1:
            break
        end += 1
    return last_full + 1


def _is_near(upper: list[Row], lower: list[Row]) -> bool:
    first, second = upper[0], lower[0]
    if not (isinstance(first, Line) and isinstance(second, Line)):
        return False
    return first.base - second.base <= _WIDEST_ROW_GAP * max(first.size, second.size)


def _grid(rows: Sequence[list[Row]]) -> Grid | None:
    """The table of a run of rows; None where their parts do not stand under one another."""
    lines = [[part for part in row if isinstance(part, Line)] for row in rows]
    counts = Counter(len(row) for row in lines if len(row) > 1)
    width = max(counts, key=lambda count: (counts[count], count))
    full = [sorted(row, key=lambda line: line.left) for row in lines if len(row) == width]
    if len(full) < _LEAST_ROWS or any(is_bullet(row[0].text) for row in full) or all(_is_mark(row[0]) for row in full):
        return None
    edges = [
        (min(line.left for line in column), max(line.right for line in column)) for column in zip(*full, strict=True)
    ]
    if any(first[1] > second[0] for first, second in pairwise(edges)):
        return None
    laid: list[list[list[Line]]] = []
    for row in lines:
        cells: list[list[Line]] = [[] for _ in range(width)]
        for line in row:
            for part in _parted(edges, line):
                cells[_column(edges, part)].append(part)
        if laid and not cells[0] and sum(map(bool, cells)) < width and len(row) < width:
            for above, cell in zip(laid[-1], cells, strict=True):
                above.extend(cell)
        else:
            laid.append(cells)
    if len(laid) < _LEAST_ROWS:
        return None
    parts = [line for row in lines for line in row]
    bottom, top = min(line.bottom for line in parts), max(line.top for line in parts)
    return Grid(parts[0].page, min(e[0] for e in edges), bottom, max(e[1] for e in edges), top, laid)


def _is_mark(line: Line) -> bool:
    """Whether a cell holds nothing but a mark of a list."""
    label = label_of(line.text)
    return label is not None and label.is_alone and not label.is_ordered


def _parted(edges: Sequence[tuple[float, float]], line: Line) -> list[Line]:
    """A line that runs over several columns as the parts that its pieces make, where each stands in one of them."""
    columns = [_column(edges, Line(line.page, [piece])) for piece in line.pieces]
    overlapped = sum(min(line.right, right) > max(line.left, left) for left, right in edges)
    if overlapped < 2 or len(set(columns)) < 2 or columns != sorted(columns):
        return [line]
    parts: dict[int, list[Piece]] = {}
    for column, piece in zip(columns, line.pieces, strict=True):
        parts.setdefault(column, []).append(piece)
    return [Line(line.page, pieces) for pieces in parts.values()]


def _column(edges: Sequence[tuple[float, float]], line: Line) -> int:
    """The column that `line` overlaps most, else the nearest."""
    overlaps = [min(line.right, right) - max(line.left, left) for left, right in edges]
    return max(range(len(edges)), key=lambda column: (overlaps[column], -column))
