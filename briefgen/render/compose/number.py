"""How a key figure is printed.

The surface, the number as the document writes it, is the ground truth. A percentage or an amount of money is composed
from the record's fields where the surface shows the same digits and the same magnitude and says no more ("$20.6
billion" is printed "USD 20.6 billion"), and keeps the digits of the surface: 21.10 stays 21.10. Everything else
(counted things, bare numbers, numbers in words, rates, signed numbers, a record that does not match its surface) is
printed as the surface has it. Modifier and change are said in front and behind where the surface does not say them
itself.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from briefgen.brief import KeyFigure
from briefgen.quantity import Modifier
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import NumberWords

_NUMBER = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(\.[0-9]++)?+(?![0-9,]*[0-9])\s?-?([A-Za-z]*)")
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"(?<![^\W_])[-−–](?=[0-9])")
_CURRENCY = re.compile(r"[A-Z]{3}")
_OPEN_BOUND: dict[bool, Modifier] = {True: "at_least", False: "up_to"}


@dataclass(frozen=True, slots=True)
class _Written:
    """A number of the surface: its digits with thousands separators, and the magnitude word behind it, if any."""

    digits: str
    magnitude: str
    value: Decimal


def figure_words(figure: KeyFigure, words: NumberWords) -> str:
    """The figure as printed: "over 2,500 deaths", "USD 20.6 billion", "65 percent increase", "5 to 7 percent"."""
    surface = one_line(figure.surface)
    composed = _composed(figure, surface, words)
    parts = [composed or surface]
    modifier = _modifier_of(figure)
    if modifier in words.modifiers and (composed or not _says(surface, words.spoken_modifiers[modifier])):
        parts.insert(0, words.modifiers[modifier])
    if figure.change in words.changes and (composed or not _stems(surface, words.spoken_changes[figure.change])):
        parts.append(words.changes[figure.change])
    return " ".join(parts)


def _modifier_of(figure: KeyFigure) -> Modifier:
    """The record's modifier; an open range that names none is limited by its bound."""
    if figure.value is not None or (figure.low is not None and figure.high is not None):
        return figure.modifier
    return _OPEN_BOUND[figure.low is not None] if figure.modifier in {"exact", "between"} else figure.modifier


def _composed(figure: KeyFigure, surface: str, words: NumberWords) -> str:
    """The number and its unit from the record's fields, empty where only the surface tells them truly."""
    if figure.change == "factor" or not _is_plain(surface, figure, words):
        return ""
    written = _written_numbers(surface, words)
    bounds = [bound for bound in (figure.value, figure.low, figure.high) if bound is not None]
    chosen = [_matching(bound, written) for bound in bounds]
    numbers = [number for number in chosen if number is not None]
    if len(numbers) < len(bounds) or len(written) > len(bounds):
        return ""
    digits = numbers[0].digits
    if len(numbers) == 2:
        if numbers[0].magnitude != numbers[1].magnitude:
            return ""
        digits = words.between.format(low=digits, high=numbers[1].digits)
    return _with_unit(" ".join(filter(None, (digits, numbers[0].magnitude))), figure, words)


def shows_value(figure: KeyFigure, words: NumberWords) -> bool:
    """Whether the figure has one value, and its surface shows that and no other number."""
    written = _written_numbers(one_line(figure.surface), words)
    return figure.value is not None and [number.value for number in written] == [figure.value]


def _is_plain(surface: str, figure: KeyFigure, words: NumberWords) -> bool:
    """Whether the surface's words say no more than the fields do, so that none is lost when it is composed anew."""
    said = {*words.plain_words, *words.magnitudes, figure.unit.casefold()}
    for phrase in words.spoken_modifiers.get(_modifier_of(figure), ()):
        said.update(phrase.split())
    stems = words.spoken_changes.get(figure.change, ())
    return all(word in said or word.startswith(stems) for word in _LETTERS.findall(surface.casefold()))


def _with_unit(number: str, figure: KeyFigure, words: NumberWords) -> str:
    """The number beside its unit, empty for counted things: only the surface knows their plural."""
    if figure.unit == "percent":
        return f"{number} {words.percent}"
    if figure.unit == "percentage point":
        is_one = figure.value == 1
        return f"{number} {words.percentage_point if is_one else words.percentage_points}"
    if _CURRENCY.fullmatch(figure.unit):
        return f"{figure.unit} {number}"
    return ""


def _written_numbers(surface: str, words: NumberWords) -> list[_Written]:
    """The numbers of the surface, none where one bears a sign.

    A range's lower bound takes the magnitude of the upper where it has none.
    """
    found: list[_Written] = []
    if _SIGN.search(surface):
        return found
    for match in _NUMBER.finditer(surface):
        whole, fraction, following = match[1].replace(",", ""), match[2] or "", match[3]
        spoken = _magnitude_word(following, words)
        digits = f"{int(whole):,}".replace(",", words.thousands) + fraction
        found.append(_Written(digits, spoken, Decimal(whole + fraction) * 10 ** words.magnitudes.get(spoken, 0)))
    if len(found) == 2 and found[1].magnitude and not found[0].magnitude:
        low, high = found
        power = words.magnitudes[high.magnitude]
        found[0] = _Written(low.digits, high.magnitude, low.value * 10**power)
    return found


def _magnitude_word(following: str, words: NumberWords) -> str:
    """The full word for the power of ten that follows a number: "bn" and "billion" are "billion"."""
    power = words.magnitudes.get(following.lower())
    return "" if power is None else next(word for word, value in words.magnitudes.items() if value == power)


def _matching(value: Decimal, written: list[_Written]) -> _Written | None:
    return next((number for number in written if number.value == value), None)


def _says(surface: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the surface as whole words, or as a sign anywhere."""
    spaced = f" {surface.casefold()} "
    return any((f" {phrase} " if phrase[0].isalpha() else phrase) in spaced for phrase in phrases)


def _stems(surface: str, stems: tuple[str, ...]) -> bool:
    """Whether a word of the surface begins with one of the stems."""
    return any(word.startswith(stems) for word in re.findall(r"\w+", surface.casefold()))
