"""Family E: an item says what its evidence says."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from briefgen.brief import Brief, Item, KeyFigure
from briefgen.check.codes import report
from briefgen.check.wording import bare, collapsed, says
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.quantities import find_quantities
from briefgen.quantity import Quantity
from briefgen.span import Evidence

_WORDED_FIELDS = ("text", "statement", "surface")
_TABLE_SCALES = (Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9, Decimal(10) ** 12)
_MOST_TOLD = 3
_MARKS = ' .,;:!?…()[]"“”'


def check_numbers(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E006, E009: each number of a key figure can be read in its evidence, with the same limit and direction."""
    for index, figure in enumerate(brief.key_figures):
        if not figure.evidence:
            continue
        path = f"key_figures[{index}]"
        read = [quantity for evidence in figure.evidence for quantity in find_quantities(evidence.exact)]
        is_tabular = any(_stands_in_table(evidence, documents) for evidence in figure.evidence)
        stated = _amounts(read, scaled=is_tabular)
        numbers = (("value", figure.value), ("low", figure.low), ("high", figure.high))
        absent = [(name, number) for name, number in numbers if number is not None and abs(number) not in stated]
        for name, number in absent:
            message = f"{_written(number)} does not stand in the evidence{_told(read)}; correct the one or the other"
            yield report("E006", f"{path}.{name}", message, figure.evidence)
        if not absent and not is_tabular:
            yield from _other_limits(path, figure, read)


def _amounts(quantities: Sequence[Quantity], *, scaled: bool = False) -> set[Decimal]:
    """The amounts of quantities, without their signs: "a loss of 3" and -3 agree.

    In a table "in billions" may stand far from the number, in a header or a caption, so there any scale does.
    """
    numbers = (number for found in quantities for number in (found.value, found.low, found.high))
    amounts = {abs(number) for number in numbers if number is not None}
    return amounts | {amount * scale for amount in amounts for scale in _TABLE_SCALES} if scaled else amounts


def _told(quantities: Sequence[Quantity]) -> str:
    amounts = sorted(_amounts(quantities))
    if not amounts or len(amounts) > _MOST_TOLD:
        return ""
    return f", which says {' and '.join(_written(amount) for amount in amounts)}"


def _written(number: Decimal) -> str:
    whole, point, decimals = format(number, ",f").partition(".")
    return f"{whole}{point}{decimals}" if decimals.strip("0") else whole


def _other_limits(path: str, figure: KeyFigure, read: Sequence[Quantity]) -> Iterator[Finding]:
    """Where the evidence has the number and never with the figure's own modifier or change."""
    same = [quantity for quantity in read if _amounts([quantity]) == _own_amounts(figure)]
    for name, own, told in (
        ("modifier", figure.modifier, {quantity.modifier for quantity in same}),
        ("change", figure.change, {quantity.change for quantity in same}),
    ):
        if told and own not in told:
            message = f"the evidence says {' or '.join(sorted(told))}, not {own}; correct the {name}"
            yield report("E009", f"{path}.{name}", message, figure.evidence)


def _own_amounts(figure: KeyFigure) -> set[Decimal]:
    return {abs(number) for number in (figure.value, figure.low, figure.high) if number is not None}


def _stands_in_table(evidence: Evidence, documents: Mapping[str, Document]) -> bool:
    document = documents.get(evidence.document)
    block = document.block_at(evidence.start) if document else None
    return block is not None and block.kind == "table"


def check_wording(brief: Brief) -> Iterator[Finding]:
    """E007, E010: an extracted item has the words of its evidence, an analyst's own at least the numbers of its."""
    for path, item in brief.items():
        if not item.evidence:
            continue
        for name in _WORDED_FIELDS:
            words = getattr(item, name, None)
            if not isinstance(words, str):
                continue
            if item.origin != "extracted":
                yield from _other_numbers(f"{path}.{name}", words, item)
            elif not _is_said(words, item):
                message = f"{_difference(words, item)}; restore the words, or write `origin: analyst`"
                yield report("E007", f"{path}.{name}", message, item.evidence)


def _is_said(words: str, item: Item) -> bool:
    """Whether one evidence says the words, or all of them together say them and nothing else."""
    quotes = [evidence.exact for evidence in item.evidence]
    return any(says(quote, words) for quote in quotes) or collapsed(" ".join(quotes)) == collapsed(words)


def _difference(words: str, item: Item) -> str:
    """What is told of words that are not those of the evidence: the first of them that stand nowhere in it."""
    known = {bare(word) for evidence in item.evidence for word in evidence.exact.split()}
    strange = list(dict.fromkeys(word.strip(_MARKS) for word in words.split() if bare(word) not in known))
    if not strange:
        return "the words of the evidence stand here in another order"
    quoted = " and ".join(f'"{word}"' for word in strange[:_MOST_TOLD])
    return f"the evidence does not say {quoted}{' and more' if len(strange) > _MOST_TOLD else ''}"


def _other_numbers(path: str, words: str, item: Item) -> Iterator[Finding]:
    stated = _amounts([quantity for evidence in item.evidence for quantity in find_quantities(evidence.exact)])
    for quantity in find_quantities(words):
        if not _amounts([quantity]) <= stated:
            message = f'"{quantity.span.of(words)}" does not stand in the evidence; correct it, or add what says so'
            yield report("E010", path, message, item.evidence)
