"""A figure whose surface shows another number than its record: when that is so, and what is printed then."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefgen.brief import KeyFigure
from briefgen.language.lexicon import lines
from briefgen.language.quantities import find_quantities
from briefgen.render.compose.digits import grouped
from briefgen.render.compose.unit import with_unit
from briefgen.render.compose.words import NumberWords
from briefgen.render.compose.written import Written, bounds_of, magnitude_name

_IN_BRACKETS = re.compile(r"\([0-9][0-9.,]*\)")
_WHOLE = " of the whole"  # lets a quarter be read as a part
_MOST_DECIMALS = 3
_NEAR = Decimal("0.01")


def differs(figure: KeyFigure, surface: str, written: Sequence[Written]) -> bool:
    """Whether the surface shows numbers, and one of the record is not among them.

    A number of the document in words was read in its sentence and is right. A number in words may be rounded.
    """
    has_digits = any(map(str.isdigit, surface))
    if figure.origin == "extracted" and not has_digits:
        return False
    shown = {*_read(surface), *(number.value for number in written)}
    if _IN_BRACKETS.search(surface) or set(re.findall(r"\w+", surface.casefold())) & set(lines("loss_words.txt")):
        shown |= {-number for number in shown}
    if has_digits:
        return bool(shown) and not shown.issuperset(bounds_of(figure))
    shown |= {number * 100 for number in shown}
    return bool(shown) and any(
        all(abs(bound - number) > abs(number) * _NEAR for number in shown) for bound in bounds_of(figure)
    )


def record_words(figure: KeyFigure, written: Sequence[Written], words: NumberWords) -> str:
    """The record's numbers and unit, counted in the surface's millions or billions where that is short."""
    power, bounds = next((number.power for number in written if number.power), 0), bounds_of(figure)
    if not all(_is_short(bound, power) for bound in bounds):
        power = 0
    digits = [_digits(bound.scaleb(-power) if power else bound, words) for bound in bounds]
    number = digits[0] if len(digits) == 1 else words.between.format(low=digits[0], high=digits[1])
    return with_unit(f"{number} {magnitude_name(number, power, words)}".strip(), figure, words)


def _read(surface: str) -> Iterator[Decimal]:
    for text, decimal_comma in ((surface, False), (surface, True), (surface + _WHOLE, False)):
        for found in find_quantities(text, decimal_comma=decimal_comma):
            yield from (number for number in (found.value, found.low, found.high) if number is not None)


def _digits(number: Decimal, words: NumberWords) -> str:
    whole, _point, decimals = format(number.copy_abs(), "f").partition(".")
    return f"{'-' if number < 0 else ''}{grouped(whole, decimals.rstrip('0'), words)}"


def _is_short(number: Decimal, power: int) -> bool:
    """Whether the number, counted in the power of ten, is at least one and has few decimals."""
    counted = number.scaleb(-power)
    decimals = format(counted, "f").partition(".")[2].rstrip("0")
    return abs(counted) >= 1 and len(decimals) <= _MOST_DECIMALS and counted.scaleb(power) == number
