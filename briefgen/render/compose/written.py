"""The numbers of a figure's surface as they are written: digits, and the word for the power of ten behind them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefgen.brief import KeyFigure
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import NumberWords

_NUMBER = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(\.[0-9]++)?+(?![0-9,]*[0-9])\s?-?([A-Za-z]*)")
_SIGN = re.compile(r"(?<![^\W_])[-−–](?=[0-9])")


@dataclass(frozen=True, slots=True)
class Written:
    """A number of the surface: its digits with thousands separators, and the magnitude word behind it, if any."""

    digits: str
    magnitude: str
    value: Decimal
    end: int
    """Where the number ends in the surface, its magnitude word included."""


def written_numbers(surface: str, words: NumberWords) -> list[Written]:
    """The numbers of the surface, none where one bears a sign.

    A range's lower bound takes the magnitude of the upper where it has none.
    """
    found: list[Written] = []
    if _SIGN.search(surface):
        return found
    for match in _NUMBER.finditer(surface):
        whole, fraction, following = match[1].replace(",", ""), match[2] or "", match[3]
        spoken = _magnitude_word(following, words)
        digits = f"{int(whole):,}".replace(",", words.thousands) + fraction
        value = Decimal(whole + fraction) * 10 ** words.magnitudes.get(spoken, 0)
        end = match.end(3) if spoken else match.end(2) if match[2] else match.end(1)
        found.append(Written(digits, spoken, value, end))
    if len(found) == 2 and found[1].magnitude and not found[0].magnitude:
        low, high = found
        power = words.magnitudes[high.magnitude]
        found[0] = Written(low.digits, high.magnitude, low.value * 10**power, low.end)
    return found


def bounds_of(figure: KeyFigure) -> list[Decimal]:
    """The numbers of the record: its value, or the bounds of its range."""
    return [bound for bound in (figure.value, figure.low, figure.high) if bound is not None]


def scaled(written: Sequence[Written], figure: KeyFigure, words: NumberWords) -> list[Written]:
    """The numbers with the magnitude that makes them the record's, as where a table names it in a header."""
    bounds, found = bounds_of(figure), list(written)
    if len(bounds) != len(found) or any(number.magnitude for number in found):
        return found
    for word, power in words.magnitudes.items():
        if all(number.value.scaleb(power) == bound != 0 for number, bound in zip(found, bounds, strict=True)):
            return [replace(number, magnitude=word, value=number.value.scaleb(power)) for number in found]
    return found


def shows_value(figure: KeyFigure, words: NumberWords) -> bool:
    """Whether the figure has one value, and its surface shows that and no other number."""
    written = written_numbers(one_line(figure.surface), words)
    return figure.value is not None and [number.value for number in written] == [figure.value]


def _magnitude_word(following: str, words: NumberWords) -> str:
    """The full word for the power of ten that follows a number: "bn" and "billion" are "billion"."""
    power = words.magnitudes.get(following.lower())
    return "" if power is None else next(word for word, value in words.magnitudes.items() if value == power)
