"""A block of a page before it has a place in the text."""

from dataclasses import dataclass

from briefgen.document import BlockKind, Figure, MarkKind, Run

Marks = tuple[tuple[MarkKind, str], ...]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table and how many columns and rows it covers."""

    runs: tuple[Run, ...]
    is_header: bool
    columns: int = 1
    rows: int = 1
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of data. `title` and `description` are what screen readers say of it."""

    rows: tuple[tuple[GridCell, ...], ...]
    header_rows: int
    description: str = ""
    title: str = ""
    widths: tuple[float, ...] = ()
    header_columns: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """`element` is the number of the element in which the block began; `lead` is printed before its words.

    `language` is the tag of its words where they are not of the page's.
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    element: int
    level: int = 0
    is_ordered: bool = False
    anchor: str = ""
    lead: str = ""
    role: str = ""
    figure: Figure | None = None
    grid: Grid | None = None
    language: str = ""

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def share_of_links(self) -> float:
        """Which part of the words leads elsewhere."""
        length = sum(len(run.text.strip()) for run in self.runs)
        linked = sum(len(run.text.strip()) for run in self.runs if any(kind == "link" for kind, _ in run.marks))
        return linked / length if length else 0.0
