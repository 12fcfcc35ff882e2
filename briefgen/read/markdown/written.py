"""Markdown that the Markdown writer wrote, read backwards: a comment at its end says what each block is.

The comment holds a line of JSON for each block, with a digest of the block's words. A block is matched with the line of
its words wherever it stands; blocks whose words were edited are matched with the lines that are left between the
same neighbours, where both are as many. What was added has the kind of its markup and no role.
"""

import hashlib
import json
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from briefgen.document import BlockKind, Chart, Figure, Run
from briefgen.read.html.piece import Grid, Piece

OPENING, _CLOSING = "<!-- briefgen-blocks\n", "\n-->"
_KINDS = frozenset(get_args(BlockKind))
_RUNNING = "running"
_LONGEST_LINE = 1_000_000

Entry = dict[str, object]


def parted_shape(text: str) -> tuple[str, list[Entry]]:
    """The text before the comment, and its entries; none where the text has no such comment."""
    start = text.rfind(OPENING)
    end = text.find(_CLOSING, start + len(OPENING) - 1)
    if start < 0 or end < 0:
        return text, []
    entries = [_entry(line) for line in text[start + len(OPENING) : end].split("\n")]
    return text[:start], [entry for entry in entries if entry]


def shaped(pieces: Sequence[Piece], entries: Sequence[Entry]) -> list[Piece]:
    """The pieces as the blocks that the entries tell; what stands above and below the text is left out."""
    matched = _matched([_digest_of(piece) for piece in pieces], [_said(entry, "words") for entry in entries])
    found: list[Piece] = []
    wordless = _wordless(entries)
    found.extend(_empty(entry) for entry in wordless.get(-1, ()))
    for piece, place in zip(pieces, matched, strict=True):
        entry = entries[place] if place >= 0 else {}
        if entry.get("kind") != _RUNNING:
            found.append(_shaped(_with_citations(piece), entry))
        found.extend(_empty(empty) for empty in wordless.get(place, ()) if place >= 0)
    return found


def _entry(line: str) -> Entry:
    try:
        entry: object = json.loads(line) if len(line) < _LONGEST_LINE else None
    except (ValueError, RecursionError):
        return {}
    return {str(key): value for key, value in entry.items()} if isinstance(entry, dict) else {}


def _matched(digests: Sequence[str], known: Sequence[str]) -> list[int]:
    """For each of `digests` its place in `known`, -1 for none; each place once."""
    free: defaultdict[str, deque[int]] = defaultdict(deque)
    for place, digest in enumerate(known):
        if digest:
            free[digest].append(place)
    places = [free[digest].popleft() if free.get(digest) else -1 for digest in digests]
    taken = set(places)
    left = [place for place, digest in enumerate(known) if digest and place not in taken]
    position = 0
    while position < len(places):
        end = position
        while end < len(places) and places[end] < 0:
            end += 1
        first = bisect_left(left, places[position - 1] if position else -1)
        last = bisect_left(left, places[end] if end < len(places) else len(known))
        if last - first == end - position:
            places[position:end] = left[first:last]
        position = end + 1
    return places


@dataclass(frozen=True, slots=True)
class _Told:
    """What an entry says, of the right types whatever stands there."""

    entry: Entry

    def text(self, name: str) -> str:
        return _said(self.entry, name)

    def number(self, name: str) -> int:
        value = self.entry.get(name)
        return value if isinstance(value, int) and 0 <= value < 1000 else 0

    def items(self, name: str) -> list[object]:
        value = self.entry.get(name)
        return value if isinstance(value, list) else []


def _said(entry: Entry, name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _wordless(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    """The blocks without words, by the place of the entry that they follow."""
    found: dict[int, list[Entry]] = {}
    last = -1
    for place, entry in enumerate(entries):
        if _said(entry, "words"):
            last = place
        else:
            found.setdefault(last, []).append(entry)
    return found


def _empty(entry: Entry) -> Piece:
    return _shaped(Piece("paragraph", (), -1), entry)


def _shaped(piece: Piece, entry: Entry) -> Piece:
    """The piece as the entry tells it; as it stands where there is none."""
    told = _Told(entry)
    kind = told.text("kind")
    if kind not in _KINDS or (kind == "table") != (piece.grid is not None):
        return piece
    if kind == "figure" and _digest_of(piece) != told.text("words"):
        return piece
    shaped_piece = replace(
        piece,
        kind=cast("BlockKind", kind),
        level=told.number("level"),
        is_ordered=entry.get("ordered") is True,
        role=told.text("role"),
        anchor=told.text("anchor"),
    )
    if piece.grid is not None:
        return replace(shaped_piece, grid=_grid(piece.grid, told))
    return replace(shaped_piece, runs=(), figure=_figure(told)) if kind == "figure" else shaped_piece


def _grid(grid: Grid, told: _Told) -> Grid:
    headers, heads = told.number("headers"), told.number("heads")
    rows = grid.rows if headers else grid.rows[1:]
    anchors = told.items("cells")
    widths = tuple(float(share) for share in told.items("widths") if isinstance(share, int | float))
    return Grid(
        rows=tuple(
            tuple(
                replace(cell, is_header=number < headers, anchor=_at(anchors, number, column))
                for column, cell in enumerate(row)
            )
            for number, row in enumerate(rows)
        ),
        header_rows=headers,
        description=told.text("description"),
        title=told.text("title"),
        widths=widths,
        header_columns=heads,
    )


def _at(anchors: list[object], row: int, column: int) -> str:
    cells = anchors[row] if row < len(anchors) else []
    anchor = cells[column] if isinstance(cells, list) and column < len(cells) else ""
    return anchor if isinstance(anchor, str) else ""


def _figure(told: _Told) -> Figure:
    chart = None
    match told.items("chart"):
        case [str(unit), list(bars)]:
            kept = list(_bars(bars))
            labels, values, surfaces = zip(*kept, strict=True) if kept else ((), (), ())
            chart = Chart(labels, values, surfaces, unit)
    return Figure(told.text("alternative"), chart, told.text("attachment"))


def _bars(bars: list[object]) -> Iterator[tuple[str, float, str]]:
    for bar in bars:
        match bar:
            case [str(label), int() | float() as value, str(surface)]:
                yield label, float(value), surface


def _digest_of(piece: Piece) -> str:
    if piece.grid is not None:
        return _digest(" ".join(run.text for row in piece.grid.rows for cell in row for run in (*cell.runs, Run(" "))))
    return _digest(piece.words or (piece.figure.alternative if piece.figure else ""))


def _digest(text: str) -> str:
    words = " ".join(text.split())
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:8] if words else ""


def _with_citations(piece: Piece) -> Piece:
    """The piece with the brackets around the number of a source as part of the link."""
    grid = piece.grid
    if grid is not None:
        rows = tuple(tuple(replace(cell, runs=_cited(cell.runs)) for cell in row) for row in grid.rows)
        return replace(piece, grid=replace(grid, rows=rows))
    return replace(piece, runs=_cited(piece.runs))


def _cited(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    texts = [run.text for run in runs]
    for place in range(1, len(runs) - 1):
        is_citation = texts[place].isdecimal() and any(
            kind == "link" and target.startswith("#") for kind, target in runs[place].marks
        )
        if is_citation and texts[place - 1].endswith("[") and texts[place + 1].startswith("]"):
            texts[place - 1], texts[place + 1] = texts[place - 1][:-1], texts[place + 1][1:]
            texts[place] = f"[{texts[place]}]"
    return tuple(replace(run, text=text) for run, text in zip(runs, texts, strict=True) if text)
