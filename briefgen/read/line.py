"""The lines of a plain text, and what a single line looks like on its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.span import Span, trimmed

_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[•‣▪●◦○∙·■–—*+-]|[oO](?=\t| {2,}))[ \t]+(?=\S)")
_NUMBER = re.compile(r"(?P<indent>[ \t]*)(?P<mark>\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])[ \t]+(?=\S)")
_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_FOOTNOTE = re.compile(r"[ \t]*\[\^?(?P<mark>\w{1,12})\]:?[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"[ \t]*(?P<mark>={3,}|-{3,}|~{3,}|\*{3,}|_{3,})[ \t]*")
_NOTE_MARKS = re.compile(r"(?:\[\^?\w{1,4}\]|[⁰¹²³⁴-⁹]){1,6}$")
_LONGEST_HEADING = 110
_MOST_HEADING_WORDS = 14


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds words. `number` counts from 1; `span` is without the white space at its ends."""

    number: int
    span: Span
    indent: int

    def words(self, text: str) -> str:
        return self.span.of(text)


def paragraphs(text: str) -> Iterator[list[Line]]:
    """Runs of lines that no empty line and no form feed parts, in order."""
    run: list[Line] = []
    start = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        span = trimmed(text, Span(start, start + len(raw)))
        if run and "\f" in raw:
            yield run
            run = []
        if len(span):
            run.append(Line(number, span, span.start - start))
        elif run:
            yield run
            run = []
        start += len(raw) + 1
    if run:
        yield run


def bullet_of(words: str) -> re.Match[str] | None:
    """A bullet mark at the start of a line."""
    return _BULLET.match(words)


def number_of(words: str) -> re.Match[str] | None:
    """A list number or letter at the start of a line: `1.`, `2)`, `(a)`."""
    return _NUMBER.match(words)


def hashes_of(words: str) -> re.Match[str] | None:
    return _HASHES.match(words)


def quote_of(words: str) -> re.Match[str] | None:
    return _QUOTE.match(words)


def footnote_of(words: str) -> re.Match[str] | None:
    """`[1]` or `[^1]:` at the start of a line."""
    return _FOOTNOTE.match(words)


def is_underline(words: str) -> bool:
    """Whether a line is only a rule of `=`, `-`, `~`, `*` or `_`."""
    return _UNDERLINE.fullmatch(words) is not None


def looks_like_heading(words: str) -> bool:
    """Whether a line that stands alone reads as a heading: short, and no sentence."""
    if len(words) > _LONGEST_HEADING or len(words.split()) > _MOST_HEADING_WORDS or "://" in words:
        return False
    words = _NOTE_MARKS.sub("", words) or words
    if words[-1] in ".!;,…" or (words[-1] == ":" and len(words.split()) > 6):
        return False
    first = next((letter for letter in words if letter.isalnum()), "")
    return bool(first) and (first.isupper() or first.isdigit()) and any(letter.isalpha() for letter in words)
