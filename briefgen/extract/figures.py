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
from briefgen.extract.measured.foreign import said_before
from briefgen.extract.measured.label import Context
from briefgen.extract.measured.listed import told_behind
from briefgen.extract.measured.prose import is_prose, outside_rows, table_rows
from briefgen.extract.measured.reading import Figures, measured_in, skipped
from briefgen.extract.measured.subsets import is_part, with_parts
from briefgen.extract.measured.tolls import is_listed, is_ordinal, is_part_of_told, is_reached, is_toll, is_toll_too
from briefgen.extract.measured.unstated import is_unstated
from briefgen.extract.table_figures import figures_in_table
from briefgen.language.identify import language_of
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.language.quantities import find_stated, is_counted, is_currency, measures, writes_decimal_comma
from briefgen.language.sentences import find_sentences
from briefgen.quantity import Quantity
from briefgen.span import Span

_FEWEST, _FEWEST_LIMITED, _FEWEST_BARE = 10, 100, 1000
_MOST_IN_SENTENCE = 60
_FARTHEST_HOLDER = 120
_READ = "en"
"""The language whose clauses are read; elsewhere the words before a number are its label."""
_HYPHENED = re.compile(r"[\d.,]+-(?=[^\W\d])")
_MEASURES = {"percent", "percentage point", "basis point", "time", "per mille"}


@dataclass(frozen=True, slots=True)
class MeasuredFigure:
    """A quantity in its `sentence`.

    `label` is what it measures, `period` when and `place` where, in the document's words on one line, empty unknown;
    `rank` is its order of importance in the document, 1 first, and `hedge` the words that make it a forecast. In a
    table `sentence` is its row and `headers` are the header cells of its column.
    """

    quantity: Quantity
    sentence: Span
    label: str
    period: str
    citations: tuple[Citation, ...]
    place: str = ""
    rank: int = 0
    headers: tuple[Span, ...] = ()
    hedge: str = ""

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
    language = language_in(document)
    found: list[MeasuredFigure] = []
    for at, block in enumerate(document.blocks):
        if block.kind in {"paragraph", "list_item", "quote"}:
            first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
            found.extend(_figures_of(document.text, block, citations[first:last], language=language))
        elif block.table is not None:
            found.extend(_figures_in(document, at, language=language))
    return _ranked(document, found)


def language_in(document: Document) -> str:
    """The BCP 47 tag of the document's language, told by its words or else as it states it; empty unknown."""
    return language_of(document.text) or document.stated("language")


def _ranked(document: Document, figures: list[MeasuredFigure]) -> list[MeasuredFigure]:
    """The figures with their ranks: those of prose by importance, those of tables after them as they stand."""
    told = [figure for figure in figures if not figure.is_tabular]
    prose = iter(ranks(document, [(figure.quantity, bool(figure.citations), bool(figure.hedge)) for figure in told]))
    tabular = count(len(told) + 1)
    return [replace(figure, rank=next(tabular if figure.is_tabular else prose)) for figure in figures]


def _figures_of(text: str, block: Block, cited: list[Citation], *, language: str) -> Iterator[MeasuredFigure]:
    context = Context()
    rows = table_rows(text, block.span)
    for sentence in find_sentences(text, block.span):
        parts = outside_rows(sentence, rows) if rows else (sentence,)
        for part in parts:
            if is_prose(text, part):
                inside = [citation for citation in cited if part.overlaps(citation.span)] if cited else []
                yield from _figures_in_sentence(text, part, inside, context, language=language)


def _figures_in_sentence(
    text: str, sentence: Span, inside: list[Citation], context: Context, *, language: str
) -> Iterator[MeasuredFigure]:
    quantities = find_stated(text, sentence, decimal_comma=writes_decimal_comma(language))
    if inside:
        quantities = [quantity for quantity in quantities if not _is_cited(quantity, inside)]
    quantities = with_parts(text, sentence, quantities)
    if len(quantities) > _MOST_IN_SENTENCE:
        skipped(text, sentence, context)
        for key in filter(is_key, quantities):
            yield MeasuredFigure(key, sentence, key.unit or " ".join(key.span.of(text).split()), "", ())
        return
    if language and not language.lower().startswith(_READ):
        for key in filter(is_key, quantities):
            yield MeasuredFigure(key, sentence, said_before(text, sentence, key), "", citations_for(key.span, inside))
        return
    keys = _keys(text, sentence, quantities)
    if keys:
        support = {key.span: supporting(text, key, keys, inside) if inside else () for key in keys}
        told = [number for number in quantities if number.span in support or not _is_small_word(text, number)]
        yield from _stated(Figures(text, sentence, told, support, [citation.span for citation in inside]), context)
    else:
        skipped(text, sentence, context)


