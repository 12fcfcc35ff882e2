"""Footnotes: small lines with a mark at the foot of a page or column, kept apart from the text."""

import re
from collections.abc import Iterable, Set

from briefgen.read.pdf.columns import Region, Row
from briefgen.read.pdf.draft import Draft
from briefgen.read.pdf.labels import unlabelled
from briefgen.read.pdf.line import Line
from briefgen.read.pdf.measures import Measures
from briefgen.read.pdf.words import is_raised

_SMALLER = 0.94  # of the type size of running text
_MARK = re.compile(r"(?P<mark>\d{1,3}(?![\d.,]*\d)|[*†‡§]{1,3})[.)]?(?=\s*\S)")


def without_notes(
    region: Region, measures: Measures, open_note: Draft | None, raised: Set[tuple[int, str]]
) -> tuple[Region, list[Draft]]:
    """The region without the footnotes at its end, and these; the first lines may go on with `open_note`.

    `raised` are the pages and words of small raised figures in the text, that may point at notes.
    """
    start = len(region.rows)
    while start and _is_small(region.rows[start - 1], measures):
        start -= 1
    if start == 0:
        return region, []
    found: list[Draft] = []
    first = next(
        (number for number in range(start, len(region.rows)) if _mark(region.rows[number], raised)), len(region.rows)
    )
    last = first
    for row in region.rows[first:]:
        if not isinstance(row, Line) or (last > first and _is_apart(region.rows[last - 1], row)):
            break
        last += 1
        mark = _mark(row, raised)
        if mark:
            found.append(Draft("footnote", [unlabelled(row, mark[0])], mark=mark["mark"]))
        elif found:
            found[-1].lines.append(row)
    if open_note is not None and start < first and _goes_on(open_note, region.rows[start]):
        open_note.lines.extend(row for row in region.rows[start:first] if isinstance(row, Line))
        first = start
    rows = [*region.rows[:first], *region.rows[max(first, last) :]]
    return Region(region.page, rows), [note for note in found if note.lines[0].pieces]


def _is_small(row: Row, measures: Measures) -> bool:
    return isinstance(row, Line) and row.size <= _SMALLER * measures.body.size


def _is_apart(upper: Row, lower: Line) -> bool:
    """Whether so much room is between two lines that the lower one is no part of the notes."""
    return upper.base - lower.base > 3 * lower.size


def _mark(row: Row, raised: Set[tuple[int, str]]) -> re.Match[str] | None:
    """The mark at the start of a note: small and raised itself, or raised elsewhere on its page."""
    if not isinstance(row, Line):
        return None
    found = _MARK.match(row.text)
    if found is None:
        return None
    is_known = (row.page, found["mark"]) in raised or not found["mark"].isdigit()
    return found if is_known or is_raised(row, row.pieces[0]) else None


def _goes_on(note: Draft, row: Row) -> bool:
    """Whether the note of the page before ended without its last stop."""
    return (
        isinstance(row, Line) and not note.text.endswith((".", "!", "?", ")")) and row.page - note.lines[-1].page == 1
    )


def raised_marks(regions: Iterable[Region]) -> set[tuple[int, str]]:
    """The page and the words of every small raised figure behind other words."""
    return {
        (row.page, piece.text.strip())
        for region in regions
        for row in region.rows
        if isinstance(row, Line)
        for piece in row.pieces[1:]
        if is_raised(row, piece)
    }
