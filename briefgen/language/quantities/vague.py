"""Vague numbers and numbers that multiply: dozens, hundreds of thousands, doubled, tenfold, twice, four in ten."""

import re
from decimal import Decimal
from functools import cache

from briefgen.language.lexicon import pairs, rows
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.patterns import any_key, any_line
from briefgen.language.quantities.words import read_cardinal

_TWICE = re.compile(r"\s(?:as|the|its|their|that|what|his|her)(?!\w)", re.IGNORECASE)
_OF = re.compile(r"\s(?:in|out of)\s(?:every\s)?(?=\w)", re.IGNORECASE)
_WHOLES = {
    Decimal(number)
    for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000, 1000000)
}
_BOTTOM = re.compile(r"(?:10{1,6}|[2-9]|[1-5]0|1[256]|25|10?0?,000)(?![\w.,:/%-]|\s?%)")
_PLACES = Decimal("0.000001")


@cache
def _plurals() -> dict[str, tuple[Decimal, Decimal]]:
    return {word: (Decimal(low), Decimal(high)) for word, low, high in rows("number_plurals.tsv")}


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf"\sof\s({any_key('number_plurals.tsv')})(?!\w)", re.IGNORECASE)


def read_plural(text: str, word: re.Match[str], limit: int) -> Amount | None:
    """As in "dozens of", "tens of millions": a range of numbers."""
    if word[0].lower() not in _plurals():
        return None
    low, high = _plurals()[word[0].lower()]
    end = word.end()
    if more := _more().match(text, end, limit):
        factor = _plurals()[more[1].lower()][0]
        low, high, end = low * factor, high * factor, more.end()
    elif word[0].lower() == "tens":
        return None
    return Amount(word.start(), end, low, high, word.start(), end, is_open=True)


def read_factor(text: str, word: re.Match[str], limit: int) -> Amount | None:
    """As in "doubled", "threefold", "twice as many"."""
    lower = word[0].lower()
    value = pairs("number_factors.tsv").get(lower)
    if value is None and _TWICE.match(text, word.end(), limit):
        value = pairs("number_doubles.tsv").get(lower)
    if value is None:
        return None
    number = Decimal(value)
    return Amount(word.start(), word.end(), number, number, word.start(), word.end(), unit="time", change="factor")


def read_share(text: str, amount: Amount, limit: int) -> Amount | None:
    """As in "four in ten", "one out of every three": the share; None where `amount` counts nothing of the kind."""
    link = _OF.match(text, amount.end, limit)
    if link is None:
        return None
    if digits := _BOTTOM.match(text, link.end(), limit):
        whole, end = Decimal(digits[0].replace(",", "")), digits.end()
    else:
        number = read_cardinal(text, link.end(), link.end(), limit)
        if number is None:
            return None
        whole, end = number.low, number.end
    if whole not in _WHOLES or not 0 < amount.low < whole or _counts_time().match(text, end, limit):
        return None
    value = amount.low / whole
    value = value if value == value.quantize(_PLACES) else value.quantize(_PLACES)
    return Amount(amount.start, end, value, value, amount.start, end, is_fraction=True, is_share=True)


@cache
def _counts_time() -> re.Pattern[str]:
    """As in "5 in 10 days" is no share."""
    return re.compile(rf"[\s-](?:{any_line('weak_units.txt')})s?(?!\w)", re.IGNORECASE)
