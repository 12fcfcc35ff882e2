"""The order in which a reader would put the figures of a document into the box on page one."""

from collections import Counter
from collections.abc import Sequence

from briefgen.document import Document
from briefgen.extract.sections import blocks_under
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_currency
from briefgen.quantity import Quantity
from briefgen.span import Span

_SUMMARY, _OPENING, _REPEATED, _MEASURE, _HUMAN, _CITED, _CHANGE = 4.0, 1.5, 2.0, 1.0, 1.5, 0.5, 0.5
_RATIO_TIMES = -1.0


def ranks(document: Document, figures: Sequence[tuple[Quantity, bool, bool]]) -> list[int]:
    """The rank of each figure, 1 first; `figures` tell of a quantity whether it is cited and whether it is no fact.

    What stands in the document's own summary comes first, then what it tells twice, what concerns people, money and
    shares, and what it says early; what is only possible or forecast comes last.
    """
    summary = [block.span for block in blocks_under(document, "summary_headings.txt")]
    told = Counter(_value(quantity) for quantity, _, _ in figures)
    scored = [
        (
            is_hedged,
            -_weight(quantity, document, summary, is_cited=cited) - (_REPEATED if told[_value(quantity)] > 1 else 0),
            index,
        )
        for index, (quantity, cited, is_hedged) in enumerate(figures)
    ]
    order = {index: rank for rank, (_, _, index) in enumerate(sorted(scored), start=1)}
    return [order[index] for index in range(len(figures))]


def _weight(quantity: Quantity, document: Document, summary: list[Span], *, is_cited: bool) -> float:
    start, unit = quantity.span.start, quantity.unit
    weight = _OPENING * (1 - start / max(1, len(document.text)))
    weight += _SUMMARY if any(span.contains(quantity.span) for span in summary) else 0
    weight += _MEASURE if unit == "percent" or is_currency(unit) else 0
    weight += _HUMAN if unit.split()[-1:] and unit.split()[-1] in lines("human_units.txt") else 0
    weight += _RATIO_TIMES if unit == "time" and quantity.change == "level" else 0
    return weight + (_CITED if is_cited else 0) + (_CHANGE if quantity.change != "level" else 0)


def _value(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.low, quantity.high, quantity.unit
