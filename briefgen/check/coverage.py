"""How much of a document the items of a brief rest on."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.document import Block, BlockKind, Document
from briefgen.span import Span

_COUNTED: frozenset[BlockKind] = frozenset(
    {"paragraph", "list_item", "table", "quote", "caption", "footnote", "figure"}
)
"""What counts as a paragraph; titles, bylines and headings are none."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The paragraphs of a document and those of them that gave something, each in its order."""

    paragraphs: tuple[Block, ...]
    used: tuple[Block, ...]


def coverage_of(brief: Brief, identifier: str, document: Document) -> Coverage:
    """Which paragraphs of the document `identifier` hold some words of the evidence of an item that stands."""
    spans = [
        entry.span for _, item in brief.standing_items() for entry in item.evidence if entry.document == identifier
    ]
    paragraphs = tuple(
        block for block in document.blocks if block.kind in _COUNTED and block.span.of(document.text).strip()
    )
    starts, furthest = _furthest_ends(spans)
    used = tuple(block for block in paragraphs if _is_touched(block.span, starts, furthest))
    return Coverage(paragraphs, used)


def _furthest_ends(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    """The starts in order, and for each the furthest end of the spans that start there or before."""
    ordered = sorted((span.start, span.end) for span in spans if span)
    furthest: list[int] = []
    for _, end in ordered:
        furthest.append(max(end, furthest[-1] if furthest else end))
    return [start for start, _ in ordered], furthest


def _is_touched(span: Span, starts: Sequence[int], furthest: Sequence[int]) -> bool:
    """Whether some span that begins before the end of `span` reaches into it."""
    before = bisect_left(starts, span.end) - 1
    return before >= 0 and furthest[before] > span.start
