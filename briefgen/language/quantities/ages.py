"""Bare numbers that are ages: "aged 18 to 34", "Maria, who was 10", "Smith, 66, has"."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.patterns import any_line

_AGE = re.compile(r"(?<!\w)age\s\Z", re.IGNORECASE)
_NAME = re.compile(r"(?P<before>\S*)\s(?P<name>[A-Z][\w’'-]+|Jr\.|Sr\.),\s\Z")
_LONE_NAME = re.compile(r"(?:^|(?<=[.\n(“\"]))\s?(?P<name>[A-Z][\w’'-]+),\s\Z")
_APPOSED = re.compile(r",(?:\s[a-z]|$)")
_ENDS = re.compile(r"\s?(?:[.,;:)]|$|and(?!\w)|or(?!\w)|when(?!\w))")
_REACH = 24
_OLDEST = 120


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_line('age_leads.txt')})\s(?:over\s|under\s|between\s|from\s|about\s|only\s|just\s)?\Z",
        re.IGNORECASE,
    )


def add_age(text: str, amount: Amount, floor: int) -> None:
    """Give a number without a unit "year of age" where its neighbours say so; after the noun "age" that is its unit."""
    if amount.unit or not amount.is_digits or not 0 < amount.high < _OLDEST or amount.low % 1:
        return
    begin = max(floor, amount.start - _REACH)
    if _AGE.search(text, begin, amount.start):
        amount.unit = "age"
    elif lead := _leads().search(text, begin, amount.start):
        if "age" in lead[0].lower() or _ENDS.match(text, amount.end):
            amount.unit = "year of age"
    elif _is_apposed(text, amount, begin):
        amount.unit = "year of age"


def add_apposed_ages(text: str, amounts: list[Amount], floor: int) -> None:
    """Ages before any unit is lent: in "Ana Ruiz, 54, and two guards" nobody counts 54 guards."""
    for amount in amounts:
        if not amount.unit and amount.is_digits and text[amount.end : amount.end + 1] in {",", ""}:
            add_age(text, amount, floor)
        floor = amount.end


def _is_apposed(text: str, amount: Amount, begin: int) -> bool:
    """As in "Ana Ruiz, 54, said"; no day of "on Friday, 12, and" and no count of "in Lagos, 54, and in Kano, 12"."""
    if not _APPOSED.match(text, amount.end) or amount.high > _OLDEST:
        return False
    named = _NAME.search(text, begin, amount.start) or _LONE_NAME.search(text, begin, amount.start)
    if named is None or named["name"].lower() in _days():
        return False
    return named.re is _LONE_NAME or named["before"].lower() not in _places_before()


@cache
def _days() -> frozenset[str]:
    return frozenset({*pairs("months.tsv"), *lines("weekdays.txt")})


@cache
def _places_before() -> frozenset[str]:
    return frozenset(lines("place_leads.txt"))
