"""Words with their marks as runs: marks may overlap, a link may cover several looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from briefgen.document import Mark, MarkKind
from briefgen.render.address import web_address
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.direction import runs_right_to_left
from briefgen.render.docx.fonts import Family
from briefgen.render.docx.markup import Markup, element, joined
from briefgen.render.docx.package import RELATIONSHIP, Relationships
from briefgen.render.docx.runs import RunLook, note_reference, runs_of
from briefgen.render.facts import tag_of
from briefgen.render.marks import MarkIndex
from briefgen.span import Span
from briefgen.style import FaceKind

_LONGEST_ADDRESS = 2000  # Word refuses longer ones


@dataclass(frozen=True, slots=True)
class Setting:
    """How the words of a paragraph are set where no mark says otherwise; `language` is empty for the document's."""

    is_bold: bool = False
    family: Family = "body"
    language: str = ""


_PLAIN = Setting()


class _Piece(NamedTuple):
    """Words under the same marks, of which the innermost of each kind counts."""

    span: Span
    words: str
    marks: dict[MarkKind, Mark]
    note_number: int | None
    """The number of the footnote that stands for the words."""


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
    faces: set[tuple[Family, FaceKind]] = field(default_factory=lambda: {("body", "regular"), ("body", "bold")})

    def runs(self, span: Span, links: Relationships, setting: Setting = _PLAIN) -> Markup:
        """The runs of `span`. `links` are those of the part that they stand in."""
        if span:
            self.faces.add((setting.family, "bold" if setting.is_bold else "regular"))
            if not self.marks.within(span):
                return runs_of(span.of(self.text), RunLook(language=_tag(setting.language)))
        runs: list[Markup] = []
        for link, pieces in groupby(self._pieces(span), key=lambda piece: piece.marks.get("link")):
            target = self._link_target(link.target, links) if link else None
            style = _link_style(target) if target else ""
            inner = joined(self._piece_runs(piece, style, setting) for piece in pieces)
            if target is None:
                runs.append(inner)
            elif inner:
                runs.append(element("w:hyperlink", target, {"w:history": "1"}, inner))
        return joined(runs)

    def is_reversed(self, span: Span) -> bool:
        """Whether the paragraph of `span` runs from right to left."""
        return runs_right_to_left(span.of(self.text), otherwise=self.is_right_to_left)

    def _pieces(self, span: Span) -> Iterator[_Piece]:
        """The pieces of `span`; a line end that a mark cuts in two stays one."""
        previous = ""
        for piece in self.marks.pieces(span):
            marks = _innermost(piece.marks)
            words = piece.span.of(self.text)
            is_cut = previous == "\r" and words[:1] == "\n"
            number = self._note_number(marks.get("note_reference"))
            yield _Piece(piece.span, words[is_cut:], marks, number)
            if number is None:
                previous = words[-1:] or previous

    def _note_number(self, note: Mark | None) -> int | None:
        """The number of the footnote that `note` points at, which stands for its words."""
        return self.note_numbers.get(note.target.removeprefix("#")) if note else None

    def _piece_runs(self, piece: _Piece, link_style: str, setting: Setting) -> Markup:
        marks = piece.marks
        note, named = marks.get("note_reference"), marks.get("language")
        if note and piece.note_number is not None:
            return note_reference(piece.note_number) if piece.span.start == note.span.start else Markup("")
        is_strong, is_emphasis = "strong" in marks, "emphasis" in marks
        if is_emphasis:
            self.faces.add((setting.family, "bold_italic" if is_strong or setting.is_bold else "italic"))
        language = _tag(named.target if named else setting.language)
        return runs_of(piece.words, RunLook(link_style, is_strong, is_emphasis, note is not None, language))

    def _link_target(self, target: str, links: Relationships) -> dict[str, str] | None:
        if target.startswith("#"):
            name = self.bookmarks.target(target[1:])
            return {"w:anchor": name} if name else None
        address = web_address(target)
        if not address or len(address) > _LONGEST_ADDRESS:
            return None
        return {"r:id": links.to(f"{RELATIONSHIP}hyperlink", address, is_external=True)}


def _tag(language: str) -> str:
    return (language and tag_of(language)) or ""


def _link_style(target: dict[str, str]) -> str:
    """A link that stays in the document is not underlined: the text is full of them."""
    return "InternalLink" if "w:anchor" in target else "Hyperlink"


def _innermost(marks: tuple[Mark, ...]) -> dict[MarkKind, Mark]:
    """The innermost mark of each kind."""
    found: dict[MarkKind, Mark] = {}
    for mark in marks:
        known = found.get(mark.kind)
        if known is None or len(mark.span) < len(known.span):
            found[mark.kind] = mark
    return found
