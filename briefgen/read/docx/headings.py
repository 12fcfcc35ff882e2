"""Headings of a document that has none by style: paragraphs that look or read like one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.document import Block, Run
from briefgen.read.docx.draft import UNPLACED, Draft
from briefgen.read.line import looks_like_heading
from briefgen.read.preamble import is_byline

_MOST_LEVELS = 6
_LARGER = 1.08
_MASTHEAD = 1.5
"""How much larger than the body a line at the front is that may be the title or the name of the series."""
_LONGEST_TITLE = 250
_LONGEST_PLAIN = 80
_PROSE_RATIO = 2.5
_MOST_REPEATED = 2

_Look = tuple[int, bool]


@dataclass(frozen=True, slots=True)
class _Body:
    """The look of most letters."""

    size: int
    is_bold: bool


def with_headings(drafts: list[Draft]) -> list[Draft]:
    """`drafts` with a title and headings told by their look, else by their words, unless a style makes one."""
    if any(draft.block.kind == "heading" for draft in drafts):
        return drafts
    body = _body_of(drafts)
    if body is None:
        return drafts
    repeated = Counter(draft.words for draft in drafts)
    looks = [_apart(draft, body) if repeated[draft.words] <= _MOST_REPEATED else None for draft in drafts]
    drafts, looks = _with_front(drafts, looks, body)
    if not any(looks):
        return _by_words(drafts)
    ranks = {look: rank for rank, look in enumerate(sorted({look for look in looks if look}, reverse=True), start=1)}
    return [
        replace(draft, block=replace(draft.block, kind="heading", level=min(ranks[look], _MOST_LEVELS)))
        if look
        else draft
        for draft, look in zip(drafts, looks, strict=True)
    ]


def _body_of(drafts: Sequence[Draft]) -> _Body | None:
    letters: Counter[_Look] = Counter()
    for draft in drafts:
        if draft.block.kind in ("paragraph", "list_item"):
            letters.update(draft.looks)
    if not letters:
        return None
    (size, is_bold), _count = max(letters.items(), key=lambda item: (item[1], item[0]))
    return _Body(size, is_bold)


def _apart(draft: Draft, body: _Body) -> _Look | None:
    """The look of a paragraph that is larger or bolder than the body and reads like a heading, None for any other."""
    if draft.block.kind != "paragraph" or not draft.looks or is_byline(draft.words, is_head=False):
        return None
    size = min(size for size, _bold in draft.looks)
    is_bold = all(bold for _size, bold in draft.looks) and not body.is_bold
    is_larger = size >= body.size * _LARGER
    if not is_larger and not (is_bold and size >= body.size):
        return None
    is_front = size >= body.size * _MASTHEAD and len(draft.words) <= _LONGEST_TITLE
    return (size, is_bold) if is_front or looks_like_heading(draft.words) else None


def _with_front(drafts: list[Draft], looks: list[_Look | None], body: _Body) -> tuple[list[Draft], list[_Look | None]]:
    """The lines at the front that are set large, joined where they look the same; the one with most words is the title.

    Any other of them is the name of a series or a publisher, and stays a paragraph.
    """
    groups: list[list[int]] = []
    for place, (draft, look) in enumerate(zip(drafts, looks, strict=True)):
        if look and look[0] >= body.size * _MASTHEAD:
            if groups and groups[-1][-1] == place - 1 and looks[place - 1] == look:
                groups[-1].append(place)
            else:
                groups.append([place])
        elif groups and draft.runs:
            break
    if not groups or any(draft.block.kind == "title" for draft in drafts):
        return drafts, looks
    title = _title_of(drafts, groups)
    for group in groups:
        first = drafts[group[0]]
        runs = [run for count, place in enumerate(group) for run in (*_gap(count), *drafts[place].runs)]
        block = replace(first.block, kind="title" if group is title else "byline")
        drafts[group[0]] = replace(first, block=block, runs=runs)
        for place in group:
            looks[place] = None
        for place in group[1:]:
            drafts[place] = Draft(Block("paragraph", UNPLACED))
    return drafts, looks


def _title_of(drafts: Sequence[Draft], groups: list[list[int]]) -> list[int]:
    """The largest group, unless another has twice as many words: a name in huge letters is no title."""

    def count(group: list[int]) -> int:
        return sum(len(drafts[place].words.split()) for place in group)

    largest = max(groups, key=lambda group: min(size for size, _bold in drafts[group[0]].looks))
    longest = max(groups, key=count)
    return longest if count(longest) >= 2 * count(largest) else largest


def _gap(count: int) -> tuple[Run, ...]:
    return (Run(" "),) if count else ()


def _by_words(drafts: list[Draft]) -> list[Draft]:
    """Short paragraphs that are no sentence and stand above a much longer one as headings."""
    shown = [draft for draft in drafts if draft.runs]
    tops = {
        id(draft)
        for draft, follower in pairwise(shown)
        if draft.block.kind == follower.block.kind == "paragraph" and _tops(draft.words, follower.words)
    }
    return [
        replace(draft, block=replace(draft.block, kind="heading", level=2)) if id(draft) in tops else draft
        for draft in drafts
    ]


def _tops(words: str, below: str) -> bool:
    is_short = len(words) <= _LONGEST_PLAIN and len(below) > _PROSE_RATIO * len(words)
    return is_short and looks_like_heading(words) and not looks_like_heading(below)
