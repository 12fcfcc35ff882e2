"""Bare numbers that are ages: "aged 18 to 34", "Maria, who was 10", "Smith, 66, has"."""

import re
from functools import cache

from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.patterns import any_line

_AGE = re.compile(r"(?<!\w)age\s\Z", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'-]+,\s\Z")
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
    elif _APPOSED.match(text, amount.end) and _NAME.search(text, begin, amount.start):
        amount.unit = "year of age"
