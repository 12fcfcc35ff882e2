"""The source of an item in a quiet frame: the words that it rests on stand out, the paragraph around them is muted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.cli.asking.lines import Line, Piece, cut, piece, width_of, wrapped
from briefgen.fill.questions.passage import Passage
from briefgen.span import Span

_LEAST_ROWS = 3
_LONGEST = 4_000
"""Code points of the words of a passage."""

_MARGIN = 1


def framed(passage: Passage, number: str, width: int, most: int) -> list[Line]:
    """At most `most` lines: the frame with the passage, cut around its marks; nothing where there is no room.

    `number` says which of several it is, empty where it is the only one.
    """
    if most < _LEAST_ROWS:
        return []
    inner = width - 4
    remark = wrapped([piece("warn", passage.remark)], inner)[: most - _LEAST_ROWS] if passage.remark else []
    told = _cut_around(wrapped(list(_pieces(_shortened(passage))), inner), most - 2 - len(remark), inner)
    top = cut([piece("frame", "╭─ "), piece("muted", passage.source), piece("muted", number)], width - 3)
    head = [*top, piece("frame", " " + "─" * (width - width_of(top) - 2) + "╮")]
    body = [
        [piece("frame", "│ "), *line, ("", " " * (inner - width_of(line))), piece("frame", " │")]
        for line in [*told, *remark]
    ]
    return [head, *body, [piece("frame", "╰" + "─" * (width - 2) + "╯")]]


def _shortened(passage: Passage) -> Passage:
    """The passage with no more words around its first mark than a screen could ever hold."""
    if len(passage.words) <= _LONGEST:
        return passage
    start = max(0, min((mark.start for mark in passage.marks), default=0) - _LONGEST // 2)
    words = passage.words[start : start + _LONGEST]
    marks = [Span(mark.start - start, mark.end - start) for mark in passage.marks if start <= mark.start]
    kept = tuple(mark for mark in marks if mark.end <= len(words))
    before = passage.before if start == 0 else "… "
    return replace(passage, words=words, marks=kept, before=before, behind=" …")


def _pieces(passage: Passage) -> Iterator[Piece]:
    yield piece("around", passage.before)
    at = 0
    for mark in sorted(passage.marks):
        if mark.start >= at:
            yield piece("words", passage.words[at : mark.start])
            yield piece("mark", mark.of(passage.words))
            at = mark.end
    yield piece("words", passage.words[at:])
    yield piece("around", passage.behind)


def _cut_around(lines: Sequence[Line], most: int, width: int) -> list[Line]:
    """The lines around the marks, for want of those around the words; an ellipsis for what is left out."""
    if len(lines) <= most:
        return list(lines)
    first = next(
        (
            place
            for look in ("class:mark", "class:words")
            for place, line in enumerate(lines)
            if any(found == look for found, _ in line)
        ),
        0,
    )
    start = max(0, min(first - _MARGIN, len(lines) - most))
    kept = [list(line) for line in lines[start : start + most]]
    if start:
        kept[0] = cut([piece("around", "… "), *kept[0]], width)
    if start + most < len(lines):
        last = kept[-1]
        kept[-1] = (
            [*last, piece("around", " …")] if width_of(last) <= width - 2 else cut([*last, piece("", "  ")], width)
        )
    return kept
