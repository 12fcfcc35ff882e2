"""What stays together where a page ends: rows of a table, items of a list, a note and what it explains."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefgen.document import Block, BlockKind

_LEAST_ROWS, _LEAST_LINES = 3, 4
_SHORT_ROW, _SHORT_ITEM = 3, 3  # lines

NOTE_ROLE = "brief.note"
KEY_COLUMN_ROLES = frozenset({"brief.figures", "brief.further_figures"})
"""Tables whose first column is what each row is about; it is set bold."""


_PAIRS: frozenset[tuple[BlockKind, BlockKind]] = frozenset(
    {("caption", "table"), ("caption", "figure"), ("figure", "caption"), ("title", "byline"), ("byline", "byline")}
)


def stays_with(block: Block, follower: Block) -> bool:
    """Whether the end of a block and the beginning of the next stand on one page.

    So do a table and the note below it, and a list and the note above it.
    """
    is_noted = block.table is not None and follower.role == NOTE_ROLE
    is_introduced = block.role == NOTE_ROLE and (follower.kind == "list_item" or follower.role == NOTE_ROLE)
    return (block.kind, follower.kind) in _PAIRS or is_noted or is_introduced


def kept_rows(lines: Sequence[int]) -> set[int]:
    """The rows of a table's body that stay with the next one; `lines` says how many lines each row takes.

    A table begins with three rows, or with fewer that are tall, and does not end with one short row on its own.
    """
    kept: set[int] = set()
    seen = 0
    for number, count in enumerate(lines[: _LEAST_ROWS - 1]):
        seen += count
        if seen < _LEAST_LINES:
            kept.add(number)
    if len(lines) > 1 and lines[-1] <= _SHORT_ROW:
        kept.add(len(lines) - 2)
    return kept - {len(lines) - 1}


def kept_items(lines: Sequence[int]) -> set[int]:
    """The items of a list that stay with the next one; `lines` says how many lines each item takes.

    No short item stands on its own at the foot of a page where a list begins, or at the top of one where it ends.
    """
    kept = {0} if lines and lines[0] <= _SHORT_ITEM else set()
    if len(lines) > 1 and lines[-1] <= _SHORT_ITEM:
        kept.add(len(lines) - 2)
    return kept - {len(lines) - 1}


def lists(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The places in `blocks` of the items of each list."""
    for (kind, _role), group in groupby(range(len(blocks)), key=lambda place: (blocks[place].kind, blocks[place].role)):
        if kind == "list_item":
            yield list(group)