def _stated(figures: Figures, context: Context) -> Iterator[MeasuredFigure]:
    """What the figures measure that the sentence states; a denied one still helps to read the next."""
    for told in measured_in(figures, context):
        if is_unstated(figures.text, figures.sentence, told.quantity):
            continue
        sources = figures.support[told.quantity.span]
        yield MeasuredFigure(
            told.quantity, figures.sentence, told.label, told.period, sources, told.place, hedge=told.hedge
        )


def _keys(text: str, sentence: Span, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The key figures of a sentence; a small number counts where the words around it say so."""
    found: list[Quantity] = []
    toll: Quantity | None = None
    before: Quantity | None = None
    for quantity in quantities:
        is_person = is_toll(text, quantity, sentence) or (toll is not None and is_toll_too(text, toll, quantity))
        toll = quantity if is_person else toll
        is_told = is_person or is_reached(text, quantity, sentence) or is_part_of_told(text, quantity)
        is_told = is_told or is_part(text, sentence, quantities, quantity) or _is_key_there(text, quantity)
        is_told = is_told or bool(told_behind(text, sentence, quantity))
        if is_person and before is not None and before not in found[-1:] and is_listed(text, before, quantity):
            found.append(before)
        if is_told and not _is_adjective(text, quantity) and not is_ordinal(text, quantities, quantity):
            found.append(quantity)
        before = quantity
    return found


def _figures_in(document: Document, at: int, *, language: str) -> Iterator[MeasuredFigure]:
    beside = [block for block in document.blocks[max(0, at - 1) : at + 2] if block.kind == "caption"]
    caption = beside[0].span.of(document.text) if beside else ""
    decimal_comma = writes_decimal_comma(language)
    for told in figures_in_table(document.text, document.blocks[at], caption, decimal_comma=decimal_comma):
        yield MeasuredFigure(told.quantity, told.row, told.label, told.period, (), headers=told.headers)


def _is_key_there(text: str, quantity: Quantity) -> bool:
    """Whether a quantity is key where it stands: "2.1 ransomware" and "in two cases" count nothing."""
    if not is_key(quantity) or _is_small_word(text, quantity):
        return False
    numbers = list(_numbers(quantity))
    head = quantity.unit.rpartition(" ")[2]
    if not is_counted(quantity.unit) or head in lines("human_units.txt"):
        return True
    words = quantity.span.of(text).lower()
    is_named = words.endswith(head) and quantity.change == "level"
    return not (is_named and any(number != number.to_integral_value() for number in numbers))


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
        return head in lines("single_units.txt") or any(abs(number) > 1 for number in numbers)
    fewest = _FEWEST if unit else _FEWEST_BARE if quantity.modifier == "exact" else _FEWEST_LIMITED
    return any(abs(number) >= fewest for number in numbers)


def _is_small_word(text: str, quantity: Quantity) -> bool:
    """As in "rose two": a number in words that counts nothing."""
    number = quantity.value
    return (
        not quantity.unit
        and number is not None
        and 1 < number < _FEWEST_LIMITED
        and text[quantity.span.start].isalpha()
    )


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


def supporting(text: str, key: Quantity, keys: Sequence[Quantity], cited: list[Citation]) -> tuple[Citation, ...]:
    """The citations of a figure; none where another holder's number stands between: "90, which many put at 70 (…)"."""
    found = citations_for(key.span, cited)
    if not found or found[0].bracket.start < key.span.end:
        return found
    following = next((other for other in keys if other.span.start >= key.span.end), None)
    if following is None or following.span.start >= found[0].bracket.start:
        return found
    start = max(key.span.end, following.span.start - _FARTHEST_HOLDER)
    is_taken = _held().search(text, start, following.span.start) is not None
    return () if is_taken else found


@cache
def _held() -> re.Pattern[str]:
    """As in ", a figure that monitors put": a clause with a holder of its own."""
    verbs = alternatives([*lines("holder_verbs.txt"), *lines("putting_verbs.txt")])
    return re.compile(rf",\s(?:[^,.;()]{{0,40}}\s)?(?:that|which|but|while|whereas|though)\s[^,.;()]{{0,60}}?{verbs}")


def _is_cited(quantity: Quantity, citations: list[Citation]) -> bool:
    """Whether the number stands inside a citation."""
    return any(citation.span.overlaps(quantity.span) for citation in citations)


def _numbers(quantity: Quantity) -> Iterator[Decimal]:
    yield from (number for number in (quantity.value, quantity.low, quantity.high) if number is not None)
