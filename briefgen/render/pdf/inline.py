"""Words with their marks as fragments of one look each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefgen.document import Block, Document, Mark
from briefgen.render.address import web_address
from briefgen.render.marks import MarkIndex, Piece
from briefgen.render.pdf.families import Family, kind_of
from briefgen.render.pdf.font_set import FontSet
from briefgen.render.pdf.page import Link, TextLook
from briefgen.render.pdf.readable import drawable
from briefgen.render.pdf.structure import Inner
from briefgen.span import Span

_LONGEST_WORDS = 120
_NOTE_SCALE, _NOTE_RISE = 0.65, 0.33  # of the type size


@dataclass(frozen=True, slots=True)
class Ink:
    """How plain words of a paragraph look; marks in them change it."""

    size_pt: float
    colour: str
    is_bold: bool = False
    is_italic: bool = False
    link_colour: str = ""
    """Where the ground needs another one than elsewhere."""
    family: Family = "body"


class Fragment(NamedTuple):
    """A run of drawable text.

    `actual` is the character that a placeholder stands for, `passage` the element of words in a language of their own.
    """

    text: str
    look: TextLook
    link: Link | None = None
    actual: str = ""
    passage: Inner | None = None


@dataclass(frozen=True, slots=True)
class _Around:
    """The elements that words stand in, inside that of their paragraph."""

    link: Link | None = None
    passage: Inner | None = None


_ALONE = _Around()


@dataclass(slots=True)
class Inline:
    """Turns spans of one text into fragments."""

    text: str
    marks: MarkIndex
    fonts: FontSet
    link_colour: str
    places: Mapping[str, str]
    """Every anchor that a link can point at, and the words that stand there."""
    note_numbers: Mapping[str, int]
    """The number of each footnote by its anchor."""

    @classmethod
    def of(cls, document: Document, fonts: FontSet, link_colour: str) -> "Inline":
        text, blocks = document.text, document.blocks
        places, numbers = _places_of(text, blocks), _numbered_notes(blocks)
        return cls(text, MarkIndex.of(document.marks), fonts, link_colour, places, numbers)

    def fragments(self, span: Span, ink: Ink) -> list[Fragment]:
        pieces = list(self.marks.pieces(span))
        around = {id(mark): self._around(mark) for piece in pieces for mark in piece.marks}
        found = [fragment for piece in pieces for fragment in self._piece(piece, around, ink)]
        return found or self.plain("", ink)

    def plain(self, text: str, ink: Ink) -> list[Fragment]:
        """The fragments of words that do not stand in the document's text."""
        return list(self._dressed(text, ink))

    def _piece(self, piece: Piece, around: Mapping[int, _Around], ink: Ink) -> Iterator[Fragment]:
        words = piece.span.of(self.text)
        if not piece.marks:
            yield from self._dressed(words, ink)
            return
        note, link, spoken = piece.mark("note_reference"), piece.mark("link"), piece.mark("language")
        is_bold = ink.is_bold or piece.mark("strong") is not None
        is_italic = ink.is_italic or piece.mark("emphasis") is not None
        is_changed = (is_bold, is_italic) != (ink.is_bold, ink.is_italic)
        inked = replace(ink, is_bold=is_bold, is_italic=is_italic) if is_changed else ink
        passage = around[id(spoken)].passage if spoken else None
        number = self.note_numbers.get(note.target.removeprefix("#")) if note else None
        if note and number is not None:
            if piece.span.start == note.span.start:
                yield from self._raised(str(number), inked, around[id(note)])
        elif words and note:
            yield from self._raised(words, inked, _Around(passage=passage))
        elif words:
            yield from self._dressed(words, inked, _Around(around[id(link)].link if link else None, passage))

    def _raised(self, text: str, ink: Ink, around: _Around) -> Iterator[Fragment]:
        small = replace(ink, size_pt=ink.size_pt * _NOTE_SCALE)
        yield from self._dressed(text, small, around, ink.size_pt * _NOTE_RISE)

    def _dressed(self, text: str, ink: Ink, around: _Around = _ALONE, rise_pt: float = 0.0) -> Iterator[Fragment]:
        chain = self.fonts.chain(ink.family, kind_of(is_bold=ink.is_bold, is_italic=ink.is_italic))
        link = around.link
        look = TextLook(
            chain.first,
            ink.size_pt,
            (ink.link_colour or self.link_colour) if link else ink.colour,
            rise_pt,
            is_underlined=link is not None and not link.target.startswith("#"),
        )
        for shown, actual, font in chain.shown(drawable(text)):
            dressed = look if font is look.font else look._replace(font=font)
            yield Fragment(shown, dressed, link, actual, around.passage)

    def _around(self, mark: Mark) -> _Around:
        """What the words of `mark` stand in."""
        if mark.kind in ("link", "note_reference"):
            return _Around(link=self._link(mark))
        return _Around(passage=Inner("Span", mark.target) if mark.kind == "language" and mark.target else None)

    def _link(self, mark: Mark) -> Link | None:
        """The link that `mark` makes, None where its target does not exist or is no web address."""
        if mark.target.startswith("#") or mark.kind == "note_reference":
            anchor = mark.target.removeprefix("#")
            words = self.places.get(anchor)
            return Link(f"#{anchor}", words or anchor) if words is not None else None
        address, words = web_address(mark.target), _first_words(self.text, mark.span)
        said = f"{words} ({address})" if words and words not in mark.target else address
        return Link(address, said) if address else None


def _places_of(text: str, blocks: Sequence[Block]) -> dict[str, str]:
    """Every anchor of blocks and cells with the first words that stand there."""
    places: dict[str, str] = {}
    for block in blocks:
        if block.anchor:
            places.setdefault(block.anchor, _first_words(text, block.span))
        if block.table:
            for row in block.table.rows:
                for cell in row:
                    if cell.anchor:
                        places.setdefault(cell.anchor, _first_words(text, cell.span))
    return places


def _numbered_notes(blocks: Sequence[Block]) -> dict[str, int]:
    """The number of each footnote by its anchor, in the order in which they stand."""
    anchors = dict.fromkeys(block.anchor for block in blocks if block.kind == "footnote" and block.anchor)
    return {anchor: number for number, anchor in enumerate(anchors, start=1)}


def _first_words(text: str, span: Span) -> str:
    return " ".join(drawable(text[span.start : min(span.end, span.start + _LONGEST_WORDS)]).split())
