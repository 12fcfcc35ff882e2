"""The table of contents: entries whose dots lead to the numbers of pages. It repeats the headings, and is no text."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from briefgen.read.pdf.line import Line

_ENTRY = re.compile(r".*\S.*?(?:(?:\.\s?){4,}|…{2,})\s*(?P<page>\d{1,4}|[ivxlc]{1,7})?")
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,7}")
_LEAST = 2


def parted_from_contents(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a page that are text, and those that are entries of a table of contents.

    Dots also lead to figures in tables; the numbers of pages stand alone in their row and rise from row to row.
    """
    rows: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        rows[round(line.base)].append(line)
    entries = {base: page for base, row in rows.items() if (page := _page_of(row)) is not None}
    numbers = [int(entries[base]) for base in sorted(entries, reverse=True) if entries[base].isdigit()]
    if len(entries) < _LEAST or any(first > second for first, second in pairwise(numbers)):
        return list(lines), []
    found = [line for line in lines if round(line.base) in entries]
    return [line for line in lines if round(line.base) not in entries], found


def _page_of(row: Sequence[Line]) -> str | None:
    """The page that the entry in a row leads to; None where the row is no entry."""
    entry, *others = sorted(row, key=lambda line: line.left)
    found = _ENTRY.fullmatch(entry.text) if ".." in entry.text or ". ." in entry.text or "……" in entry.text else None
    if found is None or len(others) > 1:
        return None
    if not others:
        return found["page"]
    return others[0].text if not found["page"] and _PAGE.fullmatch(others[0].text) else None
