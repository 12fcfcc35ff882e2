"""Dates as people write them."""

from briefgen.brief.date import precision_of
from briefgen.render.compose.words import DateWords


def date_words(date: str, words: DateWords) -> str:
    """A partial date or an interval: "10 December 2023", "August 2021", "since 2021", "10 to 17 December 2023"."""
    start, slash, end = date.partition("/")
    if not slash or start == end:
        return _point_words(start, words)
    if not end:
        return words.since.format(start=_point_words(start, words))
    if not start:
        return words.until.format(end=_point_words(end, words))
    return words.between.format(start=_opening_words(start, end, words), end=_point_words(end, words))


def _point_words(point: str, words: DateWords) -> str:
    year, month, day = (*point.split("-"), "", "")[:3]
    if day:
        return words.day.format(day=int(day), month=words.months[int(month) - 1], year=year)
    if month:
        return words.month.format(month=words.months[int(month) - 1], year=year)
    return words.year.format(year=year)


def _opening_words(start: str, end: str, words: DateWords) -> str:
    """The start of an interval without the month or the year that its end will name."""
    if precision_of(start) != precision_of(end) or start[:4] != end[:4] or len(start) == 4:
        return _point_words(start, words)
    month, day = (*start.split("-"), "")[1:3]
    if not day:
        return words.months[int(month) - 1]
    if start[:7] == end[:7]:
        return str(int(day))
    return words.day.format(day=int(day), month=words.months[int(month) - 1], year="").strip()
