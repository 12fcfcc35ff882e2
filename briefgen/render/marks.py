"""The marks of a document by place: text cut where its marks change, and which mark counts where several lie."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from briefgen.document import Mark, MarkKind
from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks; an empty one is where a mark without words stands."""

    span: Span
    marks: tuple[Mark, ...] = ()

    def mark(self, kind: MarkKind) -> Mark | None:
        """The innermost mark of `kind`."""
        if not self.marks:
            return None
        return min((mark for mark in self.marks if mark.kind == kind), key=lambda mark: len(mark.span), default=None)


@dataclass(frozen=True, slots=True)
class MarkIndex:
    """The marks of a document, to be asked for by span."""

    marks: tuple[Mark, ...]
    _starts: list[int] = field(default_factory=list)
    _furthest: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, marks: Sequence[Mark]) -> "MarkIndex":
        ordered = tuple(sorted(marks, key=lambda mark: (mark.span, mark.kind, mark.target)))
        furthest = list(accumulate((mark.span.end for mark in ordered), max))
        return cls(ordered, [mark.span.start for mark in ordered], furthest)

    def within(self, span: Span) -> list[Mark]:
        """The marks that touch `span`, in order; an empty mark touches where it stands."""
        found = []
        position = bisect_left(self._starts, span.end + 1) - 1
        while position >= 0 and self._furthest[position] >= span.start:
            mark = self.marks[position]
            if mark.span.overlaps(span) or (not mark.span and span.contains(mark.span)):
                found.append(mark)
            position -= 1
        return found[::-1]

    def pieces(self, span: Span) -> Iterator[Piece]:
        """`span` cut where its marks change, in order and without a gap."""
        marks = self.within(span)
        if not marks and span:
            yield Piece(span)
            return
        edges = {span.start, span.end}
        for mark in marks:
            edges |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
        covering: list[Mark] = []
        points, position = sorted(edges), 0
        for start, end in pairwise([*points, points[-1]]):
            covering = [mark for mark in covering if mark.span.end > start]
            while position < len(marks) and marks[position].span.start <= start:
                mark = marks[position]
                if mark.span:
                    covering.append(mark)
                else:
                    yield Piece(mark.span, (mark,))
                position += 1
            if start < end:
                yield Piece(Span(start, end), tuple(covering))
