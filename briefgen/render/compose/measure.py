"""What a figure measures, and when, as far as two figures must agree on it to be compared."""

import re

from briefgen.brief import KeyFigure
from briefgen.brief.date import precision_of
from briefgen.render.compose.wording import key_of
from briefgen.render.compose.words import DateWords

_YEAR = re.compile(r"(?<![0-9.,])[12][0-9]{3}(?![0-9]|[.,][0-9])")
_DAY = re.compile(r"(?<![0-9.,])[0-9]{1,2}(?![0-9]|[.,][0-9])")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_PLACEHOLDER = "#"


def is_measure(label: str, unit: str) -> bool:
    """Whether `label` says what is measured, with more than the noun of the unit."""
    words = _LETTERS.findall(key_of(label))
    return len(words) > 1 and key_of(label).removesuffix("s") != key_of(unit)


def kind_of_time(figure: KeyFigure, words: DateWords) -> str:
    """What must be the same for two times to be comparable: how precise they are, and the words around the date.

    Empty where the figure holds for an interval, or for a time that is no date.
    """
    if figure.as_of:
        return "" if "/" in figure.as_of else f"{precision_of(figure.as_of)} {_without_date(figure.period, words)}"
    years = _YEAR.findall(figure.period)
    return _without_date(figure.period, words) if len(years) == 1 else ""


def _without_date(period: str, words: DateWords) -> str:
    said = key_of(period)
    for month in words.months:
        said = re.sub(rf"\b{re.escape(month.casefold())}\b", _PLACEHOLDER, said)
    return _DAY.sub(_PLACEHOLDER, _YEAR.sub(_PLACEHOLDER, said))
