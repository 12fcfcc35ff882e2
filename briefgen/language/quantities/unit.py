"""Gives a number its unit: what is written behind it, else the currency before it, else the noun that it counts."""

import re
from decimal import Decimal

from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.currencies import multiple_of
from briefgen.language.quantities.magnitude import magnitude_after
from briefgen.language.quantities.nouns import counted_noun, hyphened_noun
from briefgen.language.quantities.units import forms, is_currency, rate_after, unit_after

_MILLION = Decimal(10) ** 6
_LINKED = re.compile(r"[ \u00a0](?:de[ \u00a0]|d['’]|di[ \u00a0])", re.IGNORECASE)
_A = re.compile(r"[ \u00a0]an?[ \u00a0]")
_CODED = re.compile(r"[ \u00a0]?([Mk])([A-Z]{3})(?!\w)")


def add_unit(text: str, amount: Amount, limit: int, *, has_unit: bool) -> None:
    """Set the unit of `amount` and let it reach to the unit's end; it may stay without one."""
    if has_unit:
        _money_behind(text, amount, limit)
    elif not (_measure(text, amount, limit) or _multiple(text, amount, limit)):
        _count(text, amount, limit)
        if amount.unit or not amount.is_digits or not _opens_rate(text, amount):
            return
    if rate := rate_after(text, amount.unit, amount.end, limit):
        amount.unit, amount.end = rate


def _opens_rate(text: str, amount: Amount) -> bool:
    """As in "5 per voter", "sold at 1.87 a litre"."""
    if text.startswith(" per ", amount.end):
        return True
    return amount.low != amount.low.to_integral_value() and _A.match(text, amount.end) is not None


def add_linked_unit(text: str, amount: Amount, limit: int) -> bool:
    """As in "5,8 milliards d’euros": whether a unit behind "de" was found and set."""
    linked = _LINKED.match(text, amount.end, limit)
    found = forms().word_at(text, linked.end(), limit) if linked else None
    if found:
        amount.unit, amount.end = found
    return found is not None


def _money_behind(text: str, amount: Amount, limit: int) -> None:
    """The name that repeats or narrows a sign: "$5 dollars"."""
    if text[amount.end : amount.end + 1] == " ":
        found = forms().word_at(text, amount.end + 1, limit)
        if found and found[0] == amount.unit:
            amount.end = found[1]


def _measure(text: str, amount: Amount, limit: int) -> bool:
    found = unit_after(text, amount.end, limit)
    if found is None or (is_currency(found[0]) and _opens_next(text, found[1], limit)):
        return False
    amount.unit, amount.end = found
    if amount.unit == "pound" and amount.scale >= _MILLION:
        amount.unit = "GBP"
    if amount.unit.isupper() and amount.scale == 1 and text[amount.end : amount.end + 1] == " ":
        more = magnitude_after(text, amount.end, limit, is_money=False)
        if more and more.scale >= 1000:
            amount.multiply(more.scale)
            amount.scale, amount.end = more.scale, more.end
    return True


def _opens_next(text: str, end: int, limit: int) -> bool:
    """As in "one $5 note": whether a sign belongs to the number behind it."""
    return end < limit and text[end].isdigit() and not text[end - 1].isalpha()


def _multiple(text: str, amount: Amount, limit: int) -> bool:
    """As in "30 MUSD"."""
    coded = _CODED.match(text, amount.end, limit)
    found = unit_after(text, coded.start(2), limit) if coded else None
    if coded is None or found is None or found[0] != coded[2]:
        return False
    amount.multiply(Decimal(multiple_of(text, coded.start(1))))
    amount.unit, amount.end = found
    return True


def _count(text: str, amount: Amount, limit: int) -> None:
    """The noun that is counted; a fraction counts the noun behind "of"."""
    if amount.is_digits and (joined := hyphened_noun(text, amount.end, limit)):
        amount.unit, amount.end = joined
        amount.is_counted = amount.is_plural = True
        return
    if amount.is_fraction and not amount.is_share:
        return
    start = amount.end
    if amount.is_range and text.startswith(" of ", start):
        if measured := unit_after(text, start + len(" of"), limit):
            amount.unit, amount.end = measured
            return
        start += len(" of")
    found = counted_noun(text, start, limit, is_one=amount.low == amount.high == 1)
    if found:
        amount.unit, amount.end = found.unit, found.end
        amount.is_counted, amount.is_plural = True, found.is_plural
