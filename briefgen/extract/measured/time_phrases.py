"""Phrases that say when: a date with its preposition, a whole range, "over the last decade", "a year earlier"."""

import re
from dataclasses import dataclass
from functools import cache

from briefgen.language.lexicon import lines, pairs
from briefgen.span import Span

_YEAR = r"(?:1[89]|20)\d\d(?![\w%]|[,.]\d|\s?(?:percent|per\scent)\b)"
_FISCAL = rf"(?:(?:fiscal|financial|calendar)\s(?:year\s)?)?{_YEAR}(?:[/–-]\d{{2,4}}(?!\d))?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_NTH = r"(?:first|second|third|fourth|final|last|opening|closing|1st|2nd|3rd|4th)"
_SEASON = "spring|summer|autumn|fall|winter"
_EDGE_OF = rf"(?:(?:early|late|mid)[\s-]|(?:the\s)?(?:start|end|beginning|middle|close|turn|{_SEASON})\sof\s(?:the\s)?)"
_WORD = re.compile(r"(?<![\w-])\w+")
_BEST = re.compile(r"\b(?:\w{3,}est|most|worst|best|first|only)\b[^,;]{0,40}$")


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """`is_bare` where no preposition shows that the words say when: the year of "its 2010 strategy"."""

    span: Span
    is_bare: bool = False


def find_time_phrases(text: str, within: Span) -> list[TimePhrase]:
    """The phrases of `text[within]` in order, none inside another; what stands side by side is one."""
    found: list[TimePhrase] = []
    position = within.start
    for word in _WORD.finditer(text, within.start, within.end):
        start = word.start()
        if start < position or not (word[0][0].isdigit() or word[0].lower() in _openers()):
            continue
        match = _pattern().match(text, start, within.end)
        if match is None:
            continue
        position = match.end()
        is_since = match["since"] or (match["lead"] or "").lower().startswith("since")
        if is_since and _is_record(text, within, start):
            continue
        is_bare = match["bare"] is not None
        if found and not is_bare and start == found[-1].span.end + 1 and text[start - 1].isspace():
            found[-1] = TimePhrase(Span(found[-1].span.start, position), is_bare=found[-1].is_bare)
        else:
            found.append(TimePhrase(Span(start, position), is_bare=is_bare))
    return found


@cache
def _openers() -> frozenset[str]:
    """The words that a phrase can begin with, so that the pattern is tried nowhere else."""
    listed = (*lines("period_leads.txt"), *lines("period_phrases.txt"), *lines("period_openers.txt"))
    firsts = {phrase.split()[0] for phrase in listed}
    return frozenset(
        {*firsts, *(first.split("-")[0] for first in firsts), *pairs("months.tsv"), *pairs("number_words.tsv")}
    )


def _is_record(text: str, within: Span, start: int) -> bool:
    """As in "the lowest rate since 2004", which says how rare a number is and not when it holds."""
    return _BEST.search(text, max(within.start, start - 60), start) is not None


