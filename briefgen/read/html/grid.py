"""Tables of data, with their header cells and merged cells; tables that only arrange a page are told from them."""

from collections.abc import Callable

from briefgen.document import Run
from briefgen.read.html.page import Page
from briefgen.read.html.piece import Grid, GridCell, Piece

_BLOCKS = frozenset({"p", "div", "ul", "ol", "blockquote", "section", "article"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_BLOCKS = 4
_FEW_CELLS = 6
_MOST_CELL_CHARACTERS = 1500
_MOST_MERGED = 1000


def is_data(page: Page, table: int) -> bool:
    """Whether a table shows data and does not arrange the page."""
    if page.attribute(table, "role") in ("presentation", "none"):
        return False
    inner = page.tags[table + 1 : page.ends[table]]
    if "table" in inner or "tr" not in inner:
        return False
    rows = rows_of(page, table)
    if sum(len(cells) for _, cells in rows) <= _FEW_CELLS and _has_one_worded(page, rows):
        return False
    if "th" in inner or "caption" in inner or "thead" in inner:
        return True
    if len(rows) < 2 or max(len(cells) for _, cells in rows) < 2:
        return False
    return not any(_arranges(page, cell) for _, cells in rows for cell in cells)


def _has_one_worded(page: Page, rows: list[tuple[int, list[int]]]) -> bool:
    """Whether no more than one cell has words: a frame around a text."""
    return sum(bool(page.words(cell)) for _, cells in rows for cell in cells) <= 1


def _arranges(page: Page, cell: int) -> bool:
    tags = page.tags[cell + 1 : page.ends[cell]]
    if any(tag in _HEADINGS for tag in tags) or sum(tag in _BLOCKS for tag in tags) > _MOST_BLOCKS:
        return True
    return len(page.words(cell)) > _MOST_CELL_CHARACTERS


def grid_of(page: Page, table: int, dropped: set[int], pieces_in: Callable[[int], list[Piece]]) -> Grid | None:
    """The grid of a table, None where it holds no words. `pieces_in` gives the blocks inside a cell."""
    rows: list[tuple[GridCell, ...]] = []
    header_rows = 0
    for row, cells in rows_of(page, table):
        if row in dropped:
            continue
        laid = tuple(_cell(page, cell, row, pieces_in(cell)) for cell in cells if cell not in dropped)
        if not any(cell.runs for cell in laid):
            continue
        if header_rows == len(rows) and laid and all(cell.is_header for cell in laid):
            header_rows += 1
        rows.append(laid)
    if not rows:
        return None
    if header_rows == len(rows):
        header_rows = 0 if len(rows) == 1 and len(rows[0]) == 1 else 1
    rows, header_rows = _with_bold_header(rows, header_rows)
    return Grid(tuple(rows), header_rows, " ".join(page.attribute(table, "summary").split()))


def rows_of(page: Page, table: int) -> list[tuple[int, list[int]]]:
    """The rows with their cells, as numbers of elements; sections of the table in their order."""
    return [
        (row, [cell for cell in page.children(row) if page.tags[cell] in ("td", "th")])
        for row in page.inside(table)
        if page.tags[row] == "tr"
    ]


def _cell(page: Page, cell: int, row: int, pieces: list[Piece]) -> GridCell:
    runs: list[Run] = []
    for piece in pieces:
        if runs and piece.runs:
            runs.append(Run("\n"))
        runs.extend(piece.runs)
    is_header = page.tags[cell] == "th" or page.tags[page.parents[row]] == "thead"
    return GridCell(tuple(runs), is_header, cell_span(page, cell, "colspan"), cell_span(page, cell, "rowspan"))


def cell_span(page: Page, cell: int, name: str) -> int:
    value = page.attribute(cell, name).strip()
    return min(max(1, int(value)), _MOST_MERGED) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _with_bold_header(rows: list[tuple[GridCell, ...]], header_rows: int) -> tuple[list[tuple[GridCell, ...]], int]:
    """A first row that alone is all in bold is a header row too."""
    if header_rows or any(cell.is_header for row in rows for cell in row) or len(rows) < 2:
        return rows, header_rows
    if not all(_is_bold(cell) for cell in rows[0]) or all(_is_bold(cell) for cell in rows[1]):
        return rows, header_rows
    first = tuple(GridCell(cell.runs, is_header=True, columns=cell.columns, rows=cell.rows) for cell in rows[0])
    return [first, *rows[1:]], 1


def _is_bold(cell: GridCell) -> bool:
    worded = [run for run in cell.runs if run.text.strip()]
    return bool(worded) and all(any(kind == "strong" for kind, _ in run.marks) for run in worded)
