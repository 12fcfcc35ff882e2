"""Blocks as a page marks them up to blocks as a document has them: bylines, captions, bold lines that are headings."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefgen.document import Run
from briefgen.language.credit import credit_of
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.read.html.bullets import line_breaks, lines_of, with_bullets, without_start
from briefgen.read.html.piece import Piece
from briefgen.read.line import looks_like_heading
from briefgen.read.preamble import is_byline, is_header

_BODY = frozenset({"paragraph", "list_item", "quote", "footnote", "table"})
_LONGEST_CAPTION = 400
_MOST_HEADER_LINES = 20
_DEEPEST_HEADING = 6


def settled(pieces: list[Piece]) -> list[Piece]:
    """The pieces, each with the kind that its words and its place give it, as in a plain text."""
    found: list[Piece] = []
    is_head = True
    position = 0
    level = 1
    while position < len(pieces):
        count = _header_lines(pieces, position) if is_head else 0
        if count:
            found.extend(replace(piece, kind="byline") for piece in pieces[position : position + count])
            position += count
            continue
        for piece in _kinds(pieces[position], is_head=is_head, level=level):
            found.append(piece)
            is_head = is_head and piece.kind not in _BODY
        if pieces[position].kind == "heading":
            level = pieces[position].level
        position += 1
    return [_without_label(piece) for piece in _with_numbered_captions(found)]


def _header_lines(pieces: list[Piece], first: int) -> int:
    """How many paragraphs from `first` on are the keys and values of a memo's header."""
    end = first
    while end < len(pieces) and end - first < _MOST_HEADER_LINES and pieces[end].kind == "paragraph":
        if ":" not in pieces[end].words[:30]:
            break
        end += 1
    for last in range(end, first + 1, -1):
        if is_header([piece.words for piece in pieces[first:last]]):
            return last - first
    return 0


def _kinds(piece: Piece, *, is_head: bool, level: int) -> Iterator[Piece]:
    if piece.kind != "paragraph":
        is_line = piece.kind == "heading" and is_head and piece.level > 1 and is_byline(piece.words, is_head=True)
        yield replace(piece, kind="byline", level=0) if is_line else piece
        return
    parts = lines_of(piece) if is_head and 0 < line_breaks(piece) < _MOST_HEADER_LINES else [piece]
    if len(parts) > 1 and is_header([part.words for part in parts]):
        yield from (replace(part, kind="byline") for part in parts)
        return
    while len(parts) > 1 and is_byline(parts[0].words, is_head=is_head):
        yield replace(parts.pop(0), kind="byline")
    rest = _kind(parts[0] if len(parts) == 1 else _rest(piece, parts), is_head=is_head, level=level)
    yield from with_bullets(rest)


def _kind(piece: Piece, *, is_head: bool, level: int) -> Piece:
    words = piece.words
    if len(words) <= _LONGEST_CAPTION and credit_of(words):
        return replace(piece, kind="caption")
    if is_byline(words, is_head=is_head):
        return replace(piece, kind="byline")
    if "\n" not in words and _is_bold(piece) and looks_like_heading(words):
        return replace(piece, kind="heading", level=min(level + 1, _DEEPEST_HEADING))
    return piece


def _is_bold(piece: Piece) -> bool:
    return all(any(kind == "strong" for kind, _ in run.marks) for run in piece.runs if run.text.strip())


def _rest(piece: Piece, parts: list[Piece]) -> Piece:
    """The lines that are left as one piece again."""
    runs: list[Run] = []
    for part in parts:
        runs.extend((Run("\n"),) if runs else ())
        runs.extend(part.runs)
    return replace(piece, runs=tuple(runs))


def _with_numbered_captions(pieces: list[Piece]) -> list[Piece]:
    """A short paragraph "Table 2: …" beside a table or a picture is its caption."""
    found = list(pieces)
    for position, piece in enumerate(pieces):
        beside = {near.kind for near in pieces[max(0, position - 1) : position + 2]} - {piece.kind}
        is_short = piece.kind == "paragraph" and len(piece.words) <= _LONGEST_CAPTION
        if is_short and beside & {"table", "figure"} and _numbered().match(piece.words):
            found[position] = replace(piece, kind="caption")
    return found


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives(lines('caption_nouns.txt'))})\s+[\dA-Z]{{1,3}}(?:[.-]\d{{1,3}})?\b", re.IGNORECASE
    )


def _without_label(piece: Piece) -> Piece:
    """A note without the label that its own words begin with."""
    label = piece.anchor.removeprefix("note-")
    if piece.kind != "footnote" or not label:
        return piece
    said = re.match(rf"(?:[\[(^]{{0,2}}{re.escape(label)}[\])}}.:]{{1,2}}|[\^↑])\s*", piece.words)
    return (
        replace(piece, runs=without_start(piece.runs, said.end())) if said and said.end() < len(piece.words) else piece
    )


def plain(words: str) -> str:
    """A heading in lower case without the marks and numbers around it."""
    return " ".join(words.lower().replace("’", "'").strip(" \t\n0123456789.:;|-–—»›>…").split())
