"""The dates of a citation: those that end it, several of one outlet, and the day on which it was read."""

import re
from dataclasses import dataclass
from functools import cache

from briefgen.language.dates import DateMention, find_dates
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.span import Span, trimmed

_JOIN = re.compile(r"(?:\s*(?:,|and|&|to|-|–)\s*){1,2}")
_DAYS_BEFORE = re.compile(r"(?:(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?:\s*,\s*|\s+and\s+|\s*&\s*)){1,12}$")
_AFTERTHOUGHT = re.compile(
    r"\s*[,:]?\s*(?:(?:pp?\.|paras?\.|at|chapter|ch\.)\s?)?[\divxlc–-]{1,12}(?!\w)|\s*\[[^\]]{1,40}\]|\s*[a-z](?=\W|$)|[.\s]+"
)
_LETTERED = re.compile(r"(?<!\d)\d{4}[a-z]$")
_REACH = 80


@dataclass(frozen=True, slots=True)
class CitedDates:
    """`rest` is what stands before the dates and the words that lead in to them; empty dates leave it whole."""

    rest: Span
    dates: tuple[DateMention, ...]
    run: Span
    is_access: bool = False
    read: DateMention | None = None


def dates_ending(text: str, segment: Span) -> CitedDates:
    """The dates that end `segment`; a day of access is told apart from a date of publication before it."""
    dates, run = _dates_at_end(text, segment)
    rest = trimmed(text, Span(segment.start, run.start))
    access = _access().search(text, max(rest.start, rest.end - _REACH), rest.end) if dates else None
    if access is None:
        return CitedDates(rest, dates, run)
    rest = Span(rest.start, max(rest.start, access.start()))
    published, earlier = _dates_at_end(text, trimmed(text, rest))
    if published:
        return CitedDates(trimmed(text, Span(rest.start, earlier.start)), published, earlier, read=dates[0])
    return CitedDates(rest, dates, run, is_access=True)


def is_access_date(text: str, start: int, date: Span) -> bool:
    """Whether the words between `start` and `date` make it the day of reading."""
    return _access().search(text, max(start, date.start - _REACH), date.start) is not None


@cache
def _access() -> re.Pattern[str]:
    return re.compile(rf"[,.\s]*(?<![\w-]){alternatives(lines('access_words.txt'))}[:.]?\s*$", re.IGNORECASE)


def _dates_at_end(text: str, segment: Span) -> tuple[tuple[DateMention, ...], Span]:
    """The dates that end a segment and the span of them all; none where something else ends it."""
    if _LETTERED.search(text[max(segment.start, segment.end - 6) : segment.end]):
        segment = Span(segment.start, segment.end - 1)
    near = Span(max(segment.start, segment.end - 4 * _REACH), segment.end)
    dates = find_dates(text, near)
    end = segment.end
    if not dates or not _is_afterthought(text[dates[-1].span.end : end]):
        return (), Span(end, end)
    kept = [dates.pop()]
    while dates and _JOIN.fullmatch(text, dates[-1].span.end, kept[0].span.start):
        kept.insert(0, dates.pop())
    start = kept[0].span.start
    days = _DAYS_BEFORE.search(text, max(segment.start, start - _REACH), start)
    if days and text[start].isdigit():
        kept = [*_days(days, kept[0]), *kept]
        start = days.start()
    return tuple(kept), Span(start, kept[-1].span.end)


def _days(match: re.Match[str], first: DateMention) -> list[DateMention]:
    """The days of "12, 14 March" before the last one, with its month and year."""
    stem = first.date.split("/")[0][:-2]
    return [
        DateMention(Span(match.start() + day.start(), match.start() + day.end()), f"{stem}{int(day[0]):02d}")
        for day in re.finditer(r"\d{1,2}", match[0])
    ]


def _is_afterthought(words: str) -> bool:
    """Whether nothing but a page, a language in brackets or a letter after a year follows the date."""
    position = 0
    while position < len(words):
        match = _AFTERTHOUGHT.match(words, position)
        if not match or match.end() == position:
            return False
        position = match.end()
    return True
