"""The blocks of a document as elements, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from briefgen.document import Attachment, Block, BlockKind
from briefgen.render.cards import CARD_ROLE
from briefgen.render.facts import tag_of
from briefgen.render.html.cards import card
from briefgen.render.html.charts import chart_markup
from briefgen.render.html.contents import Contents
from briefgen.render.html.inline import Inline
from briefgen.render.html.lists import lists
from briefgen.render.html.markup import element
from briefgen.render.html.pictures import picture_markup
from briefgen.render.html.tables import TableWriter

_DEEPEST_HEADING = 6
_TITLE_CLASSES = ((110, None), (250, "lengthy"))
_TAGS: dict[BlockKind, str] = {"quote": "blockquote", "page_break": "hr"}
_TOLD_BY_TAG = frozenset({"title", "heading", "paragraph", "list_item", "table", "quote", "page_break"})
"""Kinds that need no attribute to be known again."""


@dataclass(slots=True)
class Body:
    """What the blocks need while they become elements."""

    inline: Inline
    attachments: tuple[Attachment, ...]
    contents: Contents
    head_length: int = 0
    """How many elements stand before the first heading, once they are all made."""
    _has_title: bool = False
    _heading_level: int = 0
    _charts: int = 0
    _tables: TableWriter = field(init=False)

    def __post_init__(self) -> None:
        self._tables = TableWriter(self.inline)

    def elements(self, blocks: Sequence[Block]) -> list[str]:
        """The elements, each one block, one run of list items, or a figure with its caption."""
        self._has_title = any(block.kind == "title" for block in blocks)
        made: list[str] = []
        heading: int | None = None
        for kind, run in groupby(_with_captions(blocks), key=lambda group: group[0].kind):
            heading = len(made) if heading is None and kind == "heading" else heading
            if kind == "list_item":
                made.append(lists([self._item(block) for (block, *_) in run]))
            else:
                made.extend(self._group(group) for group in run)
        self.head_length = len(made) if heading is None else heading
        return made

    def _item(self, block: Block) -> tuple[Block, dict[str, str | None], str]:
        is_card = block.role == CARD_ROLE
        return block, self._attributes(block), (card if is_card else Inline.markup)(self.inline, block.span)

    def _group(self, group: Sequence[Block]) -> str:
        parts = [self._figure(block) if block.figure else self._block(block) for block in group]
        return element("figure", {}, *parts) if any(block.figure for block in group) else "".join(parts)

    def _block(self, block: Block) -> str:
        attributes = self._attributes(block)
        if block.table is not None:
            return self._tables.table(block.table, attributes) or element("p", attributes)
        inner = self.inline.markup(block.span)
        if block.kind in ("title", "heading"):
            return self._heading(block, attributes, inner)
        if block.kind == "footnote":
            number = self.inline.note_numbers.get(block.anchor)
            label = element("span", {"class": "label", "aria-hidden": "true"}, f"{number}. ") if number else ""
            return element("p", {**attributes, "role": "doc-footnote"}, label, inner)
        return element(_TAGS.get(block.kind, "p"), attributes, inner)

    def _heading(self, block: Block, attributes: dict[str, str | None], inner: str) -> str:
        """No level is skipped, since screen readers count them; a heading without words is none."""
        if not inner.strip():
            return element("p", {**attributes, "data-kind": block.kind})
        wanted = 1 if block.kind == "title" else max(block.level, 1) + (1 if self._has_title else 0)
        self._heading_level = min(wanted, self._heading_level + 1, _DEEPEST_HEADING)
        told = {**attributes, "data-kind": block.kind}
        told["class"] = _title_class(len(block.span)) if block.kind == "title" else None
        if block.kind == "heading":
            told["data-level"] = str(block.level)
            told["id"] = self.contents.add(block, told["id"], block.span.of(self.inline.text))
        return element(f"h{self._heading_level}", told, inner)

    def _figure(self, block: Block) -> str:
        """The chart or picture; where nothing can be drawn, the words that it has."""
        attributes = self._attributes(block)
        drawn = ""
        if block.figure and block.figure.chart:
            self._charts += 1
            drawn = chart_markup(block.figure, block.figure.chart, attributes, self._charts)
        elif block.figure:
            drawn = picture_markup(block.figure, self.attachments, attributes)
        said = self.inline.markup(block.span)
        if not drawn:
            return element("p", attributes, said)
        return drawn + (element("figcaption", {}, said) if said else "")

    def _attributes(self, block: Block) -> dict[str, str | None]:
        """The id that links lead to, and what is read back: the role, and a kind that the tag does not tell."""
        return {
            "id": self.inline.places.take(block.anchor),
            "data-kind": None if block.kind in _TOLD_BY_TAG else block.kind,
            "data-role": block.role or None,
            "dir": self.inline.direction(block.span),
            "lang": tag_of(block.language),
        }


def _title_class(length: int) -> str | None:
    """The longer a title is, the smaller it is set."""
    return next((name for longest, name in _TITLE_CLASSES if length <= longest), "endless")


def _with_captions(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks one by one, a figure together with the captions before it or behind."""
    position = 0
    while position < len(blocks):
        pair = list(blocks[position : position + 2])
        is_pair = len(pair) == 2 and sorted(block.kind for block in pair) == ["caption", "figure"]
        group = pair if is_pair else pair[:1]
        position += len(group)
        yield group
