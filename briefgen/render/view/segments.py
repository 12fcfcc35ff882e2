"""A text cut where evidence begins and ends, so that overlapping evidence needs no overlapping elements.

The segments of all documents are numbered in one row: an evidence is a range of numbers, and what a segment is
evidence for is found in the ranges. All of it takes time and room in proportion to the text and the evidence.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that no evidence begins or ends in; `depth` says how many items rest on it.

    `number` is None where nothing points at it.
    """

    span: Span
    depth: int = 0
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Cuts:
    """The segments of each slot of a text, by the start and the end of the slot."""

    slots: dict[Span, tuple[Segment, ...]]
    numbered: tuple[Segment, ...]

    def range_of(self, span: Span) -> tuple[int, int] | None:
        """The numbers of the first and the last segment of `span`; None where no slot holds any of it."""
        first = bisect_right(self.numbered, span.start, key=lambda segment: segment.span.end)
        last = bisect_left(self.numbered, span.end, key=lambda segment: segment.span.start) - 1
        if not span or first > last:
            return None
        begin, end = self.numbered[first].number, self.numbered[last].number
        return (begin, end) if begin is not None and end is not None else None


def cut(slots: Iterable[Span], items: Sequence[Span], remarks: Sequence[Span], first_number: int) -> Cuts:
    """Cut `slots`, which do not overlap, at the ends of what `items` rest on and of what `remarks` are about."""
    solid, noted = Depths.of(items), Depths.of(remarks)
    points = sorted({*solid.starts, *solid.ends, *noted.starts, *noted.ends})
    laid: dict[Span, tuple[Segment, ...]] = {}
    numbered: list[Segment] = []
    for slot in sorted(slots):
        inner = points[bisect_right(points, slot.start) : bisect_left(points, slot.end)]
        bounds = [slot.start, *inner, slot.end]
        made = []
        for start, end in pairwise(bounds):
            depth = solid.at(start)
            segment = Segment(Span(start, end), depth)
            if start < end and (depth or noted.at(start)):
                segment = Segment(segment.span, depth, first_number + len(numbered))
                numbered.append(segment)
            made.append(segment)
        laid[slot] = tuple(made)
    return Cuts(laid, tuple(numbered))


@dataclass(frozen=True, slots=True)
class Depths:
    """The starts and the ends of spans, each in order."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, spans: Sequence[Span]) -> "Depths":
        filled = [span for span in spans if span]
        return cls(sorted(span.start for span in filled), sorted(span.end for span in filled))

    def at(self, offset: int) -> int:
        """How many of the spans hold the code point at `offset`."""
        return bisect_right(self.starts, offset) - bisect_right(self.ends, offset)

    def touches(self, span: Span) -> bool:
        """Whether one of the spans holds a code point of `span`."""
        return bool(span) and bisect_left(self.starts, span.end) > bisect_right(self.ends, span.start)
