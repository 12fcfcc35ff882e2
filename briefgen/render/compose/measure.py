"""What a figure measures, and when, as far as two figures must agree on it to be compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from briefgen.brief import KeyFigure
from briefgen.brief.date import first_day, last_day, precision_of
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.wording import key_of, one_line
from briefgen.render.compose.words import DateWords

_YEAR = re.compile(r"(?<![0-9.,])[12][0-9]{3}(?![0-9]|[.,][0-9])")
_DAY = re.compile(r"(?<![0-9.,])[0-9]{1,2}(?![0-9]|[.,][0-9])")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_PLACEHOLDER = "#"
_MONTHS_APART = 6  # of dates without a year: of those further apart either may be the earlier one


@dataclass(frozen=True, slots=True)
class Moment:
    """When a figure holds; it may stand beside moments of the same `kind`, in the order of `position`."""

    kind: str
    """How precise it is, and the words around the date."""
    name: str
    position: tuple[int, int, int]
    """Year, or 0 where it is not told, month and day."""


def is_measure(label: str, unit: str) -> bool:
    """Whether `label` says what is measured, with more than the noun of the unit."""
    words = _LETTERS.findall(key_of(label))
    return len(words) > 1 and key_of(label).removesuffix("s") != key_of(unit)


def moment_of(figure: KeyFigure, words: DateWords) -> Moment | None:
    """The moment of the figure, by its date or by its words.

    None where it is told by no date, or holds for a time that is no day, month, quarter or year ("since 2030").
    """
    period = one_line(figure.period)
    around = _without_date(period, words)
    if set(around.split()) & words.open_words:
        return None
    if figure.as_of:
        day, precision = first_day(figure.as_of), _precision(figure.as_of)
        position = (day.year, day.month, day.day)
        return Moment(f"{precision} {around}", date_words(figure.as_of, words), position) if precision else None
    return _spoken_moment(period, around, words)


def is_in_order(moments: Iterable[Moment]) -> bool:
    """Whether it is known which of the moments comes first."""
    months = [moment.position[1] for moment in moments if not moment.position[0]]
    return not months or max(months) - min(months) <= _MONTHS_APART


def _precision(date: str) -> str:
    """How precise a date is; empty for an interval that is not a quarter of a year."""
    if "/" not in date:
        return precision_of(date)
    if not all(date.split("/")):
        return ""
    first, last = first_day(date), last_day(date)
    is_begun = first.day == 1 and first.month % 3 == 1
    is_ended = (last + timedelta(1)).day == 1 and (last.year, last.month) == (first.year, first.month + 2)
    return "quarter" if is_begun and is_ended else ""


def _spoken_moment(period: str, around: str, words: DateWords) -> Moment | None:
    """The moment that words tell: one month, one quarter or one year, the first two also without their year."""
    years = [int(year) for year in _YEAR.findall(period)]
    months = [words.months.index(name) + 1 for name in _months_pattern(words).findall(period)]
    quarters = [words.quarters.index(name) for name in _quarters_pattern(words).findall(key_of(period))]
    days = [int(day) for day in _DAY.findall(_YEAR.sub("", period))]
    if max(len(years), len(months) + len(quarters), len(days)) > 1 or not (years or months or quarters):
        return None
    month = months[0] if months else quarters[0] % 4 * 3 + 1 if quarters else 1
    precision = "day" if days else "month" if months else "quarter" if quarters else "year"
    kind = f"{precision} {around}" if years else f"{precision} of no year {around}"
    position = (years[0] if years else 0, month, days[0] if days else 1)
    return Moment(kind, _bare(period, around, words), position)


def _bare(period: str, around: str, words: DateWords) -> str:
    """The date alone where the words before it say no more than that it holds then, else all of the period."""
    parts = period.split()
    if set(around.replace(_PLACEHOLDER, "").split()) <= words.plain_words:
        while len(parts) > 1 and parts[0].casefold() in words.plain_words:
            del parts[0]
    return " ".join(parts)


def _without_date(period: str, words: DateWords) -> str:
    said = key_of(_months_pattern(words).sub(_PLACEHOLDER, period))
    said = _quarters_pattern(words).sub(_PLACEHOLDER, said)
    return _DAY.sub(_PLACEHOLDER, _YEAR.sub(_PLACEHOLDER, said))


def _months_pattern(words: DateWords) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.months)})\b")


def _quarters_pattern(words: DateWords) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.quarters)})\b")
