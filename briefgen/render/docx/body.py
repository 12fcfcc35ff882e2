"""The blocks of a document as the paragraphs, tables and drawings of the body, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.document import Block, BlockKind
from briefgen.render.cards import is_card
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.captions import Captions
from briefgen.render.docx.drawings import Drawings
from briefgen.render.docx.footnotes import Footnotes
from briefgen.render.docx.inline import Inline, Setting
from briefgen.render.docx.markup import Markup, element
from briefgen.render.docx.numbering import ListKind, Numbering
from briefgen.render.docx.package import Relationships
from briefgen.render.docx.panel import PanelWriter, units
from briefgen.render.docx.paragraphs import paragraph_properties
from briefgen.render.docx.styles import StyleSheet
from briefgen.render.docx.tables import TableWriter
from briefgen.render.together import kept_items, lists, stays_with

SOURCE_ROLE = "brief.source"
"""The role of list items that the text points at as [1], [2], and so on."""

_LETTERS_IN_LINE = 90  # roughly
_HEADINGS: frozenset[BlockKind] = frozenset({"title", "heading"})


@dataclass(slots=True)
class Body:
    """What the blocks need while they become the body of one document."""

    sheet: StyleSheet
    inline: Inline
    bookmarks: Bookmarks
    links: Relationships
    numbering: Numbering
    footnotes: Footnotes
    captions: Captions
    drawings: Drawings
    tables: TableWriter
    panels: PanelWriter

    def elements(self, blocks: tuple[Block, ...]) -> Iterator[Markup]:
        """The elements of the body without its section properties; never empty."""
        kept = [block for block in blocks if not self._is_note(block)]
        staying = _staying(kept)
        for places in units(kept):
            last = places[-1]
            block, follower = kept[last], kept[last + 1] if last + 1 < len(kept) else None
            if is_card(block):
                cards = [kept[place] for place in places]
                yield from (self.panels.panel(cards, keeps_next=last in staying), _gap(follower, stays=last in staying))
            else:
                yield from self._block(block, follower, stays=last in staying)
            if follower and (follower.kind, follower.role) != (block.kind, block.role):
                self.numbering.end_list()
        if not kept:
            yield element("w:p")

    def _is_note(self, block: Block) -> bool:
        return block.kind == "footnote" and self.footnotes.add(block, self.sheet.style_of(block))

    def _block(self, block: Block, follower: Block | None, *, stays: bool) -> Iterator[Markup]:
        """The elements of `block`; `stays` keeps its end on the page where the next one begins."""
        if block.kind == "page_break":
            yield element("w:p", element("w:r", element("w:br", {"w:type": "page"})))
        elif block.table is not None:
            style = self.sheet.style_of(block)
            table = self.tables.table(block, block.table, style, keeps_next=stays)
            yield from self._empty_table(block, style) if table is None else (table, _gap(follower, stays=stays))
        elif block.figure is not None:
            yield from self._figure(block, stays=stays)
        else:
            yield self._paragraph(block, self._properties(block, stays=stays))

    def _empty_table(self, block: Block, style: str) -> Iterator[Markup]:
        """A table without cells still is a place that links can point at."""
        anchors = [block.anchor] if block.anchor else []
        yield element("w:p", paragraph_properties(style), self.bookmarks.around(anchors, Markup("")))

    def _figure(self, block: Block, *, stays: bool) -> Iterator[Markup]:
        anchors = [block.anchor] if block.anchor else []
        drawing = self.drawings.run(block.figure) if block.figure else None
        properties = self._properties(block, stays=stays)
        if drawing is None:
            words = self.inline.runs(block.span, self.links, _setting(block))
            yield element("w:p", properties, self.bookmarks.around(anchors, words))
            return
        yield element("w:p", properties, self.bookmarks.around(anchors, drawing))
        if block.span:
            runs = self.inline.runs(block.span, self.links, _setting(block))
            yield element("w:p", paragraph_properties("Caption"), runs)

    def _paragraph(self, block: Block, properties: Markup) -> Markup:
        if block.kind == "caption":
            runs = self.captions.runs(block, self.links)
        else:
            runs = self.inline.runs(block.span, self.links, _setting(block))
        return element("w:p", properties, self.bookmarks.around([block.anchor] if block.anchor else [], runs))

    def _properties(self, block: Block, *, stays: bool) -> Markup:
        return paragraph_properties(
            self.sheet.style_of(block),
            keeps_next=stays,
            numbering=self.numbering.item(_list_kind(block), block.level) if block.kind == "list_item" else None,
            is_reversed=bool(block.span) and self.inline.is_reversed(block.span),
        )


def _setting(block: Block) -> Setting:
    is_heading = block.kind in _HEADINGS
    return Setting(is_bold=is_heading, family="heading" if is_heading else "body", language=block.language)


def _gap(follower: Block | None, *, stays: bool) -> Markup:
    """The paragraph after a table: Word joins two that nothing parts, and asks for a paragraph after the last one."""
    style = "TableParting" if follower and follower.table else "TableGap"
    return element("w:p", paragraph_properties(style, keeps_next=stays))


def _staying(blocks: Sequence[Block]) -> set[int]:
    """The places of the blocks that end on the page where the next one begins."""
    staying = {
        places[item]
        for places in lists(blocks)
        for item in kept_items([1 + len(blocks[place].span) // _LETTERS_IN_LINE for place in places])
    }
    return staying | {place for place, pair in enumerate(pairwise(blocks)) if stays_with(*pair)}


def _list_kind(block: Block) -> ListKind:
    if not block.is_ordered:
        return "bullet"
    return "source" if block.role == SOURCE_ROLE else "number"
