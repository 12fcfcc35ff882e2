"""A text in leaves of a few paragraphs: a browser lays those that are in sight and leaves the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.document import Block
from briefgen.render.html.lists import lists
from briefgen.render.html.markup import element
from briefgen.render.view.passages import Passages

_LEAF = 5_000
_MOST_IN_LEAF = 60

Judged = tuple[Block, bool]
"""A block, and whether it is a paragraph that gave nothing."""


@dataclass(slots=True)
class _Leaf:
    """The blocks of one leaf, as far as they are gathered."""

    blocks: list[Judged]
    length: int = 0


def leaves(blocks: Sequence[Judged], passages: Passages) -> Iterator[str]:
    """The elements of `blocks`, some together in a leaf."""
    for leaf in _gathered(blocks):
        inner = "".join(_elements(leaf.blocks, passages))
        if inner:
            size = min(max(leaf.length // 700, 1), 12)
            yield element("div", {"class": f"leaf z{size}"}, inner) + "\n"


def _gathered(blocks: Sequence[Judged]) -> Iterator[_Leaf]:
    """A leaf ends where it is full, but not inside a numbered or a nested list."""
    leaf = _Leaf([])
    for block, is_bare in blocks:
        is_full = leaf.length > _LEAF or len(leaf.blocks) >= _MOST_IN_LEAF
        if leaf.blocks and is_full and not _continues(block):
            yield leaf
            leaf = _Leaf([])
        leaf.blocks.append((block, is_bare))
        leaf.length += len(block.span)
    if leaf.blocks:
        yield leaf


def _continues(block: Block) -> bool:
    return block.kind == "list_item" and (block.is_ordered or block.level > 1)


def _elements(blocks: Sequence[Judged], passages: Passages) -> Iterator[str]:
    run: list[tuple[Block, dict[str, str | None], str]] = []
    for block, is_bare in blocks:
        if block.kind == "list_item":
            words = passages.words(block)
            if words:
                run.append((block, passages.attributes(block, is_bare=is_bare), words))
            continue
        if run:
            yield lists(run)
            run = []
        yield passages.markup(block, is_bare=is_bare)
    if run:
        yield lists(run)
