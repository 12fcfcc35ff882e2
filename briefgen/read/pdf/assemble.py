"""Drafts to a document: words, spans, marks, locators."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.document import Block, Document, DocumentBuilder, Entry, Figure, Run, Table
from briefgen.read.pdf.draft import Draft, Grid
from briefgen.read.pdf.line import Line
from briefgen.read.pdf.words import Joiner
from briefgen.span import Span

_UNPLACED = Span(0, 0)
_LINE_END = Run("\n")
_LEADER = re.compile(r"(?:\s?\.){4,}\s?$")


def assembled(name: str, drafts: Sequence[Draft], notes: Sequence[Draft]) -> Document:
    """The document of `drafts` in order, the footnotes behind them."""
    joiner = Joiner.of(line for draft in (*drafts, *notes) for line in _lines(draft))
    anchors = _anchors(notes)
    joiner.notes = {**{(0, mark): anchor for (_page, mark), anchor in reversed(anchors.items())}, **anchors}
    builder = DocumentBuilder()
    for draft in drafts:
        _add(builder, joiner, draft)
    for note in notes:
        runs = joiner.runs(note.lines)
        if runs:
            anchor = anchors[note.pages[0], note.mark]
            builder.add(Block("footnote", _UNPLACED, locator=_locator(note), anchor=anchor), *runs)
    return builder.build(name)


def _add(builder: DocumentBuilder, joiner: Joiner, draft: Draft) -> None:
    locator = _locator(draft)
    if draft.grid is not None:
        rows = [[Entry(_cell(joiner, cell)) for cell in row] for row in draft.grid.rows]
        head = min(draft.grid.header_rows, len(rows))
        table = Table((), header_rows=head, header_columns=draft.grid.header_columns)
        if any(entry.runs for row in rows for entry in row):
            builder.add_table(Block("table", _UNPLACED, locator=locator), table, rows)
        return
    is_display = draft.kind in ("title", "heading")
    runs = _runs(joiner, draft, marks_stress=not is_display)
    figure = Figure(draft.alternative) if draft.kind == "figure" else None
    if runs or figure:
        block = Block(draft.kind, _UNPLACED, draft.level, draft.is_ordered, locator, figure=figure)
        builder.add(block, *runs)


def _runs(joiner: Joiner, draft: Draft, *, marks_stress: bool) -> list[Run]:
    """The words of a draft; a line that begins anew follows a line end."""
    found: list[Run] = []
    for start, end in pairwise([0, *draft.breaks, len(draft.lines)]):
        runs = joiner.runs(draft.lines[start:end], marks_stress=marks_stress)
        found += [_LINE_END, *runs] if found and runs else runs
    return found


def _cell(joiner: Joiner, lines: Iterable[Line]) -> tuple[Run, ...]:
    """The words of a cell without the dots that lead to the next one."""
    runs = joiner.runs(lines, marks_stress=False)
    if runs:
        runs[-1] = replace(runs[-1], text=_LEADER.sub("", runs[-1].text))
    return tuple(run for run in runs if run.text)


def _lines(draft: Draft) -> Iterable[Line]:
    return (line for row in draft.grid.rows for cell in row for line in cell) if draft.grid else draft.lines


def _anchors(notes: Sequence[Draft]) -> dict[tuple[int, str], str]:
    """An anchor for each note by its page and mark; marks that begin anew on later pages are told apart by the page."""
    anchors: dict[tuple[int, str], str] = {}
    for note in notes:
        page, anchor = note.pages[0], f"note-{note.mark}"
        if anchor in anchors.values():
            anchor = f"{anchor}-p{page}"
        anchors.setdefault((page, note.mark), anchor)
    return anchors


def _locator(draft: Draft) -> str:
    first, last = draft.pages
    if not first:
        return ""
    return f"p. {first}" if first == last else f"pp. {first}–{last}"


def header_rows(grid: Grid) -> int:
    """1 where the first row is all bold, or holds no figures while others do; else 0."""
    first, others = grid.rows[0], grid.rows[1:]
    lines = [line for cell in first for line in cell]
    if lines and all(line.look.is_bold for line in lines):
        return 1
    has_figures = any(letter.isdigit() for line in lines for letter in line.text)
    return int(
        not has_figures
        and any(letter.isdigit() for row in others for cell in row for line in cell for letter in line.text)
    )
