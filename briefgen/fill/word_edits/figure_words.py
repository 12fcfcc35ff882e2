"""The words of a figure as its fields, where these say no less and no more than the words."""

from collections.abc import Mapping

from pydantic import ValidationError

from briefgen.brief import KeyFigure
from briefgen.fill.word_edits.printed import Printed
from briefgen.fill.word_edits.unreadable import UnreadableError
from briefgen.fill.word_edits.words import one_line
from briefgen.language.quantities import find_quantities
from briefgen.quantity import Quantity

_LONGEST = 300


def figure_fields(words: str, figure: KeyFigure, printed: Printed) -> Mapping[str, object]:
    """The fields of `figure` that `words` say anew; raises UnreadableError where they are not certain.

    They are certain where there is one number, and the record made of it is printed with that number and unit again.
    """
    found = _only(words, printed)
    if found is None:
        raise UnreadableError("no single number with its unit can be read from it", _remedy(figure))
    fields: dict[str, object] = {
        "value": found.value,
        "low": found.low,
        "high": found.high,
        "unit": found.unit or figure.unit,
        "modifier": found.modifier,
        "change": found.change,
        "surface": one_line(words),
    }
    try:
        made = type(figure).model_validate({**dict(figure), **fields})
    except ValidationError as error:
        raise UnreadableError("it makes no valid figure", _remedy(figure)) from error
    again = one_line(printed.figure(made))
    if again != fields["surface"] and not _says_same(found, again, printed):
        raise UnreadableError(f"read as a record it says “{again}”", _remedy(figure))
    return fields


def _only(words: str, printed: Printed) -> Quantity | None:
    """The quantity of words that hold just one."""
    if len(words) > _LONGEST:
        return None
    found = find_quantities(words, decimal_comma=printed.has_decimal_comma)
    if len(found) != 1:
        return None
    rest = words[: found[0].span.start] + words[found[0].span.end :]
    return None if any(map(str.isdigit, rest)) else found[0]


def _says_same(found: Quantity, again: str, printed: Printed) -> bool:
    other = _only(again, printed)
    return other is not None and _numbers(other) == _numbers(found)


def _numbers(quantity: Quantity) -> tuple[object, ...]:
    return (
        quantity.value, quantity.low, quantity.high, quantity.unit, quantity.modifier, quantity.change,
    )  # fmt: skip


def _remedy(figure: KeyFigure) -> str:
    return f"set it with: briefgen set BRIEF {figure.id}.value=… {figure.id}.surface=…"
