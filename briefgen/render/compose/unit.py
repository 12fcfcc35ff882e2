"""A number beside its unit, where the record names it: "USD 2,968 million", "3.1 million tonnes"."""

import re
from functools import cache

from briefgen.brief import KeyFigure
from briefgen.language.lexicon import pairs
from briefgen.render.compose.money import currency_of
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import NumberWords

_RATE = re.compile(r" per (?=\S)")


def with_unit(number: str, figure: KeyFigure, words: NumberWords) -> str:
    """`number`, which is that of the figure, and the figure's unit."""
    unit, code = one_line(figure.unit), currency_of(figure.unit)
    if code:
        behind = _RATE.sub(f" {words.per} ", unit[len(code) :], count=1)
        return f"{words.money.format(code=code, number=number)}{behind}"
    named = counted(unit, words, is_one=figure.value is not None and abs(figure.value) == 1)
    return f"{number} {named}" if named else number


def counted(unit: str, words: NumberWords, *, is_one: bool = False) -> str:
    """A unit that is no currency, as it is said of one or of more."""
    if unit == "percent":
        return words.percent
    if unit == "percentage point":
        return words.percentage_point if is_one else words.percentage_points
    return unit if is_one else _plural(unit, words)


def measured_in(unit: str, words: NumberWords) -> str:
    """The unit by itself, as it stands in the name of a measure: a noun as it is written."""
    said, code = one_line(unit), currency_of(unit)
    if code:
        return f"{code}{_RATE.sub(f' {words.per} ', said[len(code) :], count=1)}"
    return counted(said, words, is_one=True)


def _plural(unit: str, words: NumberWords) -> str:
    """The plural of a unit: that of its last noun before "per", "of" and the like."""
    parts = unit.split(" ")
    last = next((place for place, word in enumerate(parts) if place and word in words.unit_tails), len(parts)) - 1
    parts[last] = _plural_noun(parts[last], words)
    return " ".join(parts)


def _plural_noun(word: str, words: NumberWords) -> str:
    """The plural of a noun, as far as the language has a table or a rule for it."""
    if not re.fullmatch(words.noun, word) or word in words.unchanged_units:
        return word
    if word in _irregular(words.plural_nouns):
        return _irregular(words.plural_nouns)[word]
    for ending, plural in words.plural_endings:
        said, count = re.subn(f"(?:{ending})$", plural, word, count=1)
        if count:
            return said
    return word


@cache
def _irregular(table: str) -> dict[str, str]:
    """The plurals that are not regular, by their singulars; words that are their own plural among them."""
    plurals: dict[str, str] = {}
    for plural, singular in pairs(table).items() if table else ():
        plurals.setdefault(singular, plural)
        plurals.setdefault(plural, plural)
    return plurals
