"""What stands before the prose: the title, lines that say who wrote and when, captions with a credit."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.document import Block, BlockKind
from briefgen.language.credit import credit_of
from briefgen.read.docx.draft import Draft
from briefgen.read.line import looks_like_heading
from briefgen.read.preamble import is_byline

_LONGEST_TITLE = 250
_LONGEST_CAPTION = 400
_PROSE: frozenset[BlockKind] = frozenset({"paragraph", "list_item", "quote", "footnote", "table"})
_MAY_PRECEDE: frozenset[BlockKind] = frozenset({"byline", "figure", "page_break", "caption"})


def with_opening(drafts: list[Draft]) -> list[Draft]:
    """`drafts` with bylines and captions told by their words, and the first heading as title where there is none."""
    return _with_title(list(_told(drafts)))


def _told(drafts: list[Draft]) -> Iterator[Draft]:
    is_head = True
    for draft in drafts:
        if draft.block.kind == "paragraph" and draft.runs:
            kind = _kind_of(draft.words, is_head=is_head)
            draft.block = replace(draft.block, kind=kind)
        is_head = is_head and not _is_prose(draft)
        yield draft


def _is_prose(draft: Draft) -> bool:
    """Whether the opening ends here; a short line that is no sentence, or one without letters, does not end it."""
    if draft.block.kind not in _PROSE or not draft.has_words:
        return False
    if draft.block.kind != "paragraph":
        return True
    return any(map(str.isalnum, draft.words)) and not looks_like_heading(draft.words)


def _kind_of(words: str, *, is_head: bool) -> BlockKind:
    if is_byline(words, is_head=is_head):
        return "byline"
    return "caption" if len(words) <= _LONGEST_CAPTION and credit_of(words) is not None else "paragraph"


def _with_title(drafts: list[Draft]) -> list[Draft]:
    if any(draft.block.kind == "title" for draft in drafts):
        return drafts
    for place, draft in enumerate(drafts):
        if draft.block.kind == "heading" and len(draft.words) <= _LONGEST_TITLE:
            titled: Block = replace(draft.block, kind="title", level=0)
            return [*drafts[:place], replace(draft, block=titled), *drafts[place + 1 :]]
        if (draft.runs or draft.rows) and draft.block.kind not in _MAY_PRECEDE:
            break
    return drafts
