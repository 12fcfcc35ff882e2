"""Which paragraphs of a text gave something to the brief, and which gave nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.document import Block, BlockKind
from briefgen.render.view.segments import Depths
from briefgen.render.view.slots import places_of

_COUNTED: frozenset[BlockKind] = frozenset(
    {"paragraph", "list_item", "table", "quote", "caption", "footnote", "figure"}
)
"""What counts as a paragraph; titles, bylines and headings are none."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many paragraphs there are, and how many of them gave something."""

    given: int = 0
    all: int = 0

    def __add__(self, other: "Coverage") -> "Coverage":
        return Coverage(self.given + other.given, self.all + other.all)

    def __str__(self) -> str:
        if not self.all:
            return "No paragraphs at hand"
        noun = "paragraph" if self.all == 1 else "paragraphs"
        return f"{self.given} of {self.all} {noun} gave something"


def gave(block: Block, text: str, drawn: Depths) -> bool | None:
    """Whether one of the spans that items were `drawn` from stands in the block; None where it is no paragraph."""
    if block.kind not in _COUNTED or not block.span.of(text).strip():
        return None
    return any(drawn.touches(place) for place in places_of(block))


def coverage_of(given: Iterable[bool | None]) -> Coverage:
    """The sum of what `gave` says of the blocks."""
    counted = [each for each in given if each is not None]
    return Coverage(sum(counted), len(counted))
