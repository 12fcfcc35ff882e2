"""Blocks to come: what the body holds, before offsets are counted."""

from collections import Counter
from dataclasses import dataclass, field

from briefgen.document import Block, Run
from briefgen.read.docx.line import words_of
from briefgen.span import Span

UNPLACED = Span(0, 0)


@dataclass(slots=True)
class CellDraft:
    """A cell to come, with how far it reaches."""

    runs: tuple[Run, ...] = ()
    columns: int = 1
    rows: int = 1
    anchor: str = ""
    is_row_header: bool = False


@dataclass(slots=True)
class Draft:
    """A block to come: `rows` where it is a table, else `runs`. `label` is the printed number before an item."""

    block: Block
    runs: list[Run] = field(default_factory=list)
    rows: list[list[CellDraft]] = field(default_factory=list)
    label: str = ""
    looks: Counter[tuple[int, bool]] = field(default_factory=Counter)
    """How many letters have which size in half-points and are bold."""
    page: int = 0
    bookmarks: list[str] = field(default_factory=list)
    """The names of the bookmarks at a paragraph, for the table whose cell it may stand in."""

    @property
    def words(self) -> str:
        return words_of(self.runs)

    @property
    def has_words(self) -> bool:
        return bool(self.runs) or any(cell.runs for row in self.rows for cell in row)
