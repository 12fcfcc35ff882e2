"""Amounts of money as their records and their words agree: which currency, and which words of the surface name it."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs, rows

_RATE = re.compile(r"([a-z]{3}) per \S.*", re.DOTALL)
_CODE = re.compile(r"[A-Z]{3}")
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"


def currency_of(unit: str) -> str:
    """The code of the currency that `unit` is, or that it is a rate of (usd per ship); empty for all else."""
    if _CODE.fullmatch(unit):
        return unit
    rate = _RATE.fullmatch(unit)
    return rate[1].upper() if rate and rate[1].upper() in lines("currency_codes.txt") else ""


def without_currency(surface: str, code: str) -> str:
    """`surface` without the signs and the names of the currency `code`: "412 million dollars" is "412 million"."""
    return " ".join(_mentions(code).sub(" ", surface).split())


@cache
def _mentions(code: str) -> re.Pattern[str]:
    """A sign, an abbreviation or a name of the currency; the longer ones first, so that US$ is not read as $."""
    signs = [sign for name in ("currency_signs.tsv", "currency_prefixes.tsv") for sign in _naming(name, code)]
    names = [name for unit, forms in rows("currency_names.tsv") if unit == code for name in forms.split("|")]
    exact, spelt = (
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        for words in ([code, *signs], [code, *names])
    )
    return re.compile(rf"{_NO_LETTER_BEFORE}(?:{exact}|(?i:{spelt})){_NO_LETTER_AFTER}")


def _naming(name: str, code: str) -> list[str]:
    return [word for word, unit in pairs(name).items() if unit == code]
