"""A table whose total row is not the sum of its column."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from briefgen.check.arithmetic.fault import Fault
from briefgen.document import Cell, Document, Table
from briefgen.language.interval import half_step
from briefgen.language.lexicon import lines
from briefgen.language.phrases import listed
from briefgen.language.quantities import find_stated
from briefgen.language.wording import bare
from briefgen.quantity import Quantity
from briefgen.span import Span

_FEWEST_ROWS = 3
_MOST_ROWS = 500
_MOST_COLUMNS = 40
_LONGEST_CELL = 40
_NEGATIVE = "("
_UNIT = Decimal("0.5")


def find_wrong_totals(document: Document, *, decimal_comma: bool) -> Iterator[Fault]:
    for block in document.blocks:
        if block.table is not None and block.table.rows:
            yield from _of_table(document.text, block.table, decimal_comma=decimal_comma)


def _of_table(text: str, table: Table, *, decimal_comma: bool) -> Iterator[Fault]:
    """A column that is more than its total; one that is less where another column shows that no row is missing."""
    rows = [row for row in table.rows[table.header_rows :] if len(row) > 1]
    total = next((number for number, row in enumerate(rows) if _is_total(text, row[0])), None)
    if total is None or not _FEWEST_ROWS <= len(rows) <= _MOST_ROWS or _has_parts(text, rows):
        return
    parts = [row for number, row in enumerate(rows) if number != total]
    if total not in {0, len(rows) - 1} or any(_is_total(text, row[0]) for row in parts):
        return
    judged = []
    for column in range(1, min(len(rows[total]), _MOST_COLUMNS)):
        heads = " ".join(row[column].span.of(text) for row in table.rows[: table.header_rows] if column < len(row))
        numbers = _column(text, [*parts, rows[total]], column, decimal_comma=decimal_comma)
        if numbers and not listed("unsummed_words.txt").search(heads):
            judged.append((column, *_misfit(numbers)))
    is_whole = any(difference == 0 for _, difference, _ in judged)
    for column, difference, told in judged:
        if difference > 0 or (difference < 0 and is_whole):
            spans = tuple(row[column].span for row in (*parts, rows[total]))
            yield Fault((rows[total][column].span, *spans[:-1]), told)


def _is_total(text: str, cell: Cell) -> bool:
    return bare(cell.span.of(text)) in lines("total_labels.txt")


def _has_parts(text: str, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row is a part of another one, or an average: then the column counts things twice."""
    return any(listed("row_parts.txt").match(text, row[0].span.start, row[0].span.end) for row in rows)


def _column(text: str, rows: Sequence[Sequence[Cell]], column: int, *, decimal_comma: bool) -> list[Quantity]:
    """The numbers of a column, one in every row and all of one unit; empty where that is not so."""
    found: list[Quantity] = []
    for row in rows:
        cell = row[column].span if column < len(row) else Span(0, 0)
        is_plain = 0 < len(cell) <= _LONGEST_CELL and text[cell.start] not in _NEGATIVE
        quantities = find_stated(text, cell, decimal_comma=decimal_comma) if is_plain else []
        if len(quantities) != 1 or quantities[0].value is None:
            return []
        found.append(quantities[0])
    kinds = [unit for unit, _ in groupby(sorted(quantity.unit for quantity in found))]
    return found if len(kinds) == 1 else []


def _misfit(numbers: Sequence[Quantity]) -> tuple[int, str]:
    """Whether the parts are more (1), less (-1) or the total (0), and what is told of it."""
    values = [quantity.value or Decimal(0) for quantity in numbers]
    parts, total = sum(values[:-1], Decimal(0)), values[-1]
    slack = sum((_rounding(value) for value in values), Decimal(0))
    told = f"the total {total:,f} of the table's column is not the sum of its rows, {parts:,f}"
    return (0 if abs(parts - total) <= slack else 1 if parts > total else -1), told


def _rounding(value: Decimal) -> Decimal:
    """How far a cell may be rounded; a whole number without zeros at its end is not."""
    step = half_step(value)
    return step if step != _UNIT else Decimal(0)