@cache
def _pattern() -> re.Pattern[str]:
    span = _spans_of_time()
    atom = _atom()
    later = rf"(?:\s?[–—-]\s?|\s(?:to|and|through|until|till)\s(?:the\s)?)(?:{_EDGE_OF})?{atom}"
    leads = _any("period_leads.txt")
    lead = rf"(?P<lead>(?i:{leads}))\s(?:the\s)?"
    count = r"(?:[\w-]+\s){0,2}?"
    period = rf"(?:{span}|period(?!\w))"
    which = (
        r"(?i:last|past|previous|preceding|first|second|third|fourth|final|next|coming|following|same|latest|current)"
    )
    branches = (
        rf"(?i:in|over|for|during)\s(?:the|a)\s{count}{span}\s(?i:to|through|ending|ended|ending\sin|ended\sin|until)\s(?:the\s)?(?:{_EDGE_OF})?{atom}",
        rf"(?i:since)\s(?:the\s){_YEAR}\s[^,;:.()\d]{{1,60}}(?=,)",
        rf"(?P<since>(?i:since))\s(?!the\ssame)[a-z][^,;:.()\d]{{1,40}}\s{_YEAR}",
        rf"{lead}(?:{_EDGE_OF})?{atom}(?:{later})?",
        (
            rf"(?i:in|on|over|during|for|within|throughout|across)\s(?:(?:the|all\sof|its|their)\s)?{which}\s{count}{period}"
            rf"(?:\s(?:of|in)\s(?:the\s)?{atom})?"
        ),
        rf"(?i:in|over|within|during)\s(?:(?:just|about|only|under|less\sthan|the)\s)?(?:{_counts()})\s{span}",
        r"(?i:since)\sthen(?!\w)|(?i:since\sthe)\s(?:start|beginning|outset|end|onset|outbreak)\sof\s(?:the\s)?[^,;:.()\d]{1,30}?(?=[,;.(]|$)",
        (
            rf"(?:(?:{_counts()})\s{span}\s(?i:earlier|ago|before)|(?i:at|from|in|on|since|over|for|during)\s"
            rf"(?i:{_any('period_phrases.txt')})|(?i:{_any('period_phrases.txt')}))(?!\w)"
        ),
        rf"(?:{_EDGE_OF})?{_atom(is_dated=True)}(?:{later})?",
        rf"(?P<bare>{_YEAR})",
    )
    return re.compile(rf"(?:{'|'.join(branches)})(?!\w)")


def _atom(*, is_dated: bool = False) -> str:
    """A date, month, quarter or year; one that needs no preposition to be known as a date where `is_dated`."""
    names = sorted(pairs("months.tsv"), key=len, reverse=True)
    months = pairs("months.tsv")
    short = [name.capitalize() for name in names if any(_shortens(name, other, months) for other in names)]
    full = [name.capitalize() for name in names if name.capitalize() not in short]
    month = rf"(?:(?:{'|'.join(full)})(?!\w)|(?:{'|'.join(short)})(?!\w)\.?)"
    days = rf"{_DAY}(?:\s?[–-]\s?{_DAY})?"
    dated = [
        rf"{days}\s{month}(?:,?\s{_YEAR})?",
        rf"{month}\s{days}(?!\d)(?:,\s{_YEAR})?",
        rf"{month},?\s(?:of\s)?{_YEAR}",
    ]
    year = rf"(?:the\s(?:{_YEAR}\s)?(?:fiscal\s|financial\s)?year|{month}|{_FISCAL}|(?:this|last)\syear)"
    parts = rf"{_NTH}\s(?:quarter|half|week|month)(?:\sof\s{year}|\s{_YEAR})?"
    listed = [*dated, rf"[QH][1-4](?:,?\s(?:of\s)?{_YEAR})?"]
    if not is_dated:
        listed += [
            rf"day\s(?={_DAY})",
            rf"{_DAY}(?=\s?(?:[–-]|and|to)\s?(?:{_DAY}\s)?{month})",
            month,
            _FISCAL,
            rf"FY\s?(?:{_YEAR}|\d\d)",
            "year-end",
            parts,
            r"(?:year|month|decade|century|quarter|week)(?=[\s,.;)]|$)",
            r"(?:1[89]|20)\d0s",
            rf"(?:{_SEASON})\sof\s{_YEAR}",
        ]
    else:
        listed.append(rf"(?:the\s)?{_NTH}\s(?:quarter|half)\sof\s{_YEAR}")
    return rf"(?:{'|'.join(listed)})"


def _shortens(name: str, other: str, months: dict[str, str]) -> bool:
    return len(other) > len(name) and months[name] == months[other] and other.startswith(name)


@cache
def _spans_of_time() -> str:
    units = [f"{word}s?" for word in lines("period_units.txt") if word not in {"half", "century"}]
    return rf"(?i:{'|'.join(units)}|centur(?:y|ies)|half)(?!\w)"


@cache
def _counts() -> str:
    words = [word for word in pairs("number_words.tsv") if word != "zero"]
    return rf"\d{{1,3}}|an?|(?i:{'|'.join(sorted(words, key=len, reverse=True))})"


def _any(name: str) -> str:
    return "|".join(word.replace(" ", r"\s") for word in sorted(lines(name), key=len, reverse=True))
