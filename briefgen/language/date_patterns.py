"""What a date looks like in running text: patterns by what it begins with, and the sieve that finds where one may."""

import re
from functools import cache

from briefgen.language.lexicon import pairs
from briefgen.language.phrases import alternatives

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DASH = r"\s?[-–—]\s?"
_TO = rf"(?:{_DASH}|\sto\s|\sand\s)"
_DAYS = rf"(?P<day>{_DAY})(?:st|nd|rd|th)?", rf"(?P<day2>{_DAY})(?:st|nd|rd|th)?"
_YEARS = rf"(?P<year>{_YEAR})(?![\d%])", rf"(?P<year2>{_YEAR})(?![\d%])"
ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_FREE = r"(?:(?<![\w.,/-])|(?<=\bmid-)|(?<=\bearly-)|(?<=\blate-))"
SPANNING = re.compile(r"(?:(?<=[Bb]etween\s)|(?<=[Ff]rom\s))")


@cache
def date_patterns() -> dict[str, tuple[tuple[re.Pattern[str], bool], ...]]:
    """By what a date begins with, in order of preference; each match is bounded, so the search is linear.

    With each stands whether it needs "between" or "from" before the date.
    """
    sources = {"day": _from_day(), "year": _from_year(), "month": _from_month(), "part": _from_part()}
    ending = r"(?![\w])(?![.,]\d)"
    return {
        start: tuple((re.compile(source + ending), source.startswith(SPANNING.pattern)) for source in listed)
        for start, listed in sources.items()
    }


def _from_day() -> tuple[str, ...]:
    spanning, (month, until), (day, later), year = SPANNING.pattern, _month_groups(), _DAYS, _YEARS[0]
    return (
        rf"{spanning}{day}{_TO}{later}\s{month}(?:,?\s{year})?",
        rf"{spanning}{day}\s{month}{_TO}{later}\s{until}(?:,?\s{year})?",
        rf"{day}\s{month}{_DASH}{later}\s{until}(?:,?\s{year})?",
        rf"{day}{_DASH}{later}\s{month}(?:,?\s{year})?",
        rf"{day}(?:\sof)?[\s-]{month}(?:,?[\s-]{year})?",
    )


def _from_year() -> tuple[str, ...]:
    year, end_year = _YEARS
    return (
        rf"(?P<year>{_YEAR})[-/](?P<digits>0[1-9]|1[0-2])[-/](?P<day>0[1-9]|[12]\d|3[01])(?:T[\d:.Z+-]{{4,20}})?",
        rf"{SPANNING.pattern}{year}{_TO}{end_year}",
        rf"(?P<year>{_YEAR})(?:[-–/])(?P<year2>{_YEAR}|\d\d)(?!\d)",
        rf"{year}(?!['’]s\b)(?!\s?[-–]?\s?(?:%|percent|per\scent))",
    )


def _from_month() -> tuple[str, ...]:
    spanning, (month, until), (day, later), (year, end_year) = SPANNING.pattern, _month_groups(), _DAYS, _YEARS
    return (
        rf"{spanning}{month}\s{day}{_TO}(?:{until}\s)?{later}(?:,?\s{year})?",
        rf"{month}\s{day}{_DASH}{until}\s{later}(?:,?\s{year})?",
        rf"{month}\s{day}{_DASH}{later}(?:,?\s{year})?",
        rf"{month}\s{day}(?:,?\s{year})?",
        rf"{month}\s{year}(?:{_DASH}|\sto\s){until},?\s{end_year}",
        rf"{spanning}{month}\s{year}{_TO}{until},?\s{end_year}",
        rf"{spanning}{month}{_TO}{until}(?:,?\s{year})?",
        rf"{month}(?:{_DASH}|\sto\s){until},?\s{year}",
        rf"{month},?\s(?:of\s)?{year}",
        rf"{month}",
    )


def _from_part() -> tuple[str, ...]:
    year = _YEARS[0]
    return (
        rf"Q(?P<quarter>[1-4]),?\s?(?:of\s)?{year}",
        rf"H(?P<half>[12]),?\s?(?:of\s)?{year}",
        rf"(?P<nth>first|second|third|fourth)\s(?P<part>quarter|half)\s(?:of\s)?{year}",
    )


def _month_groups() -> tuple[str, str]:
    names = _month_names()
    return rf"(?P<month>(?:{names})\b\.?)", rf"(?P<month2>(?:{names})\b\.?)"


def _month_names() -> str:
    return alternatives(f"{name}*" for name in _months_written())


def _months_written() -> list[str]:
    return [form for name in pairs("months.tsv") for form in (name.capitalize(), name.upper())]


@cache
def date_starts() -> re.Pattern[str]:
    """A cheap sieve: the places where a date can begin, and what it begins with."""
    part = rf"[QH][1-4]\b|(?:{'|'.join(ORDINALS)})(?=\s(?:quarter|half)\s)"
    day = rf"{_DAY}(?=(?:st|nd|rd|th)?(?:\sof)?[\s–—-])"
    return re.compile(
        rf"(?=[\dA-Zfst]){_FREE}(?:(?P<year>{_YEAR}(?!\d))|(?P<day>{day})|(?P<month>(?:{_month_names()})\b)|(?P<part>{part}))"
    )


@cache
def date_hint() -> re.Pattern[str]:
    """What every date begins with, but for words such as "second quarter of"; most sentences hold none of it."""
    return re.compile(alternatives(f"{start}*" for start in [*"0123456789", *_months_written()]))
