"""A date that people write into a timeline, as the schema writes it."""

import re

from pydantic import TypeAdapter, ValidationError

from briefgen.brief.date import DateOrInterval
from briefgen.fill.word_edits.printed import DateForms, Printed
from briefgen.fill.word_edits.unreadable import UnreadableError
from briefgen.fill.word_edits.words import one_line
from briefgen.language.dates import find_dates

_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_YEAR = re.compile(r"[0-9]{4}")
_WORD = re.compile(r"[^\W\d_]+")
_ISO = re.compile(r"[0-9/-]{4,21}")
_DATE: TypeAdapter[str] = TypeAdapter(DateOrInterval)
_LONGEST = 100


def read_date(words: str, printed: Printed) -> str:
    """The date or interval that `words` say; raises UnreadableError where that is not certain."""
    said = one_line(words)
    if len(said) <= _LONGEST:
        found = _valid(said) if _ISO.fullmatch(said) else _interval(said, printed.forms)
        if found and (valid := _valid(found)):
            return valid
    raise UnreadableError("no date can be read from it", "write one such as 10 December 2031, or 2031-12-10")


def without_inferred(words: str, forms: DateForms) -> tuple[str, bool]:
    """The words of a date without the remark that it was worked out, and whether that was there."""
    before, behind = _around(forms.inferred, "date")
    folded = words.casefold()
    if not folded.startswith(before.casefold()) or not folded.endswith(behind.casefold()) or not before + behind:
        return words, False
    return one_line(words[len(before) : len(words) - len(behind)]), True


def _interval(said: str, forms: DateForms) -> str:
    before, behind = _around(forms.since, "start")
    if inner := _inside(said, before, behind):
        return f"{point}/" if (point := _point(inner, forms)) else ""
    before, behind = _around(forms.until, "end")
    if inner := _inside(said, before, behind):
        return f"/{point}" if (point := _point(inner, forms)) else ""
    if point := _point(said, forms):
        return point
    joint = forms.between.partition("{start}")[2].partition("{end}")[0]
    start, joined, end = said.partition(joint)
    return _bounds(start, end, forms) if joined else ""


def _bounds(start: str, end: str, forms: DateForms) -> str:
    """An interval whose start may leave to its end what both have in common."""
    last = _point(end, forms)
    words = end.split()
    for count in range(len(words)):
        first = _point(" ".join((start, *words[len(words) - count :])), forms)
        if first and last and "/" not in first + last and len(first) == len(last):
            return f"{first}/{last}"
    return ""


def _point(said: str, forms: DateForms) -> str:
    """A day, month or year, or a range that is written as one; empty where the words say anything else too."""
    if _YEAR.fullmatch(said) or _ISO.fullmatch(said):
        return _valid(said)
    english = _WORD.sub(lambda match: _month(match[0], forms), said).replace(".", "")
    found = find_dates(english)
    if len(found) != 1 or not found[0].has_year or one_line(found[0].span.of(english)) != one_line(english):
        return ""
    return found[0].date


def _month(word: str, forms: DateForms) -> str:
    folded = word.casefold()
    return next(
        (english for own, english in zip(forms.months, _ENGLISH, strict=False) if own.casefold() == folded), word
    )


def _around(pattern: str, slot: str) -> tuple[str, str]:
    before, _, behind = pattern.partition(f"{{{slot}}}")
    return before, behind


def _inside(said: str, before: str, behind: str) -> str:
    """What stands between the fixed words of a pattern, empty where they are not there."""
    folded = said.casefold()
    if not before + behind or not folded.startswith(before.casefold()) or not folded.endswith(behind.casefold()):
        return ""
    return said[len(before) : len(said) - len(behind)].strip()


def _valid(date: str) -> str:
    try:
        return _DATE.validate_python(date)
    except ValidationError:
        return ""
