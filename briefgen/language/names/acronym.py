"""Acronyms in brackets and the words that they stand for, after Schwartz and Hearst (2003)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.language.lexicon import pairs
from briefgen.language.names.vocabulary import words
from briefgen.span import Span

_IN_BRACKETS = re.compile(r"""\((?<= \()(?:the |or |hereafter |")?(?P<short>[A-Z][\w&.'/-]{1,11})(?=[);," ])""")
_MOST_WORDS_OVER = 5
_FEWEST_CAPITALS = 2
_LONGEST_BEFORE = 160
_BETWEEN = re.compile(r"[;:()\[\]]|(?<=[a-z])\. ")
_PARTING = frozenset(";:()[]")
_WORDS = re.compile(r"[^\W_][\w'.&-]*")


@dataclass(frozen=True, slots=True)
class Definition:
    """`short` stands for `long`; `is_name` where the long form is capitalised throughout.

    An empty `long` ends where the bracket begins: the letters are not found in the words before it.
    """

    short: Span
    long: Span
    is_name: bool


def find_definitions(text: str, within: Span) -> Iterator[Definition]:
    """Every "long form (SHORT)" of `text[within]`, in order."""
    for match in _IN_BRACKETS.finditer(text, within.start, within.end):
        short = match["short"]
        if match.start() - 1 <= within.start or sum(letter.isupper() for letter in short) < _FEWEST_CAPITALS:
            continue
        begin = max(within.start, match.start() - _LONGEST_BEFORE)
        long = _long_form(text, Span(begin, match.start() - 1), short)
        if long is None and short.isupper() and text[match.end() : match.end() + 1] == ")":
            end = match.start() - 1
            yield Definition(Span(match.start("short"), match.end("short")), Span(end, end), is_name=True)
        elif long:
            yield Definition(Span(match.start("short"), match.end("short")), long, is_name=_is_name(text, long))


def _long_form(text: str, before: Span, short: str) -> Span | None:
    if before.end > before.start and text[before.end - 1] in _PARTING:
        return None
    cut = [match.end() for match in _BETWEEN.finditer(before.of(text))]
    start = before.start + (cut[-1] if cut else 0)
    found = list(_WORDS.finditer(text, start, before.end))[-(len(short) * 2 + _MOST_WORDS_OVER) :]
    if not found:
        return None
    region = Span(found[0].start(), before.end)
    offset = _start_in(short, region.of(text))
    if offset < 0 or len(region) - offset <= len(short):
        return None
    return Span(region.start + offset, before.end)


def _start_in(short: str, long: str) -> int:
    """Where in `long` the letters of `short` begin, matched from the end; -1 where they are not there."""
    start = _matched(short, long, is_strict=False)
    first = _WORDS.match(long, start) if start >= 0 else None
    if first and first[0] in words("function_words.txt") and short[0].isupper():
        return _matched(short, long, is_strict=True)
    return start


def _matched(short: str, long: str, *, is_strict: bool) -> int:
    """`is_strict`: the first letter is a capital, which no "and" or "of" can give."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    lower, position = long.lower(), len(long)
    if len(lower) != len(long):
        return -1
    for index in range(len(letters) - 1, -1, -1):
        position -= 1
        while position >= 0 and not (
            lower[position] == letters[index] and (index or _may_begin(long, position, is_strict=is_strict))
        ):
            position -= 1
        if position < 0:
            return -1
    return position


def _may_begin(text: str, position: int, *, is_strict: bool) -> bool:
    return not (position > 0 and text[position - 1].isalnum()) and (text[position].isupper() or not is_strict)


def _is_name(text: str, long: Span) -> bool:
    joining = {part for link in pairs("name_connectors.tsv") for part in link.split()} | words("name_particles.txt")
    found = _WORDS.findall(text, long.start, long.end)
    return all(word[0].isupper() or word in joining or word[:3] in {"al-", "el-"} for word in found)
