"""The words that a finding is about: the line of the brief or of a document, cut to a width, and a mark below them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.cli.terminal import safe

if TYPE_CHECKING:
    from briefgen.document import Document
    from briefgen.finding import Finding
    from briefgen.span import Evidence

USUAL_WIDTH = 96
"""The most characters of an excerpt where nothing is known of the terminal."""

_LEAD_SHARE = 3
_MOST_LINES = 40
_QUOTED = re.compile(r'"([^"]+)"')
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`words` fit on a line of a terminal; `marks` stand below what is meant. `line` counts from 1, None for none."""

    words: str
    marks: str
    line: int | None = None


def lines_of(text: str) -> list[str]:
    """The lines as the places of a brief count them."""
    return _LINE_END.split(text)


def brief_excerpt(finding: "Finding", lines: Sequence[str], width: int = USUAL_WIDTH) -> Excerpt | None:
    """The line of a finding, or the one below it, in the same value, that holds the words that its message quotes."""
    if finding.line is None or finding.column is None or finding.line > len(lines):
        return None
    line, found = _line_with(_quoted(finding), lines, finding.line, finding.column)
    words = lines[line - 1]
    if not found:
        found = [(min(finding.column - 1, len(words)), len(words.rstrip()))]
    return _cut(words, found, width, line)


def _quoted(finding: "Finding") -> list[str]:
    return [words for words in _QUOTED.findall(finding.message) if words.strip()]


def _line_with(
    quoted: Sequence[str], lines: Sequence[str], line: int, column: int
) -> tuple[int, list[tuple[int, int]]]:
    """The first line of the value at a place that holds some of the `quoted` words, and where they stand in it."""
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip(" "))
    for number in range(line, min(line + _MOST_LINES, len(lines) + 1)):
        words = lines[number - 1]
        is_below = number > line
        if is_below and words.strip() and len(words) - len(words.lstrip(" ")) <= indent:
            break
        begin = 0 if is_below else column - 1
        found = [(at, at + len(quote)) for quote in quoted if (at := words.find(quote, begin)) >= 0]
        if found:
            return number, sorted(found)
    return line, []


def span_excerpt(
    finding: "Finding", span: "Evidence", documents: Mapping[str, "Document"], width: int = USUAL_WIDTH
) -> Excerpt:
    """The words of a document around `span`, in one line; without the document, or where it says else, its own words.

    Marked is what the finding's message quotes of them, else all of the span.
    """
    found = [(at, at + len(words)) for words in _quoted(finding) if (at := span.exact.find(words)) >= 0]
    found = sorted(found) or [(0, len(span.exact))]
    document = documents.get(span.document)
    if document is None or document.text[span.start : span.end] != span.exact or not span.exact:
        return _cut(span.exact, found, width)
    text = document.text
    start = text.rfind("\n", max(0, span.start - width), span.start) + 1 or max(0, span.start - width)
    end = text.find("\n", span.end, span.end + width)
    end = end if end >= 0 else min(len(text), span.end + width)
    before = span.start - start
    return _cut(text[start:end], [(first + before, last + before) for first, last in found], width)


def _cut(words: str, found: Sequence[tuple[int, int]], width: int, line: int | None = None) -> Excerpt:
    """`words` around the first of the `found` places, both ends as offsets in them, with marks below."""
    lead = max(0, min(width // _LEAD_SHARE, width - (found[0][1] - found[0][0])))
    begin = max(0, found[0][0] - lead) if len(words) > width else len(words) - len(words.lstrip())
    end = min(len(words.rstrip()), begin + width)
    shown, marks = ("…", " ") if begin and len(words) > width else ("", "")
    for index in range(begin, end):
        character = " " if words[index].isspace() else safe(words[index])
        is_meant = any(start <= index < stop for start, stop in found)
        shown += character
        marks += ("^" if is_meant else " ") * _cells(character)
    return Excerpt(shown + ("…" if end < len(words.rstrip()) else ""), marks.rstrip(), line)


def _cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
