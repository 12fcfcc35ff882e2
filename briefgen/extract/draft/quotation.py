"""Words of a document, quoted: as evidence where they stand, and on one line as the text of an item."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.span import Evidence, Span, trimmed

LONGEST_LINE = 500
"""Code points of the longest text that a one-line field of a brief holds."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quotes one document; `identifier` is the one that the brief knows it by."""

    document: Document
    identifier: str

    def evidence(self, *spans: Span) -> tuple[Evidence, ...]:
        """The words of each span, without the white space around them, where they stand."""
        return tuple(self._evidence(trimmed(self.document.text, span)) for span in spans)

    def words(self, span: Span) -> str:
        """The words of the span with each run of white space as one space."""
        return " ".join(span.of(self.document.text).split())

    def phrase(self, span: Span | None, longest: int) -> str:
        """The words of a span that may be absent; empty where they are longer than `longest`, never cut short."""
        words = self.words(span) if span else ""
        return words if len(words) <= longest else ""

    def phrases(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """The words of the spans that fit on a line, each text once."""
        return tuple(dict.fromkeys(filter(None, (self.phrase(span, LONGEST_LINE) for span in spans))))

    def _evidence(self, span: Span) -> Evidence:
        locator = self.document.locator_at(span.start)
        return Evidence(self.identifier, span.start, span.end, span.of(self.document.text), locator)
