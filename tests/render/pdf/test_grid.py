"""Cells find their places, and columns their widths."""

import pytest

from briefgen.document import Cell, Table
from briefgen.render.pdf.grid import Need, column_widths, grid
from briefgen.span import Span


def cell(columns: int = 1, rows: int = 1) -> Cell:
    return Cell(Span(0, 0), columns=columns, rows=rows)


def places(*rows: tuple[Cell, ...]) -> list[list[tuple[int, int, int, bool]]]:
    """Column, columns, rows, and whether a cell stands there, for each place of each row."""
    return [
        [(each.column, each.columns, each.rows, each.cell is not None) for each in row] for row in grid(Table(rows))
    ]


def test_short_rows_end_in_gaps() -> None:
    assert places((cell(), cell()), (cell(),)) == [
        [(0, 1, 1, True), (1, 1, 1, True)],
        [(0, 1, 1, True), (1, 1, 1, False)],
    ]


def test_a_cell_over_two_rows_pushes_the_next_row_aside() -> None:
    assert places((cell(rows=2), cell()), (cell(),)) == [[(0, 1, 2, True), (1, 1, 1, True)], [(1, 1, 1, True)]]


def test_a_wide_cell_stops_before_one_that_comes_from_above() -> None:
    assert places((cell(), cell(rows=2)), (cell(columns=5),))[1] == [(0, 1, 1, True)]


def test_a_cell_over_more_rows_than_there_are_ends_with_the_table() -> None:
    assert places((cell(rows=9),)) == [[(0, 1, 1, True)]]


@pytest.mark.parametrize(
    ("shares", "least", "expected"),
    [
        ((0.5, 0.5), (10, 10), (50, 50)),
        ((), (0, 0, 0, 0), (25, 25, 25, 25)),
        ((0.2, 0.8), (30, 10), (30, 70)),
        ((0.2, 0.4, 0.4), (30, 40, 10), (30, 40, 30)),
        ((0.2, 0.8), (60, 60), (20, 80)),
        ((float("inf"), -1.0), (0, 0), (50, 50)),
        ((0.0, 1.0), (0, 0), (2 / 1.02, 100 / 1.02)),
    ],
)
def test_columns_keep_their_shares_unless_a_word_needs_more(
    shares: tuple[float, ...], least: tuple[float, ...], expected: tuple[float, ...]
) -> None:
    needs = [Need(word=width, cell=100) for width in least]
    assert column_widths(shares, needs, 100) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((50, 50), (50, 50)),
        ((20, 90), (20, 80)),
        ((20, 70), (30, 70)),
        ((20, 20), (50, 50)),
        ((80, 90), (50, 50)),
        ((10, 30, 90), (10, 30, 60)),
        ((10, 40, 90), (10, 40, 50)),
        ((10, 60, 90), (10, 45, 45)),
    ],
)
def test_columns_give_what_they_do_not_need(cells: tuple[float, ...], expected: tuple[float, ...]) -> None:
    assert column_widths((), [Need(cell=width) for width in cells], 100) == pytest.approx(expected)
