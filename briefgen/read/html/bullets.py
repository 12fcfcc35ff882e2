"""Lists that a page writes with characters: "• one" in paragraphs, or in lines of one paragraph."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.document import Run
from briefgen.read.html.piece import Piece

_BULLET = re.compile(r"(?P<mark>[•‣▪●◦○∙·■])[\s\u00a0]+(?=\S)")
_DASH = re.compile(r"(?P<mark>[-–—*])[ \u00a0]+(?=\S)")
_MOST_LINES = 500


def with_bullets(piece: Piece) -> Iterator[Piece]:
    """The items that a paragraph consists of, else the piece itself. A dash makes items only of several lines."""
    if piece.kind != "paragraph":
        yield piece
        return
    lines = lines_of(piece) if 0 < line_breaks(piece) < _MOST_LINES else [piece]
    pattern = next((each for each in (_BULLET, _DASH) if _makes_items(each, lines)), None)
    if pattern is None:
        yield piece
        return
    for line in lines:
        found = pattern.match(line.words)
        yield _item(line, found) if found else line


def _makes_items(pattern: re.Pattern[str], lines: list[Piece]) -> bool:
    count = sum(pattern.match(line.words) is not None for line in lines)
    return count >= (1 if pattern is _BULLET and len(lines) == 1 else 2)


def _item(line: Piece, found: re.Match[str]) -> Piece:
    return replace(
        line, kind="list_item", level=1, lead=f"{found['mark']} ", runs=without_start(line.runs, found.end())
    )


def line_breaks(piece: Piece) -> int:
    return sum(run.text.count("\n") for run in piece.runs)


def lines_of(piece: Piece) -> list[Piece]:
    """The piece as one piece a line."""
    runs: list[list[Run]] = [[]]
    for run in piece.runs:
        first, *others = run.text.split("\n")
        runs[-1].append(replace(run, text=first))
        runs.extend([replace(run, text=other)] for other in others)
    kept = (tuple(run for run in line if run.text) for line in runs)
    return [replace(piece, runs=line, anchor="") for line in kept if "".join(run.text for run in line).strip()]


def without_start(runs: tuple[Run, ...], count: int) -> tuple[Run, ...]:
    """The runs without their first `count` characters."""
    kept: list[Run] = []
    for run in runs:
        gone = min(count, len(run.text))
        count -= gone
        kept.extend([replace(run, text=run.text[gone:])] if gone < len(run.text) else [])
    return tuple(kept)
