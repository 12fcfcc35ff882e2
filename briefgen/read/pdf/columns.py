"""Reading order: bands that run over the whole width, and between them columns from left to right."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from briefgen.read.pdf.draft import Grid
from briefgen.read.pdf.line import Line

Row = Line | Grid

MOST_ROWS = 4_000
"""A page of more parts is a drawing, in which there are no columns or tables to be found."""
_LEAST_ROWS = 3
_LEAST_LETTERS = 14  # of the middle line of a column: shorter ones are the cells of a table
_NARROWEST_GUTTER = 0.6  # of the type size
_NEAR_PT = 4.0
_MOST_CANDIDATES = 24
_DEEPEST = 6


@dataclass(slots=True)
class Region:
    """Rows of one column between two bands, from top to bottom."""

    page: int
    rows: list[Row] = field(default_factory=list)

    @property
    def left(self) -> float:
        return min(row.left for row in self.rows)

    @property
    def right(self) -> float:
        return max(row.right for row in self.rows)


def regions(page: int, rows: Iterable[Row], depth: int = 0) -> list[Region]:
    """The rows of a page in reading order."""
    ordered = sorted(rows, key=lambda row: (-row.top, row.left))
    if not ordered:
        return []
    gutter = _gutter(ordered) if depth < _DEEPEST and len(ordered) <= MOST_ROWS else None
    if gutter is None:
        return [Region(page, ordered)]
    found: list[Region] = []
    band, left, right = list[Row](), list[Row](), list[Row]()
    for row in ordered:
        if _crosses(row, gutter):
            _close(found, page, (left, right), depth)
            left, right = [], []
            band.append(row)
            continue
        if band:
            found.append(Region(page, band))
            band = []
        (left if row.left < gutter - _NEAR_PT else right).append(row)
    _close(found, page, (left, right), depth)
    if band:
        found.append(Region(page, band))
    return found


def _close(found: list[Region], page: int, sides: tuple[list[Row], list[Row]], depth: int) -> None:
    for side in sides:
        found.extend(regions(page, side, depth + 1))


def _crosses(row: Row, gutter: float) -> bool:
    return row.left < gutter - _NEAR_PT and row.right > gutter + _NEAR_PT


def _gutter(ordered: Sequence[Row]) -> float | None:
    """Where the column to the right of the best gutter begins; None where there is none."""
    lines = [row for row in ordered if isinstance(row, Line)]
    best: tuple[int, float] | None = None
    for place in _starts(lines):
        beside = _rows_beside(lines, place)
        if beside and (best is None or beside > best[0]):
            best = beside, place
    return best[1] if best else None


def _starts(lines: Sequence[Line]) -> list[float]:
    """Places where several lines begin, but not those furthest left."""
    found: list[tuple[float, int]] = []
    for left in sorted(line.left for line in lines):
        if found and left - found[-1][0] <= _NEAR_PT:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((left, 1))
    often = [(place, count) for place, count in found[1:] if count >= _LEAST_ROWS]
    often.sort(key=lambda entry: (-entry[1], entry[0]))
    return sorted(place for place, _count in often[:_MOST_CANDIDATES])


def _rows_beside(lines: Sequence[Line], place: float) -> int:
    """How many lines at or behind `place` have one beside them that ends before it; 0 where it is no gutter."""
    right = [line for line in lines if line.left >= place - _NEAR_PT]
    left = [line for line in lines if line.left < place - _NEAR_PT and line.right <= place + _NEAR_PT]
    if len(right) < _LEAST_ROWS or len(left) < _LEAST_ROWS:
        return 0
    bases = sorted(line.base for line in left)
    size = median(line.size for line in right)
    beside = [line for line in right if _has_near(bases, line.base, 0.8 * size)]
    if len(beside) < max(_LEAST_ROWS, 0.3 * min(len(right), len(left))):
        return 0
    rights = sorted(line.base for line in right)
    facing = [line for line in left if _has_near(rights, line.base, 0.8 * size)]
    if len(facing) < _LEAST_ROWS or not _are_prose(facing) or not _are_prose(beside):
        return 0
    tight = sum(line.right > place - _NARROWEST_GUTTER * size for line in facing)
    return 0 if tight > 0.05 * len(facing) else len(beside)


def _are_prose(lines: Sequence[Line]) -> bool:
    return median(len(line.text) for line in lines) >= _LEAST_LETTERS


def _has_near(bases: Sequence[float], base: float, reach: float) -> bool:
    return bisect_left(bases, base - reach) < bisect_right(bases, base + reach)
