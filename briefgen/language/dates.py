"""Dates in running text, as precise as they are written; a year that is not written is worked out apart.

`date` is ISO 8601: `2023-12-10`, `2023-12`, `2023`, and `--12-10` or `--12` without a year. An interval is `start/end`,
`2021/` since then. Relative words ("last year", "on Monday") are no dates: nothing in them can be shown.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from briefgen.language.date_patterns import ORDINALS, SPANNING, date_hint, date_patterns, date_starts
from briefgen.language.lexicon import lines, pairs
from briefgen.span import Span

_QUARTERS = {"1": "01/{y}-03", "2": "04/{y}-06", "3": "07/{y}-09", "4": "10/{y}-12"}
_HALVES = {"1": "01/{y}-06", "2": "07/{y}-12"}
_LONGEST_LEAD = len("second quarter of ")
_LONE = {"month", "year"}
_SINCE = re.compile(
    r"(?:^|\W)since\s+"
    r"(?:(?:early|late|mid|about|around|at least|the\s(?:start|end|beginning|middle|summer|autumn)\sof)[\s-]*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written. `is_open` is True for "since 2021"; the span then begins at the date, not at "since"."""

    span: Span
    date: str
    is_open: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is written as precisely as a day, with a year or without."""
        first = self.date.split("/")[0]
        return len(first) == len("2023-12-10") or (first.startswith("--") and len(first) == len("--12-10"))

    @property
    def has_year(self) -> bool:
        return not self.date.startswith("--")


@cache
def _leads() -> frozenset[str]:
    return frozenset(lines("date_leads.txt"))


def find_dates(text: str, within: Span | None = None) -> list[DateMention]:
    """The dates in `text[within]`, in order, without overlaps; days that no calendar has are left out."""
    whole = Span(0, len(text)) if within is None else within
    found: list[DateMention] = []
    position = whole.start
    while hint := date_hint().search(text, position, whole.end):
        start = date_starts().search(text, max(position, hint.start() - _LONGEST_LEAD), whole.end)
        if start is None:
            break
        mention = _mention_at(text, start, whole)
        if mention:
            found.append(mention)
        position = mention.span.end if mention else start.end()
    return found


def _mention_at(text: str, found: re.Match[str], whole: Span) -> DateMention | None:
    start = found.start()
    is_spanning = SPANNING.match(text, start) is not None
    for pattern, is_due in date_patterns()[found.lastgroup or ""]:
        match = pattern.match(text, start, whole.end) if is_spanning or not is_due else None
        if match is None:
            continue
        groups = {name: value for name, value in match.groupdict().items() if value}
        if (date := _iso(groups)) and _is_meant(text, match, groups, whole):
            is_since = "/" not in date and _SINCE.search(text[max(whole.start, start - 40) : start]) is not None
            return DateMention(Span(start, match.end() - _stop(match)), date, is_open=is_since)
    return None


def _stop(match: re.Match[str]) -> int:
    """1 where the match ends in a full stop that may end the sentence, not an abbreviation."""
    return int(match[0].endswith("."))


def _is_meant(text: str, match: re.Match[str], groups: dict[str, str], whole: Span) -> bool:
    """Whether a lone month or year stands where a date would: "may" and "2,500" do not."""
    if not groups.keys() <= _LONE:
        return True
    words_before = text[max(whole.start, match.start() - 16) : match.start()]
    following = text[match.end() : match.end() + 2]
    if "month" in groups and "year" not in groups:
        before = re.findall(r"[\w']+", words_before)
        last = before[-1].lower() if before else ""
        names_event = (
            last == "the" and match[0] not in {"March", "May"} and following[:1] == " " and following[1:].islower()
        )
        return names_event or (last in _leads() and len(match[0]) > 2)
    if "month" in groups:
        return True
    return words_before[-1:] not in {"$", "€", "£", "#", "№", ":"} and not re.fullmatch(r"[.,]\d", following)


def _iso(groups: dict[str, str]) -> str:
    """The ISO form of the parts of a date, empty where no calendar has it."""
    year = groups.get("year", "")
    if part := _part_of_year(groups):
        return f"{year}-" + part.format(y=year)
    if "month" not in groups and "digits" not in groups:
        return _years(year, groups["year2"]) if "year2" in groups else year
    month = groups.get("digits") or _month(groups["month"])
    first = _point(year, month, groups.get("day", ""))
    if "day2" not in groups and "month2" not in groups:
        return first
    last_month = _month(groups["month2"]) if "month2" in groups else month
    last = _point(groups.get("year2", year), last_month, groups.get("day2", ""))
    if first and year and "year2" not in groups and first > last:
        first = f"{int(year) - 1}{first[4:]}"
    return f"{first}/{last}" if first and last else ""


def _part_of_year(groups: dict[str, str]) -> str:
    """The months of a quarter or half, as a template for its year; empty for what is neither."""
    if "nth" in groups:
        parts = _QUARTERS if groups["part"] == "quarter" else _HALVES
        return parts.get(ORDINALS[groups["nth"]], "")
    if "quarter" in groups:
        return _QUARTERS[groups["quarter"]]
    return _HALVES[groups["half"]] if "half" in groups else ""


def _years(first: str, last: str) -> str:
    """`2019-23` is an interval; `2023-12` is a month."""
    full = last if len(last) == 4 else first[:2] + last
    if int(full) > int(first):
        return f"{first}/{full}"
    return f"{first}-{last}" if len(last) == 2 and 1 <= int(last) <= 12 else ""


def _month(name: str) -> str:
    return f"{int(pairs('months.tsv')[name.rstrip('.').lower()]):02d}"


def _point(year: str, month: str, day: str) -> str:
    try:
        datetime.date(int(year or 2000), int(month), int(day or 1))
    except ValueError:
        return ""
    return "-".join([year or "-", month, *([f"{int(day):02d}"] if day else [])])


def with_year(mention: DateMention, reference: datetime.date | None, *, is_past: bool) -> DateMention:
    """The mention with the year that brings it nearest to `reference`; `is_past` forbids a day after it.

    Unchanged where it has a year already or there is no reference.
    """
    if mention.has_year or reference is None:
        return mention
    date = _dated(mention.date, reference, is_past=is_past)
    return mention if date == mention.date else replace(mention, date=date)


@lru_cache(maxsize=4_096)
def _dated(date: str, reference: datetime.date, *, is_past: bool) -> str:
    """`date` with the year that brings it nearest to `reference`, if any does."""
    parts = date.split("/")
    first = parts[0]
    candidates = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        day = _first_day(f"{year}{first[1:]}")
        if day and not (is_past and day > reference):
            candidates.append((abs((day - reference).days), year))
    if not candidates:
        return date
    year = min(candidates)[1]
    years = [year + (part < first) for part in parts]
    return "/".join(f"{each}{part[1:]}" for each, part in zip(years, parts, strict=True))


def _first_day(point: str) -> datetime.date | None:
    parts = [int(part) for part in point.split("-")]
    try:
        return datetime.date(*(*parts, 1, 1)[:3])
    except ValueError:
        return None


def full_days(mentions: list[DateMention]) -> Iterator[datetime.date]:
    """The days among `mentions` that are written with day, month and year."""
    for mention in mentions:
        last = mention.date.split("/")[-1]
        if mention.has_year and len(last) == 10 and (day := _first_day(last)):
            yield day
