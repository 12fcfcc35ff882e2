"""The numbers of a figure's surface as they are written: digits, and the word for the power of ten behind them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from briefgen.brief import KeyFigure
from briefgen.render.compose.digits import grouped
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import NumberWords

_POINT, _COMMA = (",", "."), (". ’'", ",")
"""The signs between thousands and the one before decimals, as one half of the world and the other write them."""

_LONGEST_TAIL = 30  # digits and signs behind a number that make it none; some bound keeps the search linear
_SIGN = re.compile(r"(?<![^\W_])[-−–](?=[0-9])")


@dataclass(frozen=True, slots=True)
class Written:
    """A number of the surface: its digits as they are printed, and the power of ten of the word behind it, or 0."""

    digits: str
    power: int
    value: Decimal
    end: int
    """Where the number ends in the surface, its magnitude word included."""


def written_numbers(surface: str, words: NumberWords, signs: tuple[str, str] = ("", "")) -> list[Written]:
    """The numbers of the surface, none where one bears a sign; read with other `signs` than those of the language.

    A range's lower bound takes the magnitude of the upper where it has none.
    """
    thousands, decimal = signs if signs[1] else (words.thousands_read, words.decimal)
    found: list[Written] = []
    if _SIGN.search(surface):
        return found
    for match in _number_pattern(thousands, decimal).finditer(surface):
        whole, fraction, following = "".join(filter(str.isdigit, match[1])), match[2] or "", match[3]
        power = words.magnitudes.get(following.casefold(), 0)
        value = Decimal(f"{whole}.{fraction or 0}" if fraction else whole) * 10**power
        end = match.end(3) if power else match.end(2) if fraction else match.end(1)
        if power and surface[end : end + 1] == "." and following.casefold() not in _full_names(words, power):
            end += 1
        found.append(Written(grouped(whole, fraction, words), power, value, end))
    if len(found) == 2 and found[1].power and not found[0].power:
        low, high = found
        found[0] = replace(low, power=high.power, value=low.value * 10**high.power)
    return found


@cache
def _number_pattern(thousands: str, decimal: str) -> re.Pattern[str]:
    """A number that is grouped with one of the signs or not at all, its fraction, and the word behind it."""
    sign, point = f"[{re.escape(thousands)}]", re.escape(decimal)
    signs = f"{re.escape(thousands.replace(' ', ''))}{point}"
    return re.compile(
        rf"(?<![0-9.,])(?<![0-9]{sign})([0-9]{{1,3}}(?:{sign}[0-9]{{3}}(?![0-9]))++|[0-9]++)(?:{point}([0-9]++))?+"
        rf"(?![0-9{signs}]{{0,{_LONGEST_TAIL}}}[0-9])\s?-?([^\W\d_]*)"
    )


def _full_names(words: NumberWords, power: int) -> set[str]:
    return {name.casefold() for name in words.magnitude_names.get(str(power), ())}


def magnitude_name(digits: str, power: int, words: NumberWords) -> str:
    """The word for a power of ten behind `digits`; empty where there is none."""
    names = words.magnitude_names.get(str(power), ())
    return "" if not names else names[0] if digits == "1" else names[-1]


def bounds_of(figure: KeyFigure) -> list[Decimal]:
    """The numbers of the record: its value, or the bounds of its range."""
    return [bound for bound in (figure.value, figure.low, figure.high) if bound is not None]


def scaled(written: Sequence[Written], figure: KeyFigure, words: NumberWords) -> list[Written]:
    """The numbers with the magnitude that makes them the record's, as where a table names it in a header."""
    bounds, found = bounds_of(figure), list(written)
    if len(bounds) != len(found) or any(number.power for number in found):
        return found
    for power in map(int, words.magnitude_names):
        if all(number.value.scaleb(power) == bound != 0 for number, bound in zip(found, bounds, strict=True)):
            return [replace(number, power=power, value=number.value.scaleb(power)) for number in found]
    return found


def recorded_numbers(surface: str, figure: KeyFigure, words: NumberWords) -> list[Written]:
    """The numbers of the surface, read with the signs that make them the record's where those of the language do not.

    A brief may be in another language than its document: there "1,234" is the record's 1234.
    """
    own, bounds = written_numbers(surface, words), set(bounds_of(figure))
    if bounds <= {number.value for number in own} or not any(map(str.isdigit, surface)):
        return own
    other = written_numbers(surface, words, _COMMA if words.decimal == "." else _POINT)
    for numbers in (other, scaled(own, figure, words), scaled(other, figure, words)):
        if bounds <= {number.value for number in numbers}:
            return numbers
    return own


def shows_value(figure: KeyFigure, words: NumberWords) -> bool:
    """Whether the figure has one value, and its surface shows that and no other number."""
    written = written_numbers(one_line(figure.surface), words)
    return figure.value is not None and [number.value for number in written] == [figure.value]
