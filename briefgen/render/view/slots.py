"""Where the words of a block stand: its cells or itself, and a very long one in parts that a browser can lay alone."""

import re
from collections.abc import Iterator

from briefgen.document import Block
from briefgen.span import Span

LONGEST_UNPARTED = 8_000
_PART = 3_000
_GAP = re.compile(r"\s")
_REACH = 300


def places_of(block: Block) -> Iterator[Span]:
    """The spans that hold the words of a block: of every cell, else its own."""
    if block.table is None:
        yield block.span
    else:
        yield from (cell.span for row in block.table.rows for cell in row)


def parts_of(span: Span, text: str) -> list[Span]:
    """`span` itself or, of a very long one, parts that end at white space where there is some near."""
    if len(span) <= LONGEST_UNPARTED:
        return [span]
    parts, start = [], span.start
    while span.end - start > _PART + _REACH:
        gap = _GAP.search(text, start + _PART, start + _PART + _REACH)
        end = gap.end() if gap else start + _PART
        parts.append(Span(start, end))
        start = end
    return [*parts, Span(start, span.end)]


def slots_of(block: Block, text: str) -> Iterator[Span]:
    """All parts of all places of a block."""
    for place in places_of(block):
        yield from parts_of(place, text)
