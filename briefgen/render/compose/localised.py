"""Dates and numbers in a locale that the style names, after the Common Locale Data Repository."""

from decimal import Decimal, localcontext
from functools import cache

from babel.core import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_decimal_symbol

from briefgen.brief.date import first_day
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import DateWords
from briefgen.render.words.foreign import foreign

_MONTH, _YEAR = "yMMMM", "y"
_MOST_DECIMALS = 20  # that a pattern of a locale asks for, and more


def localised_date(point: str, words: DateWords) -> str:
    """A day in the pattern of the style, else in the long form of the locale; a month and a year in its own forms."""
    day, locale = first_day(point), _locale(words.locale)
    if point.count("-") == 2:
        said = format_date(day, format=words.pattern or "long", locale=locale)
    else:
        said = format_skeleton(_MONTH if "-" in point else _YEAR, day, locale=locale)
    return foreign(one_line(said), words.locale_tag)


def localised_digits(whole: str, fraction: str, locale: str) -> str:
    """Digits as the locale groups and points them; every digit of the fraction stays.

    A narrow gap between thousands is a wide one: few typefaces have the narrow one.
    """
    known = _locale(locale)
    with localcontext(prec=len(whole) + _MOST_DECIMALS):
        grouped = format_decimal(Decimal(whole), locale=known)
    grouped = grouped.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
    return f"{grouped}{get_decimal_symbol(known)}{fraction}" if fraction else grouped


@cache
def _locale(name: str) -> Locale:
    return Locale.parse(name.replace("-", "_"))
