"""Items to lists: each run of items of one kind and role is a list, deeper ones inside the item above them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.document import Block
from briefgen.render.cards import CARD_ROLE
from briefgen.render.html.markup import element

SOURCE_ROLE = "brief.source"
"""The role of list items that the text points at as [1], [2], and so on."""

_DEEPEST = 9
_PANEL = "panel"
_LOOKS = {(True, SOURCE_ROLE): "sources", (False, CARD_ROLE): _PANEL}
"""The classes of lists by whether they are ordered and by the role of their items."""


@dataclass(slots=True)
class _Open:
    """A list that may still grow: finished items, and the one at hand."""

    is_ordered: bool
    role: str
    depth: int
    items: list[str] = field(default_factory=list)
    inner: str = ""
    attributes: dict[str, str | None] = field(default_factory=dict)
    direction: str | None = None
    """That of its first item, or the marks of a list would stand on the wrong side."""

    def begin(self, attributes: dict[str, str | None], words: str) -> None:
        self.end_item()
        self.attributes, self.inner = attributes, words

    def end_item(self) -> None:
        if self.inner or self.attributes:
            self.items.append(element("li", self.attributes, self.inner))
        self.inner, self.attributes = "", {}

    def markup(self) -> str:
        self.end_item()
        look = _LOOKS.get((self.is_ordered, self.role))
        unmarked = "list" if look == _PANEL else None  # browsers may take a list without bullets for none
        shape = {"class": look, "role": unmarked, "dir": self.direction}
        return element("ol" if self.is_ordered else "ul", shape, *self.items)


def lists(items: Sequence[tuple[Block, dict[str, str | None], str]]) -> str:
    """The markup of items that follow one another, each with its attributes and its words."""
    done: list[str] = []
    opened: list[_Open] = []
    for block, attributes, words in items:
        depth = min(max(block.level, 1), _DEEPEST, opened[-1].depth + 1 if opened else 1)
        while opened and (opened[-1].depth > depth or _differs(opened[-1], block, depth)):
            _close(opened, done)
        if not opened or opened[-1].depth < depth:
            opened.append(_Open(block.is_ordered, block.role, depth, direction=attributes.get("dir")))
        level = str(block.level) if block.level != depth else None
        opened[-1].begin({**attributes, "data-level": level}, words)
    while opened:
        _close(opened, done)
    return "".join(done)


def _differs(current: _Open, block: Block, depth: int) -> bool:
    is_same = (current.is_ordered, current.role) == (block.is_ordered, block.role)
    return current.depth == depth and not is_same


def _close(opened: list[_Open], done: list[str]) -> None:
    """End the innermost list: it goes into the item around it."""
    markup = opened.pop().markup()
    if opened:
        opened[-1].inner += markup
    else:
        done.append(markup)
