"""Words with their marks as Markdown. A citation, the number of a source in brackets, refers to a list at the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from briefgen.document import Document, Mark
from briefgen.render.address import web_address
from briefgen.render.markdown.escape import destination, escaped
from briefgen.render.marks import MarkIndex, Piece
from briefgen.span import Span

_CITATION = re.compile(r"\[([0-9]{1,6})\]", re.ASCII)
_DELIMITERS = {"emphasis": ("*", "em"), "strong": ("**", "strong")}


@dataclass(slots=True)
class Inline:
    """Turns spans of one text into Markdown."""

    text: str
    marks: MarkIndex
    anchors: frozenset[str]
    """The anchors that blocks and cells bear."""
    notes: frozenset[str]
    """The anchors of footnotes."""
    references: dict[str, str] = field(default_factory=dict)
    """The target of each citation so far, by its number."""

    @classmethod
    def of(cls, document: Document) -> "Inline":
        cells = (cell.anchor for block in document.blocks if block.table for row in block.table.rows for cell in row)
        anchors = frozenset((*(block.anchor for block in document.blocks), *cells)) - {""}
        notes = frozenset(block.anchor for block in document.blocks if block.kind == "footnote" and block.anchor)
        return cls(document.text, MarkIndex.of(_without_languages(document.marks)), anchors, notes)

    def markdown(self, span: Span) -> str:
        """The words of `span` on one line; a line end is a break."""
        return self._words(span).replace("\n", "<br>")

    def lines(self, span: Span) -> list[str]:
        """The words of `span`, a line each."""
        return [line.strip(" ") for line in self._words(span).split("\n")]

    def targets(self) -> frozenset[str]:
        """The anchors that links of the document lead to."""
        pointed = {mark.target[1:] for mark in self.marks.marks if mark.kind == "link" and mark.target[:1] == "#"}
        return self.anchors & pointed

    def _words(self, span: Span) -> str:
        groups = groupby(self.marks.pieces(span), key=lambda piece: piece.mark("link"))
        return "".join(self._linked(link, list(pieces), span) for link, pieces in groups)

    def _linked(self, link: Mark | None, pieces: list[Piece], whole: Span) -> str:
        inner = "".join(self._piece(piece, whole) for piece in pieces)
        if link is None or not inner.strip():
            return inner
        if not link.target.startswith("#"):
            address = web_address(link.target)
            return f"[{inner}]({destination(address)})" if address else inner
        if link.target[1:] not in self.anchors:
            return inner
        words = "".join(piece.span.of(self.text) for piece in pieces)
        number = _CITATION.fullmatch(words)
        if number and self.references.setdefault(number[1], link.target) == link.target:
            return f"[[{number[1]}]]"
        return f"[{inner}]({destination(link.target)})"

    def _piece(self, piece: Piece, whole: Span) -> str:
        note = piece.mark("note_reference")
        if note is not None and note.target.removeprefix("#") in self.notes:
            return f"[^{note_label(note.target)}]" if piece.span.start == note.span.start else ""
        said = escaped(piece.span.of(self.text))
        around = (piece.span.start == whole.start, piece.span.end == whole.end)
        for kind in ("emphasis", "strong"):
            if said.strip() and any(mark.kind == kind for mark in piece.marks):
                said = self._delimited(said, piece.span, kind, around)
        return said

    def _delimited(self, said: str, span: Span, kind: str, around: tuple[bool, bool]) -> str:
        """The words between delimiters where these count as such, else between tags."""
        delimiter, tag = _DELIMITERS[kind]
        is_open = (around[0] or self.text[span.start - 1] in " \n") and (around[1] or self.text[span.end] in " \n")
        if is_open and said == said.strip():
            return f"{delimiter}{said}{delimiter}"
        return f"<{tag}>{said}</{tag}>"


def _without_languages(marks: Sequence[Mark]) -> list[Mark]:
    """The other marks, those joined that were parted where a language begins or ends."""
    languages = [mark for mark in marks if mark.kind == "language"]
    ends = {offset for mark in languages for offset in (mark.span.start, mark.span.end)}
    joined: list[Mark] = []
    others = (mark for mark in marks if mark.kind != "language")
    for mark in sorted(others, key=lambda mark: (mark.kind, mark.target, mark.span)):
        last = joined[-1] if joined else None
        is_same = last is not None and (last.kind, last.target, last.span.end) == (
            mark.kind,
            mark.target,
            mark.span.start,
        )
        if last is not None and is_same and mark.span.start in ends:
            joined[-1] = replace(last, span=Span(last.span.start, mark.span.end))
        else:
            joined.append(mark)
    return joined


def note_label(anchor: str) -> str:
    """The label of a footnote."""
    return re.sub(r"[^A-Za-z0-9.-]+", "-", anchor.removeprefix("#")) or "note"
