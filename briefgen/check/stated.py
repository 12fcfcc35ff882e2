"""The sentences of the documents with the quantities that they state, for rules that read what no item quotes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefgen.document import Document
from briefgen.language.quantities import find_stated, writes_decimal_comma
from briefgen.language.sentences import find_statements
from briefgen.quantity import Quantity
from briefgen.span import Evidence, Span

_TOLD = frozenset({"paragraph", "list_item", "quote", "footnote"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the document that the brief calls `document`; `block` is what holds it, all spans are of `text`."""

    document: str
    text: str
    span: Span
    block: Span
    kind: str
    quantities: tuple[Quantity, ...]

    @property
    def words(self) -> str:
        return self.span.of(self.text)

    def evidence(self, span: Span) -> Evidence:
        return Evidence(self.document, span.start, span.end, span.of(self.text))


def read_sentences(identifier: str, document: Document, language: str) -> tuple[Sentence, ...]:
    """The sentences of a document in reading order, for a brief in `language`, a BCP 47 tag."""
    places = tuple((block.span, block.kind) for block in document.blocks if block.kind in _TOLD)
    return _read(identifier, document.text, places, decimal_comma=writes_decimal_comma(language))


def sentences_of_all(documents: Mapping[str, Document], language: str) -> Iterator[Sentence]:
    for identifier, document in documents.items():
        yield from read_sentences(identifier, document, language)


def sentences_in(words: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of an item's own words; the document that they belong to has no name."""
    return _read("", words, ((Span(0, len(words)), "paragraph"),), decimal_comma=writes_decimal_comma(language))


@lru_cache(maxsize=64)
def _read(
    identifier: str, text: str, places: tuple[tuple[Span, str], ...], *, decimal_comma: bool
) -> tuple[Sentence, ...]:
    """Every rule of a run asks for the same sentences."""
    return tuple(
        Sentence(identifier, text, span, block, kind, tuple(find_stated(text, span, decimal_comma=decimal_comma)))
        for block, kind in places
        for span in find_statements(text, block)
    )
