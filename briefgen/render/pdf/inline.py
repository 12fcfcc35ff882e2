"""Words with their marks as fragments of one look each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.document import Block, Document, Mark
from briefgen.render.address import web_address
from briefgen.render.marks import MarkIndex, Piece
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.pdf.page import Link, TextLook
from briefgen.render.pdf.readable import drawable, parts
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


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of drawable text. `actual` is the character that a placeholder stands for."""

    text: str
    look: TextLook
    link: Link | None = None
    actual: str = ""


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
        links = {
            id(mark): self._link(mark)
            for piece in pieces
            for mark in piece.marks
            if mark.kind in ("link", "note_reference")
        }
        found = [fragment for piece in pieces for fragment in self._piece(piece, links, ink)]
        return found or self.plain("", ink)

    def plain(self, text: str, ink: Ink) -> list[Fragment]:
        """The fragments of words that do not stand in the document's text."""
        return list(self._dressed(text, ink, None))

    def _piece(self, piece: Piece, links: Mapping[int, Link | None], ink: Ink) -> Iterator[Fragment]:
        words = piece.span.of(self.text)
        if not piece.marks:
            yield from self._dressed(words, ink, None)
            return
        note, link = piece.mark("note_reference"), piece.mark("link")
        is_bold = ink.is_bold or piece.mark("strong") is not None
        is_italic = ink.is_italic or piece.mark("emphasis") is not None
        inked = replace(ink, is_bold=is_bold, is_italic=is_italic)
        number = self.note_numbers.get(note.target.removeprefix("#")) if note else None
        if note and number is not None:
            if piece.span.start == note.span.start:
                yield from self._raised(str(number), inked, links[id(note)])
        elif words and note:
            yield from self._raised(words, inked, None)
        elif words:
            yield from self._dressed(words, inked, links[id(link)] if link else None)

    def _raised(self, text: str, ink: Ink, link: Link | None) -> Iterator[Fragment]:
        yield from self._dressed(text, replace(ink, size_pt=ink.size_pt * _NOTE_SCALE), link, ink.size_pt * _NOTE_RISE)

    def _dressed(self, text: str, ink: Ink, link: Link | None, rise_pt: float = 0.0) -> Iterator[Fragment]:
        look = TextLook(
            self.fonts.font(is_bold=ink.is_bold, is_italic=ink.is_italic),
            ink.size_pt,
            (ink.link_colour or self.link_colour) if link else ink.colour,
            rise_pt,
            is_underlined=link is not None and not link.target.startswith("#"),
        )
        for shown, actual in parts(drawable(text), look.font):
            yield Fragment(shown, look, link, actual)

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
