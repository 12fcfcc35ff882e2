"""Words with their marks as markup: marks may overlap, a link may cover several looks."""

import re
from dataclasses import dataclass, field
from itertools import groupby

from briefgen.document import Block, Document, Mark
from briefgen.render.address import web_address
from briefgen.render.facts import is_right_to_left, language_of, tag_of
from briefgen.render.html.markup import element, words
from briefgen.render.html.places import Places
from briefgen.render.marks import MarkIndex, Piece
from briefgen.render.words.running import running_words
from briefgen.span import Span

_REVERSED = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]")


@dataclass(slots=True)
class Inline:
    """Turns spans of one text into markup."""

    text: str
    marks: MarkIndex
    places: Places
    is_right_to_left: bool = False
    """How the page runs."""
    note_numbers: dict[str, int] = field(default_factory=dict)
    """The number of each footnote by its anchor, in the order in which they stand."""
    table_name: str = ""
    """What a table without a title is called."""

    @classmethod
    def of(cls, document: Document, places: Places) -> "Inline":
        anchors = dict.fromkeys(block.anchor for block in document.blocks if _is_note(block))
        numbers = {anchor: number for number, anchor in enumerate(anchors, start=1)}
        is_reversed = is_right_to_left(language_of(document))
        unnamed = running_words(document).table
        return cls(document.text, MarkIndex.of(document.marks), places, is_reversed, numbers, unnamed)

    def markup(self, span: Span) -> str:
        """The words of `span`."""
        groups = groupby(self.marks.pieces(span), key=lambda piece: piece.mark("link"))
        return "".join(self._linked(link, "".join(map(self._piece, pieces))) for link, pieces in groups)

    def direction(self, span: Span) -> str | None:
        """Where words may run either way, they tell by their first letter how they do."""
        may_differ = self.is_right_to_left or _REVERSED.search(self.text, span.start, span.end)
        return "auto" if span and may_differ else None

    def _linked(self, link: Mark | None, inner: str) -> str:
        if link is None or not inner:
            return inner
        if link.target.startswith("#"):
            address = self.places.link(link.target)
            return element("a", {"href": address}, inner) if address else inner
        address = web_address(link.target)
        return element("a", {"href": address, "rel": "noreferrer"}, inner) if address else inner

    def _piece(self, piece: Piece) -> str:
        note = piece.mark("note_reference")
        if note is not None:
            return self._note(note, piece)
        markup = words(piece.span.of(self.text))
        spoken = piece.mark("language")
        if markup and spoken is not None and (language := tag_of(spoken.target)):
            markup = element("span", {"lang": language}, markup)
        for kind, name in (("emphasis", "em"), ("strong", "strong")):
            if markup and any(mark.kind == kind for mark in piece.marks):
                markup = element(name, {}, markup)
        return markup

    def _note(self, note: Mark, piece: Piece) -> str:
        """The number of the note that the mark points at, once; else its words, raised."""
        number = self.note_numbers.get(note.target.removeprefix("#"))
        if number is None:
            said = words(piece.span.of(self.text))
            return element("sup", {}, said) if said else ""
        if piece.span.start != note.span.start:
            return ""
        address = None if piece.mark("link") else self.places.link(note.target)
        return element("sup", {}, element("a", {"href": address, "role": "doc-noteref"}, f"[{number}]"))


def _is_note(block: Block) -> bool:
    return block.kind == "footnote" and bool(block.anchor)
