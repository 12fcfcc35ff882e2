"""The blocks of a document as strips, each with its element in the structure tree."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from briefgen.document import Block, BlockKind, Figure
from briefgen.render.cards import is_card
from briefgen.render.pdf.chart import ChartSetter
from briefgen.render.pdf.dress import dress_of
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.lines import Words
from briefgen.render.pdf.looks import look_of
from briefgen.render.pdf.numbering import DEEPEST, Lists
from briefgen.render.pdf.outline import Outline
from briefgen.render.pdf.page import Page
from briefgen.render.pdf.panel import PanelSetter
from briefgen.render.pdf.paragraph import Column, Paragraph
from briefgen.render.pdf.pictures import Pictures
from briefgen.render.pdf.readable import drawable
from briefgen.render.pdf.strip import Strip, arriving
from briefgen.render.pdf.structure import Element
from briefgen.render.pdf.table import TableSetter
from briefgen.render.together import kept_items, lists, stays_with
from briefgen.style import Style

_DEEPEST_HEADING = 6
_TALLEST_PICTURE = 0.8  # of the height of a page
_ABOVE_PLACE_PT = 4.0  # a link shows a little of what stands above its target
_LABEL_GAP_PT = 5.0
_LEAST_LABEL_PT = 14.0
_LIST_STEP_PT = 16.0
_ROLES: dict[BlockKind, str] = {"quote": "BlockQuote", "caption": "Caption", "footnote": "Note"}


@dataclass(slots=True)
class Body:
    """What the blocks need while they become strips."""

    inline: Inline
    style: Style
    column: Column
    page_height: float
    pictures: Pictures
    root: Element
    outline: Outline
    _lists: Lists = field(default_factory=Lists)
    _heading_level: int = 0
    _has_title: bool = False

    def strips(self, blocks: Sequence[Block]) -> list[Strip]:
        set_units: list[list[Strip]] = []
        turns = False
        self._has_title = any(block.kind == "title" for block in blocks)
        units = list(_units(blocks))
        for unit, following in zip_longest(units, units[1:]):
            block, last = unit[0], unit[-1]
            follower = following[0] if following else None
            set_strips = self._unit(unit) or [_mere_place(block)]
            set_strips[0].starts_page, turns = turns, block.kind == "page_break"
            if follower and stays_with(last, follower):
                set_strips[-1].keeps_next = True
            if follower is None or (last.kind, last.role) != (follower.kind, follower.role):
                self._lists.end()
            set_units.append(set_strips)
        for places in lists([unit[0] for unit in units]):
            for kept in kept_items([len(set_units[place]) for place in places]):
                set_units[places[kept]][-1].keeps_next = True
        return [strip for set_strips in set_units for strip in set_strips]

    def _unit(self, unit: Sequence[Block]) -> list[Strip]:
        if is_card(unit[0]):
            return PanelSetter(self.inline, self.style, self.column, self.page_height).strips(unit, self.root)
        return self._block(unit[0])

    def _block(self, block: Block) -> list[Strip]:
        if block.table is not None:
            tables = TableSetter(self.inline, self.style, self.column, self.page_height, dress_of(block.role))
            return tables.strips(block, block.table, self.root)
        if block.figure is not None:
            return self._figure(block, block.figure)
        match block.kind:
            case "page_break":
                strips = []
            case "title" | "heading":
                strips = self._heading(block)
            case "list_item":
                strips = self._item(block)
            case "footnote":
                strips = self._note(block)
            case _:
                strips = self._paragraph(block, self._element(block, _ROLES.get(block.kind, "P"))).strips(self.column)
        return strips

    def _element(self, block: Block, role: str) -> Element:
        element = self.root.child(role)
        element.language = block.language
        return element

    def _paragraph(self, block: Block, owner: Element) -> Paragraph:
        look = look_of(block, self.style)
        return Paragraph(owner, self.inline.fragments(block.span, look.ink), look, _place(block))

    def _heading(self, block: Block) -> list[Strip]:
        words = _words(block, self.inline)
        if not words:  # nothing is drawn, so there is no element, and the next level must not count on it
            return self._paragraph(block, self.root.child("P")).strips(self.column)
        wanted = 1 if block.kind == "title" else max(block.level, 1) + (1 if self._has_title else 0)
        self._heading_level = min(wanted, self._heading_level + 1, _DEEPEST_HEADING)
        paragraph = self._paragraph(block, self._element(block, f"H{self._heading_level}"))
        if block.kind == "heading":
            paragraph.arrived = _entry(self.outline, (max(block.level, 1), words), _place(block))
        return paragraph.strips(self.column)

    def _item(self, block: Block) -> list[Strip]:
        label, words, mark = self._lists.item(block, self.root)
        words.language = block.language
        paragraph = self._paragraph(block, words)
        step = _LIST_STEP_PT * (min(max(block.level, 1), DEEPEST) - 1)
        self._label(paragraph, label, mark)
        return paragraph.strips(self.column.inset(step))

    def _note(self, block: Block) -> list[Strip]:
        element = self._element(block, "Note")
        element.identifier = f"note-{len(self.root.kids)}"
        paragraph = self._paragraph(block, element)
        number = self.inline.note_numbers.get(block.anchor)
        if number is not None:
            self._label(paragraph, element.child("Lbl"), str(number))
        return paragraph.strips(self.column)

    def _label(self, paragraph: Paragraph, owner: Element, mark: str) -> None:
        """Set `mark` before the first line, with room for marks that have one digit more."""
        ink = paragraph.look.ink
        fragments = self.inline.plain(mark, Ink(ink.size_pt, ink.colour))
        room = Words.of(self.inline.plain(re.sub(r"\d+", _digits, mark), ink)).length
        paragraph.label = (owner, fragments)
        paragraph.label_width = max(room + _LABEL_GAP_PT, _LEAST_LABEL_PT)

    def _figure(self, block: Block, figure: Figure) -> list[Strip]:
        """The chart or picture with its words below; where nothing can be drawn, the words that it has."""
        owner = self._element(block, "Figure")
        owner.alternative = figure.alternative.strip()
        if figure.chart is not None:
            strips = ChartSetter(self.inline, self.style, self.column).strips(figure.chart, owner)
        else:
            owner.alternative = owner.alternative or _words(block, self.inline) or figure.attachment
            strips = self.pictures.strips(figure.attachment, self.column, _TALLEST_PICTURE * self.page_height, owner)
        if not strips:
            return self._paragraph(block, self.root.child("P")).strips(self.column)
        strips[0].paint = arriving(block.anchor, strips[0].paint)
        if block.span:
            caption = replace(block, kind="caption", anchor="")
            strips.extend(self._paragraph(caption, self._element(block, "Caption")).strips(self.column))
        return strips


def _units(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """What is set as one: a panel of cards, else a block."""
    for are_cards, group in groupby(blocks, key=is_card):
        if are_cards:
            yield list(group)
        else:
            yield from ([block] for block in group)


def _words(block: Block, inline: Inline) -> str:
    return " ".join(drawable(block.span.of(inline.text)).split())


def _place(block: Block) -> Callable[[Page, float], None]:
    """Makes the place where the block begins a destination."""

    def arrived(page: Page, top: float) -> None:
        page.anchor(block.anchor, top + _ABOVE_PLACE_PT)

    return arrived


def _entry(
    outline: Outline, heading: tuple[int, str], arrived: Callable[[Page, float], None]
) -> Callable[[Page, float], None]:
    """Adds the heading to the outline too."""

    def entered(page: Page, top: float) -> None:
        arrived(page, top)
        outline.add(heading, page.reference, top + _ABOVE_PLACE_PT)

    return entered


def _mere_place(block: Block) -> Strip:
    """A block of which nothing is seen still is a place that links can point at."""
    return Strip(0.0, _place(block))


def _digits(match: re.Match[str]) -> str:
    return "0" * max(len(match[0]), 2)
