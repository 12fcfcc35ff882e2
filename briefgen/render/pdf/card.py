"""A key figure as a card: the figure large, below it what it measures, then when, where and on what it rests."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Block
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import Page
from briefgen.render.pdf.paragraph import Column, base_line, draw_line, line_height
from briefgen.render.pdf.structure import Element
from briefgen.span import Span
from briefgen.style import Style

_VALUE_SCALES = (1.7, 1.5, 1.3, 1.15, 1.0)
"""The sizes of the figure, in those of body text: the first in which it is no longer than two lines."""
_MOST_VALUE_LINES = 2
_LONGEST_LARGE = 300  # characters: what is longer takes more than two lines in any size
_LABEL_BEFORE_PT, _RECORD_BEFORE_PT = 3.0, 4.0
_RECORD_SCALE = 0.9  # of small type
_LEADING, _VALUE_LEADING = 1.25, 1.12
ABOVE_PT, BELOW_PT, _SIDE_PT = 9.0, 10.0, 10.0
ACCENT_PT = 2.0


@dataclass(slots=True, eq=False)
class CardLine:
    """A line as it is set, the element that it belongs to, and the space above it."""

    line: Line
    look: Look
    owner: Element
    before_pt: float = 0.0

    @property
    def height_pt(self) -> float:
        return self.before_pt + line_height(self.look)

    def draw(self, page: Page, top: float, left: float) -> None:
        draw_line(page, self.owner, self.line, (left, base_line(top - self.before_pt, self.look)))


@dataclass(slots=True, eq=False)
class Card:
    """A card set into `column`."""

    anchor: str
    column: Column
    lines: Sequence[CardLine]

    @property
    def left(self) -> float:
        """Where its words begin."""
        return self.column.left + _SIDE_PT

    @property
    def height_pt(self) -> float:
        return ABOVE_PT + BELOW_PT + sum(line.height_pt for line in self.lines)

    def draw(self, page: Page, top: float) -> None:
        page.anchor(self.anchor, top)
        top -= ABOVE_PT
        for line in self.lines:
            line.draw(page, top, self.left)
            top -= line.height_pt


@dataclass(slots=True)
class CardSetter:
    """Sets the blocks of a panel; each becomes an item of the list `parent`."""

    inline: Inline
    style: Style
    parent: Element

    def parts(self, block: Block) -> "CardWords":
        """The words of a card with their elements, ready to be set into any width."""
        item = self.parent.child("LI")
        item.language = block.language
        body = item.child("LBody")
        spans = _lines(self.inline.text, block.span)
        return CardWords(block.anchor, self, [(span, body.child("P")) for span in spans])

    def value_look(self, scale: float) -> Look:
        ink = Ink(scale * self.style.body_pt, self.style.palette.heading, is_bold=True)
        return Look(ink, _VALUE_LEADING)

    def other_look(self, number: int) -> tuple[Look, float]:
        """The look of the line of that number, and the space above it."""
        palette, small_pt = self.style.palette, self.style.small_pt
        if number == 1:
            return Look(Ink(small_pt, palette.text), _LEADING), _LABEL_BEFORE_PT
        return Look(Ink(_RECORD_SCALE * small_pt, palette.muted), _LEADING), _RECORD_BEFORE_PT


@dataclass(slots=True)
class CardWords:
    """The lines of a card, each with its element."""

    anchor: str
    setter: CardSetter
    lines: Sequence[tuple[Span, Element]]

    def set(self, column: Column) -> Card:
        width = column.width - 2 * _SIDE_PT
        found: list[CardLine] = []
        for number, (span, owner) in enumerate(self.lines):
            look, before_pt = self.setter.other_look(number)
            if number:
                lines = self._words(span, look).lines(width)
            else:
                (look, lines), before_pt = self._value(span, width), 0.0
            found += [CardLine(line, look, owner, 0.0 if at else before_pt) for at, line in enumerate(lines)]
        return Card(self.anchor, column, found)

    def _value(self, span: Span, width: float) -> tuple[Look, list[Line]]:
        for scale in _VALUE_SCALES if len(span) <= _LONGEST_LARGE else _VALUE_SCALES[-1:]:
            look = self.setter.value_look(scale)
            words = self._words(span, look)
            lines = words.lines(width)
            if len(lines) <= _MOST_VALUE_LINES and words.widest <= width:
                break
        return look, lines

    def _words(self, span: Span, look: Look) -> Words:
        return Words.of(self.setter.inline.fragments(span, look.ink))


def _lines(text: str, span: Span) -> list[Span]:
    """The lines of a card's words, but for those that are empty."""
    found, start = [], span.start
    for line in span.of(text).split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found or [span]
