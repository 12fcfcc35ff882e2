"""What the drafts are, once all of them are known: the title, levels of headings, captions, bylines."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from briefgen.document import BlockKind
from briefgen.language.credit import credit_of
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.read.pdf.draft import Draft
from briefgen.read.pdf.line import Line
from briefgen.read.pdf.nesting import nest
from briefgen.read.pdf.words import plain_words
from briefgen.read.preamble import is_byline

_LONGEST_HEADING, _LONGEST_BOLD_HEADING, _LONGEST_CAPITALS, _LONGEST_CAPTION = 260, 160, 80, 400
_MOST_HEADING_LINES = 6
_PROSE_WORDS = 25
_DEEPEST = 6
_LEAST_SCALE = 3
_MOST_BYLINE_LINES = 5
_SENTENCE_WORDS = 9


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives(lines('pdf_caption_openers.txt'))})\s*(?:[A-Z]{{0,2}}[\d.-]{{1,6}}|[IVX]{{1,4}}|[A-Z])[.:)]?(?=\s|$|[A-Z])"
    )


def settled(drafts: Sequence[Draft], body_size: float, title: str, outline: Mapping[str, int]) -> list[Draft]:
    """The drafts with their kinds and levels. The file says `title`, and `outline` by plain words, of itself."""
    found = _with_scales([part for draft in drafts for part in _parts(draft)])
    head = _head_length(found)
    for position, draft in enumerate(found):
        kind = _kind(draft, body_size, is_head=position < head)
        if not draft.is_settled or (draft.kind == "paragraph" and kind in ("byline", "caption")):
            draft.kind = kind
    nest(found)
    _apply_outline(found, outline)
    _choose_title(found[: head + 1], found, plain_words(title))
    _rank(found, outline)
    return found


def _parts(draft: Draft) -> list[Draft]:
    """A short run of lines at the head that states facts line by line, as a draft a line."""
    if draft.kind not in ("paragraph", "heading") or not 1 < len(draft.lines) <= _MOST_BYLINE_LINES or draft.is_settled:
        return [draft]
    if draft.pages[0] > 1 or not any(is_byline(line.text, is_head=True) for line in draft.lines):
        return [draft]
    if any(len(line.text.split()) > _PROSE_WORDS for line in draft.lines):
        return [draft]
    return [replace(draft, lines=[line]) for line in draft.lines]


def _with_scales(drafts: Sequence[Draft]) -> list[Draft]:
    """Runs of drafts without letters, the scales of drawn charts, as one figure each."""
    found: list[Draft] = []
    for is_scale, run in groupby(drafts, key=_is_scale):
        members = list(run)
        if is_scale and len(members) >= _LEAST_SCALE:
            found.append(Draft("figure", [line for draft in members for line in draft.lines]))
        else:
            found.extend(members)
    return found


def _is_scale(draft: Draft) -> bool:
    is_open = draft.kind == "paragraph" and not draft.is_settled
    return is_open and len(draft.lines) == 1 and not any(map(str.isalpha, draft.text))


def _head_length(drafts: Sequence[Draft]) -> int:
    """How many drafts stand before the first prose."""
    for position, draft in enumerate(drafts):
        if draft.kind in ("list_item", "table") or (
            draft.kind == "paragraph" and len(draft.text.split()) >= _PROSE_WORDS
        ):
            return position
    return len(drafts)


def _kind(draft: Draft, body_size: float, *, is_head: bool) -> BlockKind:
    if draft.kind not in ("heading", "paragraph"):
        return draft.kind
    words = draft.text
    if is_head and len(draft.lines) == 1 and draft.lines[0].size < 1.6 * body_size and is_byline(words, is_head=True):
        return "byline"
    if len(words) <= _LONGEST_CAPTION and (_caption().match(words) or (draft.kind == "paragraph" and credit_of(words))):
        return "caption" if _is_caption_like(draft, words) else draft.kind
    if draft.kind == "heading":
        return "heading" if _is_heading(draft, words, body_size) else "paragraph"
    return "heading" if _is_plain_heading(draft, words) else "paragraph"


def _is_caption_like(draft: Draft, words: str) -> bool:
    """Whether it is no sentence about a figure: "Figure 3 shows that …"."""
    opener = _caption().match(words)
    if opener is None or draft.kind == "heading":
        return True
    rest = words[opener.end() :].lstrip(" :.–—-|")
    return not rest[:1].islower()


def _is_heading(draft: Draft, words: str, body_size: float) -> bool:
    is_larger = draft.lines[0].size >= 1.12 * body_size
    longest = _LONGEST_HEADING if is_larger else _LONGEST_BOLD_HEADING
    if len(words) > longest or len(draft.lines) > _MOST_HEADING_LINES:
        return False
    if words.endswith((";", ",")) or (words.endswith(".") and len(words.split()) >= _SENTENCE_WORDS):
        return False
    return is_larger or not words.endswith(".") or words.isupper()


def _is_plain_heading(draft: Draft, words: str) -> bool:
    """Whether a line of running text that stands alone is a heading in capitals."""
    if len(draft.lines) != 1 or not 4 <= len(words) <= _LONGEST_CAPITALS or not words.isupper() or words[-1] in ".,;":
        return False
    return 2 * sum(map(str.isalpha, words)) > len(words)


def _apply_outline(drafts: Sequence[Draft], outline: Mapping[str, int]) -> None:
    """What the outline of the file names is a heading, where it names most headings as they stand."""
    if not outline:
        return
    named = [
        draft
        for draft in drafts
        if draft.kind in ("heading", "paragraph")
        and len(draft.text) <= _LONGEST_HEADING
        and plain_words(draft.text) in outline
    ]
    if len({plain_words(draft.text) for draft in named}) * 2 < len(outline):
        return
    for draft in named:
        if not draft.is_settled:
            draft.kind = "heading"


def _choose_title(head: Sequence[Draft], drafts: Sequence[Draft], stated: str) -> None:
    if any(draft.kind == "title" for draft in drafts):
        return
    headings = [draft for draft in head if draft.kind == "heading" and draft.pages[0] == (drafts[0].pages[0] or 1)]
    chosen = next((draft for draft in headings if stated and plain_words(draft.text) == stated), None)
    if chosen is None and headings:
        chosen = max(headings, key=lambda draft: (draft.lines[0].size, -headings.index(draft)))
        same = sum(draft.kind == "heading" and draft.lines[0].look == chosen.lines[0].look for draft in drafts)
        if same > 2 and headings[0] is not chosen:
            chosen = None
    if chosen is not None:
        chosen.kind, chosen.level = "title", 0


def _rank(drafts: Sequence[Draft], outline: Mapping[str, int]) -> None:
    """Levels of headings: as the outline says, else by size and weight, largest first."""
    headings = [draft for draft in drafts if draft.kind == "heading" and not draft.is_settled]
    looks = sorted({_rank_key(draft.lines[0]) for draft in headings}, reverse=True)
    ranks = {look: min(rank, _DEEPEST) for rank, look in enumerate(looks, start=1)}
    by_look: dict[tuple[float, bool], Counter[int]] = {}
    for draft in headings:
        level = outline.get(plain_words(draft.text))
        if level:
            by_look.setdefault(_rank_key(draft.lines[0]), Counter())[level] += 1
    for draft in headings:
        key = _rank_key(draft.lines[0])
        known = by_look.get(key)
        usual = max(known, key=lambda level: (known[level], -level)) if known else ranks[key]
        draft.level = min(outline.get(plain_words(draft.text), usual), _DEEPEST)


def _rank_key(line: Line) -> tuple[float, bool]:
    return round(line.size * 2) / 2, line.look.is_bold
