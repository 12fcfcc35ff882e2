"""Levels of list items: how far to the right of others their labels stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.read.pdf.draft import Draft

_STEP_PT = 4.0


@dataclass(slots=True)
class _Level:
    left: float
    kind: str


def nest(drafts: Sequence[Draft]) -> None:
    """Give the items of every list that the file does not rank itself their level, counted from 1."""
    stack: list[_Level] = []
    column = (0, 0.0)
    for draft in drafts:
        if draft.kind != "list_item" or draft.is_settled:
            if draft.kind in ("heading", "paragraph", "title"):
                stack = []
            continue
        place = draft.pages[0], draft.margin
        if stack and place != column:
            stack = _moved(stack, draft)
        column = place
        while stack and draft.left < stack[-1].left - _STEP_PT:
            stack.pop()
        if not stack or draft.left > stack[-1].left + _STEP_PT:
            stack.append(_Level(draft.left, _kind(draft)))
        draft.level = len(stack)


def _moved(stack: list[_Level], draft: Draft) -> list[_Level]:
    """The levels as they stand in the next column: the one with the same label is where `draft` is."""
    same = [depth for depth, level in enumerate(stack) if level.kind == _kind(draft)]
    if not same:
        return []
    shift = draft.left - stack[same[-1]].left
    return [_Level(level.left + shift, level.kind) for level in stack[: same[-1] + 1]]


def _kind(draft: Draft) -> str:
    return "number" if draft.is_ordered else draft.mark
