"""What a converter leaves of each page's head and foot among the paragraphs: page numbers and what stands beside them.

A file that was made from pages has no headers; "Page 2 of 22" and the lines around it are paragraphs like any other.
Only lines that count up to a total that they state are taken for page numbers.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefgen.document import Note, Run
from briefgen.read.docx.draft import Draft

_LONGEST_LINE = 200
_LEAST_PAGES = 3
_MOST_MISSING = 1
"""How many pages at the end may bear no number."""
_NEARBY = 3
"""How many blocks from the page number the other lines of the head and foot stand."""

_COUNTED = re.compile(r"(?P<page>\d{1,4})\D{1,15}(?P<total>\d{1,4})(?!\d)")
_SENTENCE_END = re.compile(r"[.!?:;…][\"”’)\]]*(?:\[\^?\w{1,6}\])*$")


def without_furniture(drafts: list[Draft]) -> tuple[list[Draft], tuple[Note, ...]]:
    """`drafts` without heads and feet, with paragraphs that they cut in two joined, and a note that says so."""
    lines = [_line(draft) for draft in drafts]
    pages = _page_numbers(lines)
    if not pages:
        return drafts, ()
    dropped = pages | _beside(lines, pages)
    told = Note(f"page numbers and what stands beside them on every page were left out, such as “{lines[min(pages)]}”")
    return list(_joined(drafts, dropped)), (told,)


def _line(draft: Draft) -> str:
    """The words of a short block on one line, empty for a longer one and for a heading."""
    if draft.block.kind in ("heading", "title", "list_item"):
        return ""
    runs = [run for row in draft.rows for cell in row for run in (*cell.runs, Run(" "))] or draft.runs
    words = "".join(run.text for run in runs)
    return " ".join(words.split()) if len(words) <= _LONGEST_LINE else ""


def _page_numbers(lines: list[str]) -> set[int]:
    """The places of lines that differ in one number alone, which rises up to the total that stands beside it."""
    families: dict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        if found := _COUNTED.search(line):
            family = (line[: found.start("page")], line[found.end("page") :], found["total"])
            families[family].append((int(found["page"]), place))
    found_places: set[int] = set()
    for (_before, _after, total), counted in families.items():
        numbers = [number for number, _place in counted]
        rises = all(later > earlier for earlier, later in pairwise(numbers))
        if len(counted) >= _LEAST_PAGES and rises and 0 <= int(total) - numbers[-1] <= _MOST_MISSING:
            found_places.update(place for _number, place in counted)
    return found_places


def _beside(lines: list[str], pages: set[int]) -> set[int]:
    """The places near a page number of lines that stand there on at least half of the pages."""
    near: dict[str, set[int]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for page in pages:
        around = range(max(page - _NEARBY, 0), min(page + _NEARBY + 1, len(lines)))
        found = {place for place in around if lines[place] and place not in pages}
        counts.update({lines[place] for place in found})
        for place in found:
            near[lines[place]].add(place)
    return {
        place for line, count in counts.items() if count >= max(_LEAST_PAGES, len(pages) / 2) for place in near[line]
    }


def _joined(drafts: list[Draft], dropped: set[int]) -> Iterator[Draft]:
    """The drafts that are kept; a paragraph that goes on below the foot of its page is one with what follows it."""
    before: Draft | None = None
    is_cut = False
    for place, draft in enumerate(drafts):
        if place in dropped:
            is_cut = True
            continue
        if not draft.has_words:
            if before is not None and draft.block.kind != "page_break":
                yield before
                before = None
            yield draft
            continue
        if is_cut and before is not None and _goes_on(before, draft):
            before = replace(before, runs=[*before.runs, Run(" "), *draft.runs], looks=before.looks + draft.looks)
        else:
            if before is not None:
                yield before
            before = draft
        is_cut = False
    if before is not None:
        yield before


def _goes_on(before: Draft, after: Draft) -> bool:
    if before.block.kind not in ("paragraph", "list_item") or after.block.kind != "paragraph":
        return False
    return after.words[:1].islower() and _SENTENCE_END.search(before.words) is None
