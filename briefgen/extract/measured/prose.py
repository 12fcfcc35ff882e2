"""What of a block is prose: no figure is read in the rows of a table that spaces or bars make, nor in code."""

import re

from briefgen.span import Span

_WORD = re.compile(r"(?<!\w)(?:[^\W\d_]{3,}|[a-z]{2})(?!\w)")
_NUMBERS = re.compile(r"\d(?:\D+\d+){2}")
_CODE = re.compile(
    r"[{}]|\$\w+\s?=|[=!]=|(?<!\w)0x[0-9A-Fa-f]+|(?<![\w.,$])[0-9A-F]{2}(?=\s[0-9A-F?]{2}(?!\w))|\?\?|::|\w\(\)|</?\w+>"
)
_NUMBER = r"[-−–+(]?[$€£]?\d[\d.,]*\s?%?\)?"
_GROUPED = re.compile(r"\d{1,3}(?:\s\d{3})+")
_CELLS = re.compile(rf"(?<!\S){_NUMBER}(?:\s+{_NUMBER}){{2,}}(?!\S)")
_CELL = re.compile(
    rf"(?:(?<=\S)(?<![.!?:;,])(?:[ \u00a0]{{2,}}|\t[ \u00a0\t]*)|\|\s*){_NUMBER}(?=[ \u00a0]{{2}}|\t|\s*\||\s*$)"
)
_FEWEST_TOKENS, _FEWEST_MARKS, _FEWEST_ROWS = 6, 3, 2
_LEAST_WORDS, _MOST_CODE = 0.3, 0.15
_SAMPLE, _LONGEST_TOKEN = 4_000, 60


def is_prose(text: str, sentence: Span) -> bool:
    """Whether a sentence is told in words; one that is very long is judged by its beginning."""
    end = min(sentence.end, sentence.start + _SAMPLE)
    if _NUMBERS.search(text, sentence.start, end) is None:
        return True
    words = text[sentence.start : end]
    count = len(words.split())
    if count < _FEWEST_TOKENS:
        is_endless = len(words) > _LONGEST_TOKEN * count
        return not is_endless or sum(map(str.isalpha, words)) > len(words) // 2
    if len(_WORD.findall(words)) < _LEAST_WORDS * count:
        return False
    marks = len(_CODE.findall(words))
    return not (marks >= _FEWEST_MARKS and marks > _MOST_CODE * count) and not _is_row(words)


def _is_row(words: str) -> bool:
    """As in "Kenya 5.1 4.8 7.5 Uganda 6.4 2.9 3.4": the rows of a table on one line."""
    runs = [run for run in _CELLS.findall(words) if not _GROUPED.fullmatch(run)]
    return len(runs) >= _FEWEST_ROWS


def outside_rows(sentence: Span, rows: list[Span]) -> list[Span]:
    """The parts of a sentence between the rows of tables, in order."""
    parts: list[Span] = []
    start = sentence.start
    for row in rows:
        if sentence.overlaps(row):
            if start < row.start:
                parts.append(Span(start, row.start))
            start = max(start, row.end)
    return [*parts, Span(start, sentence.end)] if start < sentence.end else parts


def table_rows(text: str, block: Span) -> list[Span]:
    """The lines of a block that are rows of a table: at least two, one below the other, with a number in a column."""
    if text.find("\n", block.start, block.end) < 0:
        return []
    found: list[Span] = []
    run: list[Span] = []
    start = block.start
    while start < block.end:
        stop = text.find("\n", start, block.end)
        end = block.end if stop < 0 else stop
        if _CELL.search(text, start, end):
            run.append(Span(start, end))
        else:
            found.extend(run if len(run) >= _FEWEST_ROWS else [])
            run = []
        start = end + 1
    found.extend(run if len(run) >= _FEWEST_ROWS else [])
    return found
