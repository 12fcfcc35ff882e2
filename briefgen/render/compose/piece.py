"""What a section hands over: blocks to come, each with the runs or rows that it will hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.document import Block, DocumentBuilder, Entry, Run, Table
from briefgen.render.compose.spoken import spoken_block, spoken_entry, spoken_figure, spoken_runs, spoken_table
from briefgen.render.compose.words import TableWords
from briefgen.span import Span

UNPLACED = Span(0, 0)
"""The span of a block that the builder has not yet placed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to come: `rows` where it is a table (the heading row is the first), else `runs`."""

    block: Block
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[Entry, ...], ...] = ()

    def lay(self, builder: DocumentBuilder) -> None:
        """Append the piece to the document, words that are not of the brief's language with their own."""
        if self.block.table is not None:
            rows = tuple(tuple(map(spoken_entry, row)) for row in self.rows)
            builder.add_table(self.block, spoken_table(self.block.table), rows)
            return
        block, runs = spoken_block(self.block, spoken_runs(self.runs))
        builder.add(replace(block, figure=block.figure and spoken_figure(block.figure)), *runs)


def heading(text: str, level: int, role: str) -> Piece:
    return Piece(Block("heading", UNPLACED, level=level, role=role), (Run(text),))


def paragraph(role: str, *runs: Run, anchor: str = "") -> Piece:
    return Piece(Block("paragraph", UNPLACED, role=role, anchor=anchor), runs)


def bullet(role: str, *runs: Run, anchor: str = "") -> Piece:
    return Piece(Block("list_item", UNPLACED, level=1, role=role, anchor=anchor), runs)


def note(text: str) -> Piece:
    """A small explanation or the words of an empty section."""
    return paragraph("brief.note", Run(text))


def table(
    role: str, words: TableWords, widths: tuple[float, ...], rows: Sequence[tuple[Entry, ...]], anchor: str = ""
) -> Piece:
    """A table under `words.headings`; columns that no row fills are left out, and the others keep their proportions."""
    kept = [column for column in range(len(words.headings)) if any(row[column].runs for row in rows)]
    whole = sum(widths[column] for column in kept)
    laid = Table((), widths=tuple(widths[column] / whole for column in kept), title=words.title)
    laid = replace(laid, description=words.description)
    headings = tuple(Entry((Run(words.headings[column]),)) for column in kept)
    body = tuple(tuple(row[column] for column in kept) for row in rows)
    return Piece(Block("table", UNPLACED, role=role, anchor=anchor, table=laid), rows=(headings, *body))
