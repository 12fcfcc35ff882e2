"""Dates as people write them."""

from briefgen.brief.date import precision_of
from briefgen.render.compose.words import DateWords
from briefgen.render.words.foreign import foreign, foreign_pattern


def date_words(date: str, words: DateWords) -> str:
    """A partial date or an interval: "10 December 2023", "August 2021", "since 2021", "10 to 17 December 2023"."""
    if words.locale:
        return _localised(date, words)
    start, slash, end = date.partition("/")
    if not slash or start == end:
        said = _point_words(start, words)
    elif start and end:
        said = words.between.format(start=_opening_words(start, end, words), end=_point_words(end, words))
    elif start:
        said = words.since.format(start=_point_words(start, words))
    else:
        said = words.until.format(end=_point_words(end, words))
    return foreign(said, words.tag)


def _localised(date: str, words: DateWords) -> str:
    """The date in the locale of the style, between the words for an interval."""
    from briefgen.render.compose.localised import localised_date  # noqa: PLC0415 - few briefs need Babel

    start, slash, end = date.partition("/")
    if not slash or start == end:
        return localised_date(start, words)
    pattern = words.between if start and end else words.since if start else words.until
    said = {name: localised_date(point, words) for name, point in (("start", start), ("end", end)) if point}
    return foreign_pattern(pattern, words.tag).format(**said)


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
        return words.day_alone.format(day=int(day))
    return words.opening_day.format(day=int(day), month=words.months[int(month) - 1])
