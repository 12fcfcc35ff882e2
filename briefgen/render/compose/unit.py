"""A number beside its unit, where the record names it: "USD 2,968 million", "3.1 million tonnes"."""

import re
from functools import cache

from briefgen.brief import KeyFigure
from briefgen.language.lexicon import pairs
from briefgen.render.compose.money import currency_of
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import NumberWords

_HISSING = ("s", "x", "ch", "sh")
_Y = re.compile(r"[^aeiou]y")
_NOUN = re.compile(r"[a-z]{2,}")


def with_unit(number: str, figure: KeyFigure, words: NumberWords) -> str:
    """`number`, which is that of the figure, and the figure's unit."""
    unit, code = one_line(figure.unit), currency_of(figure.unit)
    if code:
        return f"{code} {number}{unit[len(code) :]}"
    is_one = figure.value is not None and abs(figure.value) == 1
    named = unit if is_one else _plural(unit, words)
    return f"{number} {named}" if named else number


def _plural(unit: str, words: NumberWords) -> str:
    """The plural of a unit: that of its last noun before "per", "of" and the like."""
    parts = unit.split(" ")
    last = next((place for place, word in enumerate(parts) if place and word in words.unit_tails), len(parts)) - 1
    parts[last] = _plural_noun(parts[last], words)
    return " ".join(parts)


def _plural_noun(word: str, words: NumberWords) -> str:
    if not _NOUN.fullmatch(word) or word in words.unchanged_units:
        return word
    if word in _irregular():
        return _irregular()[word]
    if _Y.fullmatch(word[-2:]):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSING) else f"{word}s"


@cache
def _irregular() -> dict[str, str]:
    """The plurals that are not regular, by their singulars; words that are their own plural among them."""
    plurals: dict[str, str] = {}
    for plural, singular in pairs("plural_nouns.tsv").items():
        plurals.setdefault(singular, plural)
        plurals.setdefault(plural, plural)
    return plurals
