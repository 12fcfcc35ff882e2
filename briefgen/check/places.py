"""Where the evidence of a brief stands, and where its words stand in a document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.language.wording import collapsed, find_words
from briefgen.span import Evidence, Span

_WORD = re.compile(r"\S+")
_MOST_COMPARED = 200


def evidence_of(brief: Brief) -> Iterator[tuple[str, Evidence]]:
    """Every evidence with its dotted path: that of the documents, then that of the items."""
    for index, reference in enumerate(brief.documents):
        for position, evidence in enumerate(reference.evidence):
            yield f"documents[{index}].evidence[{position}]", evidence
        for number, caption in enumerate(reference.captions):
            for position, evidence in enumerate(caption.evidence):
                yield f"documents[{index}].captions[{number}].evidence[{position}]", evidence
    for path, item in brief.items():
        for position, evidence in enumerate(item.evidence):
            yield f"{path}.evidence[{position}]", evidence


@dataclass(slots=True)
class WordFinder:
    """Finds words in one document: as they are, then with white space collapsed. Never loosely."""

    document: Document
    _collapsed: str | None = field(default=None)
    _word_starts: list[int] = field(default_factory=list)

    def place_of(self, words: str, near: int) -> Span | None:
        """Where `words` stand, as close to the offset `near` as may be; None where they stand nowhere."""
        exact = self._closest(words, near)
        if exact is not None:
            return Span(exact, exact + len(words))
        wanted = collapsed(words)
        if self._collapsed is None:
            self._collapsed = collapsed(self.document.text)
            self._word_starts = [match.start() for match in _WORD.finditer(self.document.text)]
        position = next(find_words(self._collapsed, wanted), None)
        if position is None:
            return None
        return Span(self._original(position), self._original(position + len(wanted) - 1) + 1)

    def _closest(self, words: str, near: int) -> int | None:
        """The best of the first places found; words that stand in very many are short, and any place of them does."""
        offsets = islice(find_words(self.document.text, words), _MOST_COMPARED)
        return min(offsets, key=lambda offset: abs(offset - near), default=None)

    def _original(self, position: int) -> int:
        """The offset in the text that `position` of the collapsed text comes from."""
        before = (self._collapsed or "")[:position]
        return self._word_starts[before.count(" ")] + len(before) - before.rfind(" ") - 1
