"""Tables of a page that a writer wrote: every row and cell as it stands, with the anchors of the cells."""

import re
from collections.abc import Callable, Iterator, Mapping

from briefgen.document import Run
from briefgen.read.html.grid import cell_span, rows_of
from briefgen.read.html.page import Page
from briefgen.read.html.piece import Grid, GridCell, Piece

_SMALL_NUMBER = re.compile(r"\d{1,3}", re.ASCII)
_WIDTH = re.compile(r"width:(\d{1,3}(?:\.\d{1,4})?)%")


def written_grid(page: Page, table: int, anchors: Mapping[int, str], pieces_in: Callable[[int], list[Piece]]) -> Grid:
    """The grid of a table; what it is called stands in its caption."""
    rows = list(rows_of(page, table))
    said = {page.attribute(number, "data-says"): page.words(number) for number in page.inside(table)}
    return Grid(
        rows=tuple(
            tuple(
                GridCell(
                    runs=_joined(pieces_in(cell)),
                    is_header=page.tags[cell] == "th",
                    columns=cell_span(page, cell, "colspan"),
                    rows=cell_span(page, cell, "rowspan"),
                    anchor=anchors.get(cell, ""),
                )
                for cell in cells
            )
            for _, cells in rows
        ),
        header_rows=sum(page.tags[page.parents[row]] == "thead" for row, _ in rows),
        description=said.get("description", ""),
        title=said.get("title", ""),
        widths=tuple(_widths(page, table)),
        header_columns=_header_columns(page.attribute(table, "data-heads")),
    )


def _joined(pieces: list[Piece]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for piece in pieces:
        runs.extend((Run("\n"),) if runs else ())
        runs.extend(piece.runs)
    return tuple(runs)


def _header_columns(said: str) -> int:
    return int(said) if _SMALL_NUMBER.fullmatch(said) else 0


def _widths(page: Page, table: int) -> Iterator[float]:
    for number in page.inside(table):
        if page.tags[number] == "col" and (found := _WIDTH.search(page.attribute(number, "style"))):
            yield round(float(found[1]) / 100, 4)
