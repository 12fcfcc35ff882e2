"""Numbers that belong to a date: 10 December, Oct. 31, 2023-12-10, the year 2021, 2014-15."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.patterns import any_line, any_of

_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
_YEARS = re.compile(r"(?:\s?[-–—/]\s?(?:(?:1[5-9]|20)[0-9]{2}|[0-9]{2}))(?![\w%.,]*[0-9%])")
_NUMERIC = re.compile(r"([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?!\w)")
_TAIL = r"(?:[ \u00a0\n]?(?:[,–—-]|and|or|to|through|until)[ \u00a0\n]?[0-9]{1,2}(?:st|nd|rd|th)?){0,4}"
_REACH = 34
_LINKS = {",", ".", "-", "–", "—", "and", "or", "to"}
_VERBED = re.compile(r"(?:ed|ing)\Z")
_LAST = re.compile(r"([^\W\d_]+)[ \u00a0\n]\Z")


@cache
def _month_names() -> str:
    names = [name for name in pairs("months.tsv") if name != "may"]
    return f"{any_of([*(name.capitalize() for name in names), *(name.upper() for name in names), 'May', 'MAY'])}"


@cache
def _month_after() -> re.Pattern[str]:
    return re.compile(rf"(?:st|nd|rd|th)?{_TAIL}[ \u00a0\n-]?(?:of\s)?(?:{_month_names()})(?!\w)")


@cache
def _month_before() -> re.Pattern[str]:
    day = r"[0-9]{1,2}(?:st|nd|rd|th)?,?[ \u00a0\n]?(?:[,–—-]|and|or|to)?[ \u00a0\n]?"
    return re.compile(rf"(?<!\w)(?:{_month_names()})\s?\.?[ \u00a0\n-]?(?:{day}){{0,4}}\Z")


def is_date_part(text: str, amount: Amount, floor: int, limit: int) -> bool:
    """Whether the number is the day of a written date or part of a numeric one."""
    if amount.low != amount.low.to_integral_value() or amount.number_end - amount.number_start > 4:
        return False
    if _NUMERIC.match(text, amount.number_end, limit):
        return True
    if amount.low <= 31 and _month_after().match(text, amount.number_end, limit):
        return True
    return _follows_month(text, amount.number_start, floor)


def _follows_month(text: str, start: int, floor: int) -> bool:
    """As in "March 29", and the 25 of "March 20 and 25"."""
    begin = max(floor, start - _REACH)
    words = text[begin:start].split()
    if not words or not (words[-1][0].isupper() or words[-1][0].isdigit() or words[-1] in _LINKS):
        return False
    return _month_before().search(text, begin, start) is not None


def _has_four_digits(text: str, amount: Amount) -> bool:
    """Whether the number is written as a year is."""
    start, end = amount.number_start, amount.number_end
    return end - start == 4 and _YEAR.fullmatch(text, start, end) is not None


def years_end(text: str, amount: Amount, limit: int) -> int:
    """Where a pair of years that begins with `amount` ends ("2014-15"), 0 where there is none."""
    if not _has_four_digits(text, amount):
        return 0
    match = _YEARS.match(text, amount.number_end, limit)
    return match.end() if match else 0


@cache
def _totals() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_line('strong_totals.txt')})\s\Z", re.IGNORECASE)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lines("measure_verbs.txt"))


def is_year(text: str, amount: Amount, floor: int) -> bool:
    """Whether four digits are a year: they are unless a measure follows or the words before say that they count."""
    if not _has_four_digits(text, amount):
        return False
    if amount.unit and not amount.is_counted and amount.unit not in lines("weak_units.txt"):
        return False
    if _totals().search(text, max(floor, amount.start - _REACH), amount.start):
        return False
    if not amount.is_plural:
        return True
    last = _LAST.search(text, max(floor, amount.start - _REACH), amount.start)
    word = last[1].lower() if last else ""
    return not (word in {"some", "than", "about", "another"} or word in _verbs() or _VERBED.search(word) is not None)
