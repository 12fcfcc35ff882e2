"""A label and the place of the number that it belongs to."""

import re
from dataclasses import dataclass
from functools import cached_property

from briefgen.extract.phrases import EDGE, phrase_right, said
from briefgen.language.quantities import is_counted
from briefgen.quantity import Quantity
from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Label:
    """`words` say what is measured; `owner` is the whole that a share or a value belongs to; `subject` who holds it."""

    words: str
    owner: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Place:
    """A number in what is near it of its sentence.

    `floor` is where the quantity before it ends; `before` is the figure before it in the sentence, `label` its label.
    """

    text: str
    sentence: Span
    quantity: Quantity
    floor: int
    before: Quantity | None = None
    label: Label | None = None

    @property
    def span(self) -> Span:
        return self.quantity.span

    def edge_before(self, end: int) -> int:
        """Where the clause that reaches to `end` begins: after the last mark."""
        starts = [edge.end() for edge in EDGE.finditer(self.text, self.sentence.start, max(self.sentence.start, end))]
        return max([self.sentence.start, *starts])

    @cached_property
    def start(self) -> int:
        """Where the number's own clause begins: after the last mark and after any other number."""
        return max(self.edge_before(self.span.start), self.floor)

    @cached_property
    def after(self) -> str:
        """The phrase right of the number."""
        return self.right(self.span.end)

    @cached_property
    def clause_after(self) -> str:
        """The phrase right of the number with what is said of it."""
        return self.right(self.span.end, through_verbs=True)

    def right(self, start: int, *, through_verbs: bool = False) -> str:
        """The phrase that begins at `start`."""
        return said(self.text, phrase_right(self.text, start, self.sentence.end, through_verbs=through_verbs))

    def noun(self) -> Span:
        """The words of the noun that is counted, without its number; empty where it stands elsewhere."""
        count = len(self.quantity.unit.split())
        words = [*re.finditer(r"\S+", self.span.of(self.text))]
        if not is_counted(self.quantity.unit) or not 0 < count < len(words):
            return Span(self.span.end, self.span.end)
        return Span(self.span.start + words[-count].start(), self.span.end)
