"""Footnotes and endnotes: numbered in the order in which the text points at them."""

from dataclasses import dataclass, field

from briefgen.read.docx.anchors import Anchors
from briefgen.read.docx.markup import Element, W, value
from briefgen.read.docx.package import Package

_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_ROMAN_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_ROMAN_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@dataclass(frozen=True, slots=True)
class PointedNote:
    """A note that the text points at. `mark` is what is printed for it; `part` is where `element` stands."""

    kind: str
    mark: str
    anchor: str
    element: Element
    part: str


@dataclass(slots=True)
class NoteRegister:
    """The notes of a document; those that nothing points at are no content."""

    package: Package
    anchors: Anchors
    pointed: dict[tuple[str, str], PointedNote] = field(default_factory=dict)
    """By kind and identifier, in the order of the text."""
    missing: int = 0
    _known: dict[str, tuple[str, dict[str, Element]]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def refer(self, kind: str, identifier: str) -> PointedNote | None:
        """The note `identifier` of `kind`, which the text points at here; None where there is none."""
        known = self.pointed.get((kind, identifier))
        if known is not None:
            return known
        part, elements = self._elements(kind)
        element = elements.get(identifier)
        if element is None:
            self.missing += 1
            return None
        mark = self._mark(kind)
        note = PointedNote(kind, mark, self._own_anchor(element) or f"note-{mark.removeprefix('^')}", element, part)
        self.pointed[kind, identifier] = note
        return note

    def _mark(self, kind: str) -> str:
        """A number; for an endnote beside footnotes a Roman one, as Word prints it."""
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        is_roman = kind == "endnote" and bool(self._elements("footnote")[1]) and count < 100
        return f"^{_ROMAN_TENS[count // 10]}{_ROMAN_ONES[count % 10]}" if is_roman else str(count)

    def _own_anchor(self, element: Element) -> str:
        """The anchor that the writer of a brief gave to the note."""
        if not self.anchors.is_brief:
            return ""
        marks = (value(bookmark, "name") for bookmark in element.iter(f"{W}bookmarkStart"))
        return next((anchor for mark in marks if (anchor := self.anchors.anchor(mark))), "")

    def _elements(self, kind: str) -> tuple[str, dict[str, Element]]:
        if kind not in self._known:
            part = next(self.package.related(f"{kind}s"), "")
            root = self.package.part(part)
            notes = root.iterchildren(f"{W}{kind}") if root is not None else ()
            real = {value(note, "id"): note for note in notes if value(note, "type") not in _SEPARATORS}
            self._known[kind] = (part, real)
        return self._known[kind]
