"""Key figures: the quantities that measure what a document is about, with what they measure, when, and who says so.

A duration, an age or "two countries" is a quantity and no key figure.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import count

from briefgen.document import Block, Document
from briefgen.extract.citation import Citation
from briefgen.extract.citations import extract_citations
from briefgen.extract.importance import ranks
from briefgen.extract.measured.label import Context
from briefgen.extract.measured.reading import Figures, measured_in, skipped
from briefgen.extract.table_figures import figures_in_table
from briefgen.language.lexicon import lines
from briefgen.language.quantities import find_quantities, is_currency, measures
from briefgen.language.sentences import find_sentences
from briefgen.quantity import Quantity
from briefgen.span import Span

_FEWEST, _FEWEST_LIMITED, _FEWEST_BARE = 10, 100, 1000
_HYPHENED = re.compile(r"[\d.,]+-(?=[^\W\d])")
_MEASURES = {"percent", "percentage point", "basis point", "time", "per mille"}


@dataclass(frozen=True, slots=True)
class MeasuredFigure:
    """A quantity in its `sentence`.

    `label` is what it measures, `period` when and `place` where, in the document's words on one line, empty unknown;
    `rank` is its order of importance in the document, 1 first. In a table `sentence` is its row and `headers` are the
    header cells of its column.
    """

    quantity: Quantity
    sentence: Span
    label: str
    period: str
    citations: tuple[Citation, ...]
    place: str = ""
    rank: int = 0
    headers: tuple[Span, ...] = ()

    @property
    def is_tabular(self) -> bool:
        return bool(self.headers)

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
        elif block.table is not None:
            found.extend(_figures_in(document, block))
    return _ranked(document, found)


def _ranked(document: Document, figures: list[MeasuredFigure]) -> list[MeasuredFigure]:
    """The figures with their ranks: those of prose by importance, those of tables after them as they stand."""
    told = [figure for figure in figures if not figure.is_tabular]
    prose = iter(ranks(document, [(figure.quantity, bool(figure.citations)) for figure in told]))
    tabular = count(len(told) + 1)
    return [replace(figure, rank=next(tabular if figure.is_tabular else prose)) for figure in figures]


def _figures_of(text: str, block: Block, cited: list[Citation]) -> Iterator[MeasuredFigure]:
    context = Context()
    for sentence in find_sentences(text, block.span):
        inside = [citation for citation in cited if sentence.overlaps(citation.span)]
        quantities = [quantity for quantity in find_quantities(text, sentence) if not _is_cited(quantity, inside)]
        keys = [quantity for quantity in quantities if is_key(quantity) and not _is_adjective(text, quantity)]
        if not keys:
            skipped(text, sentence, context)
            continue
        support = {quantity.span: citations_for(quantity.span, inside) for quantity in keys}
        brackets = [citation.bracket for citation in inside]
        for told in measured_in(Figures(text, sentence, quantities, support, brackets), context):
            sources = support[told.quantity.span]
            yield MeasuredFigure(told.quantity, sentence, told.label, told.period, sources, told.place)


def _figures_in(document: Document, table: Block) -> Iterator[MeasuredFigure]:
    at = document.blocks.index(table)
    beside = [block for block in document.blocks[max(0, at - 1) : at + 2] if block.kind == "caption"]
    caption = beside[0].span.of(document.text) if beside else ""
    for told in figures_in_table(document.text, table, caption):
        yield MeasuredFigure(told.quantity, told.row, told.label, told.period, (), headers=told.headers)


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


def _is_adjective(text: str, quantity: Quantity) -> bool:
    """As in "a 50-kilogram bag": a measure that only says which bag."""
    return _HYPHENED.match(text, quantity.span.start, quantity.span.end) is not None and quantity.unit in measures()


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
