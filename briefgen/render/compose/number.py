"""How a key figure is printed.

The surface, the number as the document writes it, is the ground truth. A percentage or an amount of money is composed
from the record's fields where the surface shows the same digits and the same magnitude and says no more ("$20.6
billion" and "20.6 billion dollars" are printed "USD 20.6 billion"), and keeps the digits of the surface: 21.10 stays
21.10. What a rate of money counts by stays as it is written: "USD 4,300 per ship". A bare number, as of a table whose
header names the unit and the scale, is printed with both: "2,968" is "USD 2,968 million", "3.1" is "3.1 million
tonnes". A surface that shows another number than the record is never printed but the record's number and unit.
Everything else (counted things, numbers in words, other rates, signed numbers) is printed as the surface has it.
Modifier and change are said where the surface does not say them itself: the change behind a percentage, in front of
all else and of a number that is a threshold ("increase of over 30 percent"). In words of another language than the
surface's, of which nobody knows whether it says them, they follow it in brackets: "environ 30 % (about)".
"""

import re

from briefgen.brief import KeyFigure
from briefgen.quantity import Modifier
from briefgen.render.compose.money import currency_of, without_currency
from briefgen.render.compose.record import differs, record_words
from briefgen.render.compose.unit import counted, with_unit
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import NumberWords
from briefgen.render.compose.written import Written, bounds_of, magnitude_name, recorded_numbers, written_numbers

_LETTERS = re.compile(r"[^\W\d_]+")
_OPEN_BOUND: dict[bool, Modifier] = {True: "at_least", False: "up_to"}
_THRESHOLDS: frozenset[Modifier] = frozenset({"over", "at_least", "under", "up_to"})
_NEGATIVE = re.compile(r"[-−–]\s?([0-9][0-9.,]*)|\(([0-9][0-9.,]*)\)")
_BARE = re.compile(r"[\w\s.,<>≥≤~–-]+")


def figure_words(figure: KeyFigure, words: NumberWords) -> str:
    """The figure as printed: "over 2,500 deaths", "USD 20.6 billion", "65 percent increase", "5 to 7 percent"."""
    surface, modifier = one_line(figure.surface), _modifier_of(figure)
    says_modifier = _says(surface, words.spoken_modifiers.get(modifier, ()))
    says_change = _stems(surface, words.spoken_changes.get(figure.change, ()))
    is_crossing = says_change and says_modifier and modifier in _THRESHOLDS
    composed = "" if is_crossing else _composed(figure, surface, words)
    written = written_numbers(surface, words)
    if not composed and differs(figure, surface, written):
        composed = record_words(figure, written, words)
    if words.is_foreign and not composed and _begins_with_words(surface, figure):
        return _glossed(surface, figure, modifier, words)
    said = composed or surface
    if composed or not says_modifier:
        said = _limited(said, figure, modifier, words)
    if figure.change in words.changes and (composed or not says_change):
        is_behind = bool(composed) and figure.unit == "percent" and modifier not in _THRESHOLDS
        pattern = words.change_behind if is_behind else words.change_in_front
        said = pattern.format(change=words.changes[figure.change], figure=said)
    return said


def _limited(said: str, figure: KeyFigure, modifier: Modifier, words: NumberWords) -> str:
    """The number with its modifier in front."""
    if modifier == "between":
        return words.both_bounds.format(bounds=said) if _is_joined(said, words) else said
    front = _modifier_word(figure, modifier, words)
    return f"{front} {said}" if front else said


def _is_joined(said: str, words: NumberWords) -> bool:
    """Whether the word that asks for "between" stands between two numbers."""
    digits = [place for place, character in enumerate(said) if character.isdigit()]
    return bool(digits) and -1 < said.find(f" {words.conjunction} ", digits[0]) < digits[-1]


def _modifier_word(figure: KeyFigure, modifier: Modifier, words: NumberWords) -> str:
    named = words.factor_modifiers if figure.change == "factor" else words.modifiers
    return named.get(modifier) or words.modifiers.get(modifier, "")


def _begins_with_words(surface: str, figure: KeyFigure) -> bool:
    """Whether words of the document stand before its number, or there is none: they may say modifier and change."""
    code = currency_of(figure.unit)
    before, digit, _behind = re.split(r"([0-9]|$)", without_currency(surface, code) if code else surface, maxsplit=1)
    return not digit or any(map(str.islower, before))


