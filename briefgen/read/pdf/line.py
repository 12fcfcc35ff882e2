"""Lines: pieces that stand side by side on one base line without a gap that a reader would see as a new column."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from briefgen.read.pdf.page import Look, Piece

_ASCENT, _DESCENT = 0.75, 0.25  # of the type size
_WIDEST_ADDED_BLANK = 0.9  # of the type size: a wider blank that the file does not draw parts two cells
_WIDEST_DRAWN_BLANK = 1.4
_NARROWEST_BLANK = 0.3


@dataclass
class Line:
    """A line, or the part of one that stands in one column or cell. `page` counts from 1."""

    page: int
    pieces: list[Piece] = field(default_factory=list)

    @cached_property
    def left(self) -> float:
        return min(piece.left for piece in self.pieces)

    @cached_property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @cached_property
    def look(self) -> Look:
        """The look of most of its letters."""
        counts: Counter[Look] = Counter()
        for piece in self.pieces:
            counts[piece.look] += len(piece.text.strip())
        return max(counts, key=lambda look: (counts[look], look.size))

    @cached_property
    def base(self) -> float:
        """The base line of the piece that holds most letters of the common look."""
        main = [piece for piece in self.pieces if piece.look == self.look]
        return max(main, key=lambda piece: len(piece.text)).base

    @cached_property
    def text(self) -> str:
        return " ".join("".join(words for _piece, words in self.spaced()).split())

    @property
    def top(self) -> float:
        return self.base + _ASCENT * self.look.size

    @property
    def bottom(self) -> float:
        return self.base - _DESCENT * self.look.size

    @property
    def size(self) -> float:
        return self.look.size

    def spaced(self) -> list[tuple[Piece, str]]:
        """The pieces with their words, a blank before those that stand apart."""
        found: list[tuple[Piece, str]] = []
        previous: Piece | None = None
        for piece in self.pieces:
            gap = piece.left - previous.right if previous else 0.0
            is_apart = previous is not None and (piece.is_apart or gap > _NARROWEST_BLANK * piece.look.size)
            found.append((piece, f" {piece.text}" if is_apart else piece.text))
            previous = piece
        return found


def has_room(line: Line, margin: float, following: Line) -> bool:
    """Whether the first word of the `following` line had found room at the end of `line`, as far as `margin`."""
    words = following.text
    first = words.split(" ", 1)[0]
    needed = (len(first) + 1.5) * (following.right - following.left) / max(len(words), 1)
    return line.right + needed < margin - 0.5 * line.size


def lines_of(page: int, pieces: Iterable[Piece]) -> list[Line]:
    """The pieces of one page as lines, in the order in which they are drawn."""
    found: list[Line] = []
    pending: list[Piece] = []
    for piece in pieces:
        if pending and not _follows(pending, piece):
            found.append(Line(page, pending))
            pending = []
        pending.append(piece)
    if pending:
        found.append(Line(page, pending))
    return [line for line in found if line.text]


def _follows(pending: list[Piece], piece: Piece) -> bool:
    """Whether `piece` goes on where the pending ones end."""
    last = pending[-1]
    size = max(last.look.size, piece.look.size)
    if abs(piece.base - last.base) > 0.45 * size and not any(
        abs(piece.base - other.base) <= 0.1 * size for other in pending[-3:]
    ):
        return False
    gap = piece.left - last.right
    if gap < -0.4 * size:
        return False
    is_drawn = last.text.endswith(" ") or piece.text.startswith(" ")
    return gap <= (_WIDEST_DRAWN_BLANK if is_drawn else _WIDEST_ADDED_BLANK) * size


def rejoined(lines: Iterable[Line]) -> Line:
    """One line of the pieces of several that stand on one base line, left to right."""
    parts = sorted(lines, key=lambda line: line.left)
    return Line(parts[0].page, [piece for part in parts for piece in part.pieces])


def in_rows(lines: Iterable[Line], *, joins: bool = True) -> list[Line]:
    """Lines from the top down; where `joins`, those on one base line as one."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        if joins and rows and abs(rows[-1][0].base - line.base) <= 0.35 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [rejoined(row) if len(row) > 1 else row[0] for row in rows]
