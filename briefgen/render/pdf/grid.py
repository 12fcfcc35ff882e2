"""Where the cells of a table stand, and how wide its columns are."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Cell, Table
from briefgen.render.columns import stated_widths

_MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A cell and the columns and rows that it covers; None is a gap."""

    row: int
    column: int
    columns: int
    rows: int
    cell: Cell | None


@dataclass(slots=True)
class Need:
    """The width that the longest word of a column needs, and the longest cell in one line."""

    word: float = 0.0
    cell: float = 0.0


def grid(table: Table) -> list[list[Place]]:
    """The places of each row from left to right; a place that covers several rows stands in the first of them."""
    rows = [row for row in table.rows if row]
    taken: set[tuple[int, int]] = set()
    laid: list[list[Place]] = []
    for number, row in enumerate(rows):
        places: list[Place] = []
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            if column >= _MOST_COLUMNS:
                break
            columns = _free_columns(taken, number, column, cell.columns)
            covered = min(max(cell.rows, 1), len(rows) - number)
            taken |= {(number + down, column + right) for down in range(covered) for right in range(columns)}
            places.append(Place(number, column, columns, covered, cell))
            column += columns
        laid.append(places)
    return _filled(laid, taken)


def column_widths(shares: Sequence[float], needs: Sequence[Need], whole: float) -> list[float]:
    """Widths that together are `whole`, in proportion to `shares` but for what columns need.

    A column that is wider than its longest cell gives what it can spare to those that would break lines; then, where a
    column is narrower than its longest word, the others give from what their own words do not need. Where all words
    together need more than there is, nothing is given.
    """
    widths = stated_widths(shares, len(needs), whole)
    widths = _exchanged(widths, [need.cell for need in needs], may_fall_short=True)
    return _exchanged(widths, [need.word for need in needs], may_fall_short=False)


def _exchanged(widths: Sequence[float], wanted: Sequence[float], *, may_fall_short: bool) -> list[float]:
    """The same widths after columns that are wider than wanted gave to the narrower ones, the least needy first."""
    lacks = [want - width for want, width in zip(wanted, widths, strict=True)]
    missing, spare = (sum(lack for lack in lacks if lack > 0), -sum(lack for lack in lacks if lack < 0))
    if not min(missing, spare) or (missing > spare and not may_fall_short):
        return list(widths)
    given = min(missing, spare)
    changed = [width + min(lack, 0.0) * given / spare for width, lack in zip(widths, lacks, strict=True)]
    needy = sorted((lack, column) for column, lack in enumerate(lacks) if lack > 0)
    for number, (lack, column) in enumerate(needy):
        gift = min(lack, given / (len(needy) - number))
        changed[column] += gift
        given -= gift
    return changed


def _free_columns(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    columns = 1
    limit = min(max(wanted, 1), _MOST_COLUMNS - column)
    while columns < limit and (row, column + columns) not in taken:
        columns += 1
    return columns


def _filled(laid: list[list[Place]], taken: set[tuple[int, int]]) -> list[list[Place]]:
    """The same rows with a gap wherever no cell stands."""
    count = max((column for _row, column in taken), default=-1) + 1
    for number, places in enumerate(laid):
        gaps = [Place(number, column, 1, 1, None) for column in range(count) if (number, column) not in taken]
        places.extend(gaps)
        places.sort(key=lambda place: place.column)
    return laid