def _glossed(surface: str, figure: KeyFigure, modifier: Modifier, words: NumberWords) -> str:
    """The document's words, and behind them the record's modifier and change, which they may say or not."""
    said = (_modifier_word(figure, modifier, words), words.changes.get(figure.change, ""))
    gloss = " ".join(word for word in said if word)
    return words.gloss.format(figure=surface, gloss=gloss) if gloss else surface


def _modifier_of(figure: KeyFigure) -> Modifier:
    """The record's modifier; an open range that names none is limited by its bound."""
    if figure.value is not None or (figure.low is not None and figure.high is not None):
        return figure.modifier
    return _OPEN_BOUND[figure.low is not None] if figure.modifier in {"exact", "between"} else figure.modifier


def _composed(figure: KeyFigure, surface: str, words: NumberWords) -> str:
    """The number and its unit from the record's fields, empty where only the surface tells them truly."""
    code = currency_of(figure.unit)
    shown = without_currency(surface, code) if code else surface
    negative = _NEGATIVE.fullmatch(shown) if figure.value is not None and figure.value < 0 else None
    if negative and figure.value is not None:
        shown = negative[1] or negative[2]
        figure = figure.model_copy(update={"value": figure.value.copy_negate()})
    written = recorded_numbers(shown, figure, words)
    is_bare = _is_bare(shown, figure, words)
    if not written or (figure.change == "factor" and not is_bare):
        return ""
    tail = shown[written[-1].end :].strip() if code != figure.unit else ""
    head = shown[: written[-1].end] if code and tail else shown
    digits = _digits(figure, written, words) if is_bare or _is_plain(head, figure, words) else ""
    if not digits:
        return ""
    if not figure.unit and not written[0].power and written[0].end == len(surface):
        return ""
    digits = f"-{digits}" if negative else digits
    if tail and code and not is_bare:
        return f"{words.money.format(code=code, number=digits)} {tail}"  # a rate must say what it counts by
    if is_bare or code == figure.unit != "":
        return with_unit(digits, figure, words)
    return _with_percent(digits, figure, words)


def _digits(figure: KeyFigure, written: list[Written], words: NumberWords) -> str:
    """The value or the range in the digits of the surface, empty where the surface shows another."""
    bounds = bounds_of(figure)
    chosen = [next((number for number in written if number.value == bound), None) for bound in bounds]
    numbers = [number for number in chosen if number is not None]
    if len(numbers) < len(bounds) or len(written) > len(bounds):
        return ""
    digits = numbers[0].digits
    if len(numbers) == 2:
        if numbers[0].power != numbers[1].power:
            return ""
        digits = words.between.format(low=digits, high=numbers[1].digits)
    return " ".join(filter(None, (digits, magnitude_name(digits, numbers[0].power, words))))


def _is_plain(surface: str, figure: KeyFigure, words: NumberWords) -> bool:
    """Whether the surface's words say no more than the fields do, so that none is lost when it is composed anew."""
    said = {*words.plain_words, *words.magnitudes, figure.unit.casefold()}
    for phrase in words.spoken_modifiers.get(_modifier_of(figure), ()):
        said.update(phrase.split())
    stems = words.spoken_changes.get(figure.change, ())
    return all(word in said or word.startswith(stems) for word in _LETTERS.findall(surface.casefold()))


def _is_bare(surface: str, figure: KeyFigure, words: NumberWords) -> bool:
    """Whether the surface shows numbers and limits and nothing of what they count or measure."""
    said = {*words.joining_words, *words.magnitudes}
    for phrase in words.spoken_modifiers.get(_modifier_of(figure), ()):
        said.update(phrase.split())
    return bool(_BARE.fullmatch(surface)) and said.issuperset(_LETTERS.findall(surface.casefold()))


def _with_percent(number: str, figure: KeyFigure, words: NumberWords) -> str:
    """The number beside its unit, empty for counted things: only the surface knows their plural."""
    if figure.unit not in {"percent", "percentage point"}:
        return ""
    return f"{number} {counted(figure.unit, words, is_one=figure.value == 1)}"


def _says(surface: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the surface as whole words, or as a sign anywhere."""
    spaced = f" {surface.casefold()} "
    return any((f" {phrase} " if phrase[0].isalpha() else phrase) in spaced for phrase in phrases)


def _stems(surface: str, stems: tuple[str, ...]) -> bool:
    """Whether a word of the surface begins with one of the stems."""
    return any(word.startswith(stems) for word in re.findall(r"\w+", surface.casefold()))
