"""The blocks of a document as the paragraphs, tables and drawings of the body, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.document import Block, BlockKind
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.drawings import Drawings
from briefgen.render.docx.footnotes import Footnotes
from briefgen.render.docx.inline import Inline
from briefgen.render.docx.markup import Element, element, valued
from briefgen.render.docx.numbering import ListKind, Numbering
from briefgen.render.docx.package import Relationships
from briefgen.render.docx.styles import StyleSheet
from briefgen.render.docx.tables import TableWriter

SOURCE_ROLE = "brief.source"
"""The role of list items that the text points at as [1], [2], and so on."""

_BOLD_KINDS: frozenset[BlockKind] = frozenset({"title", "heading"})


@dataclass(slots=True)
class Body:
    """What the blocks need while they become the body of one document."""

    sheet: StyleSheet
    inline: Inline
    bookmarks: Bookmarks
    links: Relationships
    numbering: Numbering
    footnotes: Footnotes
    drawings: Drawings
    tables: TableWriter

    def elements(self, blocks: tuple[Block, ...]) -> Iterator[Element]:
        """The elements of the body without its section properties; never empty."""
        kept = [block for block in blocks if not self._is_note(block)]
        previous = None
        for block, follower in pairwise([*kept, None]):
            if block is None:
                break
            if previous is None or (previous.kind, previous.role) != (block.kind, block.role):
                self.numbering.end_list()
            yield from self._block(block, follower)
            previous = block
        if not kept:
            yield element("w:p")

    def _is_note(self, block: Block) -> bool:
        return block.kind == "footnote" and self.footnotes.add(block, self.sheet.style_of(block))

    def _block(self, block: Block, follower: Block | None) -> Iterator[Element]:
        if block.kind == "page_break":
            yield element("w:p", element("w:r", element("w:br", {"w:type": "page"})))
        elif block.table is not None:
            yield from self._table(block)
        elif block.figure is not None:
            yield from self._figure(block, follower)
        else:
            yield self._paragraph(block, self._properties(block, follower))

    def _table(self, block: Block) -> Iterator[Element]:
        style = self.sheet.style_of(block)
        table = self.tables.table(block, block.table, style) if block.table else None
        if table is None:
            anchors = [block.anchor] if block.anchor else []
            yield element("w:p", element("w:pPr", valued("w:pStyle", style)), *self.bookmarks.around(anchors, []))
            return
        yield table
        # Word joins two tables that nothing parts, and asks for a paragraph after the last one.
        yield element("w:p", element("w:pPr", valued("w:pStyle", "TableGap")))

    def _figure(self, block: Block, follower: Block | None) -> Iterator[Element]:
        drawing = self.drawings.run(block.figure) if block.figure else None
        properties = self._properties(block, follower)
        if drawing is None:
            words = self.inline.runs(block.span, self.links)
            yield element("w:p", properties, *self.bookmarks.around([block.anchor] if block.anchor else [], words))
            return
        anchors = [block.anchor] if block.anchor else []
        yield element("w:p", properties, *self.bookmarks.around(anchors, [drawing]))
        if block.span:
            yield element(
                "w:p", element("w:pPr", valued("w:pStyle", "Caption")), *self.inline.runs(block.span, self.links)
            )

    def _paragraph(self, block: Block, properties: Element) -> Element:
        runs = self.inline.runs(block.span, self.links, is_bold=block.kind in _BOLD_KINDS)
        return element("w:p", properties, *self.bookmarks.around([block.anchor] if block.anchor else [], runs))

    def _properties(self, block: Block, follower: Block | None) -> Element:
        belongs_to_next = follower is not None and (block.kind, follower.kind) in _PAIRS
        return element(
            "w:pPr",
            valued("w:pStyle", self.sheet.style_of(block)),
            element("w:keepNext") if belongs_to_next else None,
            self.numbering.item(_list_kind(block), block.level) if block.kind == "list_item" else None,
            self.inline.direction(block.span) if block.span else None,
        )


_PAIRS: frozenset[tuple[BlockKind, BlockKind]] = frozenset(
    {("caption", "table"), ("caption", "figure"), ("figure", "caption"), ("title", "byline"), ("byline", "byline")}
)


def _list_kind(block: Block) -> ListKind:
    if not block.is_ordered:
        return "bullet"
    return "source" if block.role == SOURCE_ROLE else "number"
