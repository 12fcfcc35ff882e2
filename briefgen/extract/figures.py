"""Key figures: the quantities that measure what a document is about, with what they measure, when, and who says so.

A duration, an age or "two countries" is a quantity and no key figure.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from briefgen.document import Block, Document
from briefgen.extract.citation import Citation
from briefgen.extract.citations import extract_citations
from briefgen.extract.importance import ranks
from briefgen.extract.label import Label, Place
from briefgen.extract.labels import label_of
from briefgen.extract.periods import period_of
from briefgen.extract.whereabouts import place_of
from briefgen.language.lexicon import lines
from briefgen.language.quantities import find_quantities, is_currency
from briefgen.language.sentences import find_sentences
from briefgen.quantity import Quantity
from briefgen.span import Span

_FEWEST, _FEWEST_LIMITED, _FEWEST_BARE = 10, 100, 1000
_REACH = 500
_MEASURES = {"percent", "percentage point", "basis point", "time", "per mille"}


@dataclass(frozen=True, slots=True)
class MeasuredFigure:
    """A quantity in its `sentence`.

    `label` is what it measures, `period` when and `place` where, in the document's words on one line, empty unknown;
    `rank` is its order of importance in the document, 1 first.
    """

    quantity: Quantity
    sentence: Span
    label: str
    period: str
    citations: tuple[Citation, ...]
    place: str = ""
    rank: int = 0

    @property
    def span(self) -> Span:
        return self.quantity.span

    @property
    def publishers(self) -> tuple[str, ...]:
        """The outlets that the document cites for the figure, each once, in order."""
        return tuple(dict.fromkeys(citation.publisher for citation in self.citations))


def extract_figures(document: Document, citations: Sequence[Citation] | None = None) -> list[MeasuredFigure]:
    """The key figures of the document in reading order; `citations` are its own, where they are at hand already."""
    known = extract_citations(document) if citations is None else citations
    citations = sorted(known, key=lambda citation: citation.span.start)
    starts = [citation.span.start for citation in citations]
    found: list[MeasuredFigure] = []
    for block in document.blocks:
        if block.kind in {"paragraph", "list_item", "quote"}:
            first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
            found.extend(_figures_of(document.text, block, citations[first:last]))
    order = ranks(document, [(figure.quantity, bool(figure.citations)) for figure in found])
    return [replace(figure, rank=rank) for figure, rank in zip(found, order, strict=True)]


def _figures_of(text: str, block: Block, cited: list[Citation]) -> Iterator[MeasuredFigure]:
    for sentence in find_sentences(text, block.span):
        inside = [citation for citation in cited if sentence.overlaps(citation.span)]
        before: Quantity | None = None
        label: Label | None = None
        floor = sentence.start
        for quantity in find_quantities(text, sentence):
            if _is_cited(quantity, inside):
                continue
            if is_key(quantity):
                support = citations_for(quantity.span, inside)
                near = _near(text, sentence, quantity.span)
                label = label_of(Place(text, near, quantity, max(floor, near.start), before, label))
                before = quantity
                period = period_of(text, near, quantity, support)
                place = place_of(text, near, quantity.span)
                yield MeasuredFigure(quantity, sentence, label.words, period, support, place)
            floor = quantity.span.end


def _near(text: str, sentence: Span, place: Span) -> Span:
    """What of a sentence stands near a number, cut at white space, so that a sentence without an end costs no more."""
    start, end = max(sentence.start, place.start - _REACH), min(sentence.end, place.end + _REACH)
    while sentence.start < start < place.start and not text[start - 1].isspace():
        start += 1
    while place.end < end < sentence.end and not text[end].isspace():
        end -= 1
    return Span(start, end)


def is_key(quantity: Quantity) -> bool:
    """Whether a quantity is of a kind that a reader would put in the box on page one."""
    unit = quantity.unit
    if unit in _MEASURES or is_currency(unit) or " per " in f" {unit}" or quantity.change != "level":
        return True
    head = unit.rpartition(" ")[2]
    if unit in _incidental() or head in _incidental():
        return False
    numbers = list(_numbers(quantity))
    if any(number != number.to_integral_value() for number in numbers):
        return bool(unit) or all(0 < number < 1 for number in numbers)
    if head in _always_key():
        return True
    fewest = _FEWEST if unit else _FEWEST_BARE if quantity.modifier == "exact" else _FEWEST_LIMITED
    return any(abs(number) >= fewest for number in numbers)


@cache
def _incidental() -> frozenset[str]:
    return frozenset(lines("incidental_units.txt"))


@cache
def _always_key() -> frozenset[str]:
    return frozenset(lines("key_units.txt"))


def citations_for(place: Span, citations: list[Citation]) -> tuple[Citation, ...]:
    """The citations that the document sets behind `place`: those of its own bracket, else of the next one."""
    own = [citation for citation in citations if citation.bracket.contains(place)]
    if own:
        return tuple(own)
    after = [citation for citation in citations if citation.bracket.start >= place.end]
    return tuple(citation for citation in after if citation.bracket == after[0].bracket)


def _is_cited(quantity: Quantity, citations: list[Citation]) -> bool:
    """Whether the number stands inside a citation."""
    return any(citation.span.overlaps(quantity.span) for citation in citations)


def _numbers(quantity: Quantity) -> Iterator[Decimal]:
    yield from (number for number in (quantity.value, quantity.low, quantity.high) if number is not None)
