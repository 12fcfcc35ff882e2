"""What extraction sees in a document, mention by mention in the order of the text: nothing is merged.

Each element is a plain record with `start`, `end` and `surface`, ready for JSON.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefgen.document import Document
from briefgen.extract.citation import Citation
from briefgen.extract.citations import extract_citations
from briefgen.extract.entities import extract_mentions
from briefgen.extract.events import extract_events
from briefgen.extract.figures import extract_figures, language_in
from briefgen.extract.reference_date import reference_date
from briefgen.extract.risks import extract_risks
from briefgen.language.dates import find_dates, with_year
from briefgen.language.hedges import find_hedges
from briefgen.language.quantities import find_quantities, writes_decimal_comma
from briefgen.language.sentences import PROSE, sentences_of
from briefgen.quantity import Quantity
from briefgen.record.number import plain
from briefgen.span import Span

Record = dict[str, object]


def inspected(document: Document, what: str) -> list[Record]:
    """The mentions of the kind `what`, one of INSPECTABLE; raises KeyError for any other."""
    return list(_INSPECTORS[what](document))


def _place(text: str, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "surface": span.of(text)}


def _prose(document: Document) -> Iterator[Span]:
    yield from (block.span for block in document.blocks if block.kind in PROSE)


def _blocks(document: Document) -> Iterator[Record]:
    for block in document.blocks:
        place = _place(document.text, block.span)
        yield {**place, "kind": block.kind, "level": block.level, "locator": block.locator}


def _sentences(document: Document) -> Iterator[Record]:
    yield from (_place(document.text, span) for span in sentences_of(document))


def _amount(quantity: Quantity) -> Record:
    numbers = {"value": quantity.value, "low": quantity.low, "high": quantity.high}
    return {
        **{name: plain(number) for name, number in numbers.items() if number is not None},
        "unit": quantity.unit,
        "modifier": quantity.modifier,
        "change": quantity.change,
    }


def _quantities(document: Document) -> Iterator[Record]:
    decimal_comma = writes_decimal_comma(language_in(document))
    for block in _prose(document):
        for quantity in find_quantities(document.text, block, decimal_comma=decimal_comma):
            yield {**_place(document.text, quantity.span), **_amount(quantity)}


def _figures(document: Document) -> Iterator[Record]:
    for figure in extract_figures(document):
        yield {
            **_place(document.text, figure.span),
            **_amount(figure.quantity),
            "label": figure.label,
            "period": figure.period,
            "source": "; ".join(figure.publishers),
        }


def _citations(document: Document) -> Iterator[Record]:
    for citation in extract_citations(document):
        yield {
            **_place(document.text, citation.span),
            "publisher": citation.publisher,
            "title": citation.title,
            "date": citation.date,
            **_several_dates(citation),
            "date_surface": citation.date_surface,
            "accessed": citation.accessed,
            "inferred": citation.is_inferred,
        }


def _several_dates(citation: Citation) -> Record:
    dates = [mention.date for mention in citation.dates if mention.has_year]
    return {"dates": dates} if len(dates) > 1 else {}


def _risks(document: Document) -> Iterator[Record]:
    for assessment in extract_risks(document):
        yield {
            **_place(document.text, assessment.span),
            "kind": assessment.kind,
            "cues": [_place(document.text, cue.span) for cue in assessment.cues],
            "likelihood": assessment.likelihood,
            "category": assessment.category,
        }


def _hedges(document: Document) -> Iterator[Record]:
    for block in _prose(document):
        for hedge in find_hedges(document.text, block):
            yield {
                **_place(document.text, hedge.span),
                "term": hedge.term,
                "scale": hedge.scale,
                "likelihood": hedge.likelihood,
            }


def _entities(document: Document) -> Iterator[Record]:
    for mention in extract_mentions(document):
        yield {**_place(document.text, mention.span), "kind": mention.kind, "name": mention.name}


def _dates(document: Document) -> Iterator[Record]:
    reference = reference_date(document, extract_citations(document))
    for block in _prose(document):
        for mention in find_dates(document.text, block):
            dated = with_year(mention, reference.day, is_past=False)
            yield {
                **_place(document.text, mention.span),
                "date": f"{dated.date}/" if dated.is_open else dated.date,
                "inferred": dated.date != mention.date,
            }


def _events(document: Document) -> Iterator[Record]:
    for event in extract_events(document):
        yield {**_place(document.text, event.span), "date": event.date, "inferred": event.is_inferred}


_INSPECTORS: Mapping[str, Callable[[Document], Iterator[Record]]] = {
    "blocks": _blocks,
    "sentences": _sentences,
    "quantities": _quantities,
    "figures": _figures,
    "citations": _citations,
    "risks": _risks,
    "hedges": _hedges,
    "entities": _entities,
    "dates": _dates,
    "events": _events,
}
INSPECTABLE: Sequence[str] = tuple(_INSPECTORS)
"""The kinds of mention, in the order in which help lists them."""
