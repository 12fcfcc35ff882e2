"""What the layout or the structure of a file says a stretch of lines is, before it becomes a block."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.document import BlockKind
from briefgen.read.pdf.line import Line

_MOST_BETWEEN = 8


@dataclass(slots=True)
class Grid:
    """A table: rows of cells of lines. `page` and edges say where it stands.

    Its first `header_rows` are headings, and so are the first `header_columns` cells of each other one.
    """

    page: int
    left: float
    bottom: float
    right: float
    top: float
    rows: list[list[list[Line]]]
    header_rows: int = 1
    header_columns: int = 0

    @property
    def base(self) -> float:
        return self.bottom


@dataclass(slots=True)
class Draft:
    """A block to be. `mark` is a list item's label or a note's number; `alternative` says what a figure shows."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    is_ordered: bool = False
    mark: str = ""
    grid: Grid | None = None
    alternative: str = ""
    left: float = 0.0
    """Where the label of a list item stands."""
    is_settled: bool = False
    """Whether the file itself says what it is."""
    is_rest: bool = False
    is_cut: bool = False
    """Whether the file says that it began on the page before, or that it goes on on the next one."""
    margin: float = 0.0
    """How far to the right the lines of its column reach."""
    page: int = 0
    """Where it stands if it has no lines."""
    breaks: tuple[int, ...] = ()
    """Which of its lines begin anew, as on a card, by their place."""

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def pages(self) -> tuple[int, int]:
        """The first and the last page."""
        if self.grid is not None:
            return self.grid.page, self.grid.page
        return (self.lines[0].page, self.lines[-1].page) if self.lines else (self.page, self.page)


def open_draft(drafts: Sequence[Draft], rest: Draft) -> Draft | None:
    """The draft that `rest`, at the top of a column or page, may go on with: the last of its size on the same page.

    A box or a picture with a caption at the foot of a page stands between a paragraph and its rest.
    """
    if rest.grid is not None or not rest.lines:
        return drafts[-1] if drafts else None
    for draft in reversed(drafts[-_MOST_BETWEEN:]):
        if draft.kind in ("heading", "title") or draft.grid is not None:
            return None
        if (
            draft.lines
            and draft.kind != "footnote"
            and abs(draft.lines[-1].size - rest.lines[0].size) <= 0.05 * rest.lines[0].size
        ):
            return draft
    return None
