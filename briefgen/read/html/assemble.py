"""Pieces to a document: text, blocks with locators, tables with their merged cells, metadata."""

from collections.abc import Iterable
from dataclasses import replace

from briefgen.document import Block, Cell, Document, DocumentBuilder, Entry, Metadata, MetadataName, Run, Table
from briefgen.read.html.head_date import head_date
from briefgen.read.html.piece import GridCell, Piece
from briefgen.read.preamble import stated_metadata
from briefgen.span import Span

_NOWHERE = Span(0, 0)
_BODY = frozenset({"paragraph", "list_item", "quote", "footnote", "table"})
_LONGEST_TITLE = 250
_LEAST_OF_TITLE = 0.5


def assembled(name: str, pieces: list[Piece], facts: Iterable[Metadata]) -> Document:
    """The document of `pieces`. What its words state of it counts before `facts`, the first of each name."""
    document = laid(name, pieces)
    stated = stated_metadata(document.text, document.blocks)
    metadata = _first_of_each((*stated, *facts, *head_date(document.text, document.blocks)))
    return replace(document, metadata=metadata)


def laid(name: str, pieces: list[Piece]) -> Document:
    """The pieces as text and blocks."""
    builder = DocumentBuilder()
    for number, piece in enumerate(pieces, start=1):
        block = Block(
            piece.kind,
            _NOWHERE,
            level=piece.level,
            is_ordered=piece.is_ordered,
            locator=f"paragraph {number}",
            role=piece.role,
            anchor=piece.anchor,
            figure=piece.figure,
            language=piece.language,
        )
        if piece.grid is not None:
            grid = piece.grid
            table = Table((), grid.header_rows, grid.widths, grid.title, grid.description, grid.header_columns)
            builder.add_table(block, table, [[Entry(cell.runs, cell.anchor) for cell in row] for row in grid.rows])
        else:
            builder.add(block, *piece.runs, lead=piece.lead)
    document = builder.build(name)
    blocks = tuple(_celled(block, piece) for block, piece in zip(document.blocks, pieces, strict=True))
    return replace(document, blocks=blocks)


def titled(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces with a title: the first heading before any prose, unless the stated `title` says something else.

    A stated title that stands nowhere becomes the first piece.
    """
    if any(piece.kind == "title" for piece in pieces):
        return pieces
    for position, piece in enumerate(pieces):
        if piece.kind == "heading" and len(piece.words) <= _LONGEST_TITLE and _may_be(piece.words, title):
            return [*pieces[:position], replace(piece, kind="title", level=0), *pieces[position + 1 :]]
        if piece.kind in _BODY:
            break
    return [Piece("title", (Run(title),), -1), *pieces] if title else pieces


def _may_be(words: str, title: str) -> bool:
    first, second = _bare(words), _bare(title)
    return not second or second in first or (first in second and len(first) >= _LEAST_OF_TITLE * len(second))


def _bare(words: str) -> str:
    return "".join(character for character in words.lower() if character.isalnum())


def _celled(block: Block, piece: Piece) -> Block:
    """The block with header flags and merged cells as the grid has them."""
    if block.table is None or piece.grid is None:
        return block
    rows = tuple(_row(*pair) for pair in zip(block.table.rows, piece.grid.rows, strict=True))
    return replace(block, table=replace(block.table, rows=rows))


def _row(cells: tuple[Cell, ...], row: tuple[GridCell, ...]) -> tuple[Cell, ...]:
    return tuple(
        replace(cell, is_header=known.is_header or cell.is_header, columns=known.columns, rows=known.rows)
        for cell, known in zip(cells, row, strict=True)
    )


def _first_of_each(facts: Iterable[Metadata]) -> tuple[Metadata, ...]:
    found: dict[MetadataName, Metadata] = {}
    for fact in facts:
        first = found.setdefault(fact.name, fact)
        if fact.name == "published" and fact.value.startswith(
            first.value
        ):  # the day in a month counts before the month
            found[fact.name] = fact if len(fact.value) > len(first.value) else first
    return tuple(found.values())
