"""Family E: the numbers of key figures are those of their printed words, and those of their evidence."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from briefgen.brief import Brief, KeyFigure
from briefgen.check.amounts import numbers_of, quantities_of
from briefgen.check.codes import report
from briefgen.check.rounding import Rounded, rounds
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_counted, writes_decimal_comma
from briefgen.language.wording import lemmas
from briefgen.quantity import Quantity
from briefgen.span import Evidence, Span

_TABLE_SCALES = (Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9, Decimal(10) ** 12)
_IN_BRACKETS = re.compile(r"\(([0-9][0-9,]*+(?:\.[0-9]+)?)\)")
_MOST_TOLD = 3
_PRINTED = "`surface`, which the pages print where it has the number, says"

Reading = Callable[[str], Sequence[Quantity]]


def check_numbers(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E006, E009, E011, E016: each number, limit and direction can be read in the evidence and in the surface.

    An analyst's own number need not stand in the evidence, but is that of its surface all the same.
    """
    reading = partial(quantities_of, decimal_comma=writes_decimal_comma(brief.language))
    for index, figure in enumerate(brief.key_figures):
        path = f"key_figures[{index}]"
        is_tabular = any(_stands_in_table(evidence, documents) for evidence in figure.evidence)
        read = [quantity for evidence in figure.evidence for quantity in reading(evidence.exact)]
        words = " ".join(evidence.exact for evidence in figure.evidence)
        is_own = figure.origin == "analyst" or not figure.evidence
        absent = [] if is_own else _absent(figure, read, words, scaled=is_tabular)
        for name, number in absent:
            if exact := rounds(number, numbers_of(read)):
                rounded = Rounded(_written(number), _written(exact), is_same=False)
                yield report("E016", f"{path}.{name}", rounded.message, figure.evidence)
                continue
            message = f"{_written(number)} does not stand in the evidence{_told(read)}; correct the one or the other"
            yield report("E006", f"{path}.{name}", message, figure.evidence)
        if not absent and not is_tabular:
            yield from _other_limits(path, figure, read)
        if not absent:
            yield from _unlike_surface(path, figure, reading, is_tabular=is_tabular)


def _unlike_surface(path: str, figure: KeyFigure, reading: Reading, *, is_tabular: bool) -> Iterator[Finding]:
    """The pages print the surface where it has the number, and charts draw the number, so the two must not differ."""
    printed = reading(figure.surface)
    if not printed:
        return
    parts = reading(f"{figure.surface} of the whole") if not figure.unit else ()
    absent = _absent(figure, [*printed, *parts, *_read_in_place(figure, reading)], figure.surface, scaled=is_tabular)
    for name, number in absent:
        message = f'{_PRINTED} "{figure.surface}", not {_written(number)}; correct the one or the other'
        yield report("E011", f"{path}.{name}", message, figure.evidence)
    limits: set[str] = {quantity.modifier for quantity in printed}
    if not absent and not limits & {figure.modifier, "exact", "between"}:
        message = f'{_PRINTED} {_listed(limits)}: "{figure.surface}"; correct the modifier'
        yield report("E011", f"{path}.modifier", message, figure.evidence)


def _read_in_place(figure: KeyFigure, reading: Reading) -> Iterator[Quantity]:
    """How the evidence reads the printed words: "three quarters" of a year may be a part or three of them."""
    for evidence in figure.evidence:
        start = evidence.exact.find(figure.surface)
        place = Span(start, start + len(figure.surface)) if start >= 0 else Span(0, 0)
        yield from (found for found in reading(evidence.exact) if found.span.overlaps(place))


def _absent(
    figure: KeyFigure, read: Sequence[Quantity], words: str, *, scaled: bool = False
) -> list[tuple[str, Decimal]]:
    """The fields of a figure, and their numbers, that cannot be read in `words`.

    In a table "in billions" may stand far from the number, in a header or a caption, so there any scale does, and a
    number in brackets is negative. A person may write a loss as a negative number.
    """
    stated = numbers_of(read)
    stated |= {-Decimal(number.replace(",", "")) for number in _IN_BRACKETS.findall(words)} if scaled else set()
    stated |= {number * scale for number in stated for scale in _TABLE_SCALES} if scaled else set()
    if figure.origin != "extracted" and lemmas(words) & set(lines("loss_words.txt")):
        stated |= {-number for number in stated if number > 0}
    numbers = (("value", figure.value), ("low", figure.low), ("high", figure.high))
    return [(name, number) for name, number in numbers if number is not None and number not in stated]


def _told(quantities: Sequence[Quantity]) -> str:
    amounts = sorted(numbers_of(quantities))
    if not amounts or len(amounts) > _MOST_TOLD:
        return ""
    return f", which says {' and '.join(_written(amount) for amount in amounts)}"


def _written(number: Decimal) -> str:
    whole, point, decimals = format(number, ",f").partition(".")
    return f"{whole}{point}{decimals}" if decimals.strip("0") else whole


def _listed(names: set[str]) -> str:
    return " or ".join(sorted(names)).replace("_", " ")


def _other_limits(path: str, figure: KeyFigure, read: Sequence[Quantity]) -> Iterator[Finding]:
    """Where the evidence has the number and never with the figure's own modifier, change or measure."""
    own = {number for number in (figure.value, figure.low, figure.high) if number is not None}
    same = [quantity for quantity in read if numbers_of([quantity]) == own]
    limits: set[str] = {quantity.modifier for quantity in same}
    changes: set[str] = {quantity.change for quantity in same}
    units = {quantity.unit for quantity in same if quantity.unit}
    fields: list[tuple[str, str, set[str]]] = [
        ("modifier", figure.modifier, limits),
        ("change", figure.change, changes),
    ]
    if figure.unit and not all(map(is_counted, (figure.unit, *units))):
        fields.append(("unit", figure.unit, units))
    for name, value, told in fields:
        if told and value not in told:
            message = f"the evidence says {_listed(told)}, not {value.replace('_', ' ')}; correct the {name}"
            yield report("E009", f"{path}.{name}", message, figure.evidence)


def _stands_in_table(evidence: Evidence, documents: Mapping[str, Document]) -> bool:
    document = documents.get(evidence.document)
    block = document.block_at(evidence.start) if document else None
    return block is not None and block.kind == "table"
