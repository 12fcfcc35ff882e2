"""How dates and numbers are written: locales and patterns of the Common Locale Data Repository, as Babel knows them."""

import re

_QUOTED = re.compile(r"'[^']*'")
_FIELD = re.compile("[A-Za-z]+")
_OF_A_DAY = frozenset("GyYuUrQqMLdEec")
"""The fields that a whole day has; what tells the time of day is not among them."""
_NEEDED = ("d", "ML", "yYu")
_EXAMPLE = "`d MMMM y`"


def require_locale(name: str) -> str:
    """`name` as Babel writes it (`de_CH`); raises ValueError for one that the repository lacks."""
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to import, and few styles name a locale

    try:
        return str(Locale.parse(name.replace("-", "_")))
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise ValueError("there is no such locale; write a language and a country, such as de_CH or en_GB") from error


def require_date_format(pattern: str) -> str:
    """`pattern` where it writes a whole day: its day, month and year, and no time; raises ValueError."""
    from babel.dates import parse_pattern  # noqa: PLC0415 - likewise

    if not pattern.isprintable() or pattern.count("'") % 2:
        raise ValueError(f"is no pattern of a date; write one such as {_EXAMPLE}")
    fields = _FIELD.findall(_QUOTED.sub(" ", pattern))
    odd = next((field for field in fields if field[0] not in _OF_A_DAY), None)
    if odd:
        raise ValueError(f"{odd} is no field of a date; put words in apostrophes, as in `d 'de' MMMM`")
    if not all(any(field[0] in letters for field in fields) for letters in _NEEDED):
        raise ValueError(f"leaves out the day, the month or the year; write all three: {_EXAMPLE}")
    try:
        parse_pattern(pattern)
    except ValueError as error:
        raise ValueError(f"is no pattern of a date; write one such as {_EXAMPLE}") from error
    return pattern
