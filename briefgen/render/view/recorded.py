"""The words that a brief records of a document, put together where they overlap: for a document that is not at hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.span import Evidence, Span


@dataclass(slots=True)
class _Fragment:
    """Words in a row, as the evidence tells them; `start` is where they stand in the document that they are of."""

    start: int
    text: str
    locator: str

    def takes(self, evidence: Evidence) -> bool:
        """Grow by an evidence that begins inside and agrees; False where it does not."""
        place = evidence.start - self.start
        if place >= len(self.text) or len(evidence.exact) != evidence.end - evidence.start:
            return False
        common = min(len(self.text) - place, len(evidence.exact))
        if self.text[place : place + common] != evidence.exact[:common]:
            return False
        self.text += evidence.exact[common:]
        return True


def recorded(name: str, evidence: Iterable[Evidence]) -> tuple[Document, dict[Evidence, Span]]:
    """A document of the words of `evidence`, a paragraph for what hangs together, and where each stands in it."""
    builder, fragments = DocumentBuilder(), list[_Fragment]()
    places: dict[Evidence, tuple[int, int]] = {}
    for entry in sorted(set(evidence), key=lambda entry: (entry.start, -entry.end, entry.exact, entry.locator)):
        if not fragments or not fragments[-1].takes(entry):
            fragments.append(_Fragment(entry.start, entry.exact, entry.locator))
        places[entry] = (len(fragments) - 1, entry.start - fragments[-1].start)
    for fragment in fragments:
        builder.add(Block("paragraph", Span(0, 0), locator=fragment.locator), Run(fragment.text))
    document = builder.build(name)
    starts = [block.span.start for block in document.blocks]
    spans = {
        entry: Span(starts[index] + place, starts[index] + place + len(entry.exact))
        for entry, (index, place) in places.items()
    }
    return document, spans
