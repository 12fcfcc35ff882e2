"""Words with their marks as runs: marks may overlap, a link may cover several looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from briefgen.render.address import web_address
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.direction import runs_right_to_left, stretches
from briefgen.render.docx.fonts import Face
from briefgen.render.docx.markup import Element, element, legal, valued
from briefgen.render.docx.package import RELATIONSHIP, Relationships
from briefgen.render.marks import MarkIndex, Piece
from briefgen.span import Span

_STRETCH = re.compile(
    "\r\n|[\t\n\r\u000b\u000c\u0085\u2028\u2029\u00ad]|[^\t\n\r\u000b\u000c\u0085\u2028\u2029\u00ad]+"
)
_LONGEST_ADDRESS = 2000  # Word refuses longer ones


@dataclass(slots=True)
class Inline:
    """Turns spans of one text into runs, and takes note of the faces that they need."""

    text: str
    marks: MarkIndex
    bookmarks: Bookmarks
    note_numbers: dict[str, int]
    """The number of the real footnote for each anchor that has one."""
    is_right_to_left: bool = False
    """The direction of a paragraph that has no letters."""
    faces: set[Face] = field(default_factory=lambda: {"Regular", "Bold"})

    def runs(self, span: Span, links: Relationships, *, is_bold: bool = False) -> list[Element]:
        """The runs of `span`. `links` are those of the part that they stand in; `is_bold` is the paragraph's look."""
        runs: list[Element] = []
        for link, pieces in groupby(self._pieces(span), key=lambda entry: entry[0].mark("link")):
            target = self._link_target(link.target, links) if link else None
            look = valued("w:rStyle", _link_style(target)) if target else None
            inner = [run for piece in pieces for run in self._piece_runs(*piece, look, is_bold=is_bold)]
            if target is None:
                runs.extend(inner)
            elif inner:
                runs.append(element("w:hyperlink", target, {"w:history": "1"}, *inner))
        return runs

    def direction(self, span: Span) -> Element | None:
        """The property of the paragraph of `span` where it runs from right to left."""
        is_reversed = runs_right_to_left(span.of(self.text), otherwise=self.is_right_to_left)
        return element("w:bidi") if is_reversed else None

    def _pieces(self, span: Span) -> Iterator[tuple[Piece, str]]:
        """The pieces of `span` with their words; a line end that a mark cuts in two stays one."""
        previous = ""
        for piece in self.marks.pieces(span):
            words = piece.span.of(self.text)
            is_cut = previous == "\r" and words[:1] == "\n"
            yield piece, words[is_cut:]
            if self._note_number(piece) is None:
                previous = words[-1:] or previous

    def _note_number(self, piece: Piece) -> int | None:
        """The number of the footnote that stands for the words of `piece`."""
        note = piece.mark("note_reference")
        return self.note_numbers.get(note.target.removeprefix("#")) if note else None

    def _piece_runs(self, piece: Piece, words: str, link_look: Element | None, *, is_bold: bool) -> Iterator[Element]:
        note, number = piece.mark("note_reference"), self._note_number(piece)
        if note and number is not None:
            if piece.span.start == note.span.start:
                reference = element("w:footnoteReference", {"w:id": str(number)})
                yield element("w:r", element("w:rPr", valued("w:rStyle", "FootnoteReference")), reference)
            return
        is_strong, is_emphasis = piece.mark("strong") is not None, piece.mark("emphasis") is not None
        if is_emphasis:
            self.faces.add("BoldIt" if is_strong or is_bold else "It")
        properties = [
            link_look,
            *((element("w:b"), element("w:bCs")) if is_strong else ()),
            *((element("w:i"), element("w:iCs")) if is_emphasis else ()),
            valued("w:vertAlign", "superscript") if note else None,
        ]
        for text, is_reversed in stretches(words):
            look = [*properties, element("w:rtl") if is_reversed else None]
            content = text_content(text)
            if content:
                yield element("w:r", element("w:rPr", *look) if any(look) else None, *content)

    def _link_target(self, target: str, links: Relationships) -> dict[str, str] | None:
        if target.startswith("#"):
            name = self.bookmarks.target(target[1:])
            return {"w:anchor": name} if name else None
        address = web_address(target)
        if not address or len(address) > _LONGEST_ADDRESS:
            return None
        return {"r:id": links.to(f"{RELATIONSHIP}hyperlink", address, is_external=True)}


def _link_style(target: dict[str, str]) -> str:
    """A link that stays in the document is not underlined: the text is full of them."""
    return "InternalLink" if "w:anchor" in target else "Hyperlink"


def text_content(text: str) -> list[Element]:
    """The elements of a run that stand for `text`: words, tabs, line ends and optional hyphens."""
    content = []
    for stretch in _STRETCH.findall(text):
        if stretch == "\t":
            content.append(element("w:tab"))
        elif stretch == "\u00ad":
            content.append(element("w:softHyphen"))
        elif stretch in ("\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"):
            content.append(element("w:br"))
        elif words := legal(stretch):
            content.append(element("w:t", {"xml:space": "preserve"}, words))
    return content


def plain_run(text: str, *properties: Element) -> Element:
    """A run of `text` with direct properties, in the order of the schema."""
    return element("w:r", element("w:rPr", *properties) if properties else None, *text_content(text))
