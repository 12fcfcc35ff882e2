"""Tables with drawn rules: where rules cross, their boxes are cells."""

from bisect import bisect_right

from briefgen.read.pdf.banded import banded_tables
from briefgen.read.pdf.draft import Grid
from briefgen.read.pdf.line import in_rows, lines_of
from briefgen.read.pdf.page import Box, Page, Piece
from briefgen.read.pdf.rules import NEAR_PT, Rule, merged

_MOST_RULES = 600
_MOST_CELLS = 5_000
_LEAST_FILLED = 0.35
_LEAST_LENGTH = 0.55  # of the height or width of a table


def ruled_tables(page: Page) -> tuple[list[Grid], list[Piece]]:
    """The ruled tables of a page and the pieces that stand in none of them."""
    level = merged(Rule(box.bottom, box.left, box.right) for box in page.strokes if box.width >= box.height)
    upright = merged(Rule(box.left, box.bottom, box.top) for box in page.strokes if box.width < box.height)
    if len(level) + len(upright) > _MOST_RULES:
        return [], page.pieces
    grids: list[Grid] = []
    pieces = page.pieces
    for rows, columns in _crossings(level, upright):
        grid, rest = _grid(page, rows, columns, pieces)
        if grid is not None:
            grids.append(grid)
            pieces = rest
    banded, pieces = banded_tables(page.number, level, pieces)
    return [*grids, *banded], pieces


def _crossings(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that cross one another, each with at least two cells across and down."""
    group = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    for number, row in enumerate(level):
        for other, column in enumerate(upright, start=len(level)):
            if _cross(row, column):
                group[root(other)] = root(number)
    members: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index in range(len(group)):
        rows, columns = members.setdefault(root(index), ([], []))
        if index < len(level):
            rows.append(level[index])
        else:
            columns.append(upright[index - len(level)])
    return [(rows, columns) for rows, columns in members.values() if len(rows) >= 2 and len(columns) >= 2]


def _cross(row: Rule, column: Rule) -> bool:
    return (
        row.start - NEAR_PT <= column.place <= row.end + NEAR_PT
        and column.start - NEAR_PT <= row.place <= column.end + NEAR_PT
    )


def _reach(rules: list[Rule]) -> float:
    """How far the places of rules lie apart."""
    return max(rule.place for rule in rules) - min(rule.place for rule in rules)


def _places(rules: list[Rule], whole: float) -> list[float]:
    """The places of rules that run along a good part of the whole table; the backs of single words do not."""
    lengths: list[tuple[float, float]] = []
    for rule in sorted(rules, key=lambda rule: rule.place):
        length = rule.end - rule.start
        if lengths and rule.place - lengths[-1][0] <= NEAR_PT:
            lengths[-1] = (lengths[-1][0], lengths[-1][1] + length)
        else:
            lengths.append((rule.place, length))
    return [place for place, length in lengths if length >= _LEAST_LENGTH * whole]


def _grid(page: Page, level: list[Rule], upright: list[Rule], pieces: list[Piece]) -> tuple[Grid | None, list[Piece]]:
    """The table between the rules and the pieces outside it; None where few of its boxes hold words."""
    ys, xs = _places(level, _reach(upright)), _places(upright, _reach(level))
    height, width = len(ys) - 1, len(xs) - 1
    if height < 2 or width < 2 or height * width > _MOST_CELLS:
        return None, pieces
    box = Box(xs[0], ys[0], xs[-1], ys[-1])
    cells: list[list[list[Piece]]] = [[[] for _ in range(width)] for _ in range(height)]
    rest: list[Piece] = []
    for piece in pieces:
        x = min((piece.left + piece.right) / 2, piece.left + piece.look.size)
        y = piece.base + 0.25 * piece.look.size
        if not box.holds(x, y):
            rest.append(piece)
            continue
        column = min(max(bisect_right(xs, x) - 1, 0), width - 1)
        row = height - 1 - min(max(bisect_right(ys, y) - 1, 0), height - 1)
        cells[row][column].append(piece)
    filled = [[in_rows(lines_of(page.number, cell)) for cell in row] for row in cells]
    rows = [row for row in filled if any(row)]
    columns = [number for number in range(width) if any(row[number] for row in rows)]
    count = sum(bool(row[number]) for row in rows for number in columns)
    if len(rows) < 2 or len(columns) < 2 or count < max(_LEAST_FILLED * len(rows) * len(columns), 4):
        return None, pieces
    laid = [[row[number] for number in columns] for row in rows]
    return Grid(page.number, box.left, box.bottom, box.right, box.top, laid), rest
