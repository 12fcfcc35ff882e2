"""Where words stand: in an item's evidence, in the paragraphs around it, elsewhere in a document, or nowhere."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from briefgen.brief import Brief
from briefgen.check.evidence import is_changed
from briefgen.document import Document
from briefgen.language.wording import find_words, folded, lemmas
from briefgen.span import Evidence

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
Standing = Literal["evidence", "paragraph", "document", "nowhere"]


@dataclass(frozen=True)
class Folded:
    """A document with its text folded once, on first use."""

    document: Document

    @cached_property
    def text(self) -> str:
        return folded(self.document.text)

    @cached_property
    def unpointed(self) -> str:
        return without_commas(self.text)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        return lemmas(self.document.text)

    @cached_property
    def years(self) -> frozenset[int]:
        return frozenset(map(int, _YEAR.findall(self.document.text)))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """What the file says of itself beside its text."""
        return tuple(folded(entry.value) for entry in self.document.metadata)


@dataclass(frozen=True)
class Surroundings:
    """The documents that a brief was drawn from, where they are still the same; a changed one proves nothing."""

    documents: Mapping[str, Folded] = field(default_factory=dict)
    is_complete: bool = False

    def paragraphs(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The texts of the blocks that the evidence stands in, each once."""
        found: dict[tuple[str, int, int], str] = {}
        for entry in evidence:
            source = self.documents.get(entry.document)
            block = source.document.block_at(entry.start) if source else None
            if source and block:
                found[entry.document, block.span.start, block.span.end] = block.span.of(source.document.text)
        return tuple(found.values())

    def standing(self, words: str, evidence: Iterable[Evidence]) -> Standing:
        """The nearest place where `words` stand whole, whatever their case and white space."""
        wanted, places = folded(words), tuple(evidence)
        if not wanted or any(_stand(folded(entry.exact), wanted) for entry in places):
            return "evidence"
        if any(_stand(folded(paragraph), wanted) for paragraph in self.paragraphs(places)):
            return "paragraph"
        if any(_stand(source.text, wanted) or wanted in source.facts for source in self.documents.values()):
            return "document"
        return self._standing_without_commas(without_commas(wanted), places)

    def _standing_without_commas(self, wanted: str, places: Iterable[Evidence]) -> Standing:
        """Whoever sets a comma, or takes one away, changes no word."""
        if any(_stand(without_commas(folded(entry.exact)), wanted) for entry in places):
            return "evidence"
        return "document" if any(_stand(source.unpointed, wanted) for source in self.documents.values()) else "nowhere"


def surroundings_of(brief: Brief, documents: Mapping[str, Document]) -> Surroundings:
    """What can be known around the evidence of `brief` from the documents at hand."""
    same = {
        reference.id: Folded(document)
        for reference in brief.documents
        if (document := documents.get(reference.id)) and not is_changed(reference, document)
    }
    return Surroundings(same, is_complete=bool(same) and len(same) == len(brief.documents))


def without_commas(text: str) -> str:
    """`text` without the commas and semicolons between words."""
    return text.replace(", ", " ").replace("; ", " ")


def _stand(text: str, words: str) -> bool:
    return next(find_words(text, words), None) is not None
