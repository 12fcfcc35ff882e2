"""Fragments to lines: greedy, ragged at the right, and a word that is wider than the line is broken."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.render.pdf.inline import Fragment

_STRETCH = re.compile(r"\n|[^ \n]+| +")
_SEAM = re.compile(r"(?<=[^\W\d_][-‐–—/])(?=[^\W\d_])")
_SEAM_MARKS = frozenset("-‐–—/")


@dataclass(slots=True)
class Piece:
    """Text of one fragment that stands in one line."""

    fragment: Fragment
    text: str
    width: float


@dataclass(slots=True)
class Line:
    """What stands in one line; blanks at its end hang over."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    """Without the blanks at the end."""


@dataclass(slots=True)
class _Word:
    """Pieces that stay together, with the blanks that follow."""

    pieces: list[Piece] = field(default_factory=list)
    blanks: list[Piece] = field(default_factory=list)
    width: float = 0.0
    ends_line: bool = False
    is_closed: bool = False
    """Nothing more joins it, though no blank follows."""


@dataclass(slots=True)
class Words:
    """The words of a paragraph, measured and ready to be broken into lines of any width."""

    words: list[_Word]

    @classmethod
    def of(cls, fragments: Sequence[Fragment]) -> "Words":
        return cls(list(_words(fragments)))

    @property
    def widest(self) -> float:
        """The width of the widest word."""
        return max((word.width for word in self.words), default=0.0)

    @property
    def length(self) -> float:
        """The width of all words in one line."""
        return sum(word.width + sum(blank.width for blank in word.blanks) for word in self.words)

    def lines(self, width: float) -> list[Line]:
        """At least one line; each fits into `width`, but for a letter that is wider."""
        lines = [Line()]
        used = 0.0
        for word in self.words:
            if used and used + word.width > width:
                lines.append(Line())
                used = 0.0
            rest = word
            if word.width > width:
                rows, rest = _broken(word, width)
                lines[-1:] = [*rows, Line()]
            used = _append(lines[-1], rest, used)
            if rest.ends_line:
                lines.append(Line())
                used = 0.0
        return lines


def _append(line: Line, word: _Word, used: float) -> float:
    """Add `word` to `line`; returns the width that is then taken, blanks included."""
    for piece in (*word.pieces, *word.blanks):
        last = line.pieces[-1] if line.pieces else None
        if last and last.fragment is piece.fragment:
            line.pieces[-1] = Piece(last.fragment, last.text + piece.text, last.width + piece.width)
        else:
            line.pieces.append(piece)
    if word.pieces:
        line.width = used + word.width
    return used + word.width + sum(blank.width for blank in word.blanks)


def _words(fragments: Sequence[Fragment]) -> Iterator[_Word]:
    word = _Word()
    for fragment in fragments:
        font, size_pt = fragment.look.font, fragment.look.size_pt
        for stretch in _STRETCH.findall(fragment.text):
            if stretch[0] in "\n ":
                blank = stretch if stretch[0] == " " else " "
                word.blanks.append(Piece(fragment, blank, font.width(blank, size_pt)))
                word.ends_line = stretch == "\n"
                continue
            for number, part in enumerate(_parts(stretch)):
                if number or word.blanks or word.is_closed or fragment.actual:
                    if word.pieces or word.blanks:
                        yield word
                    word = _Word(is_closed=bool(fragment.actual))
                piece = Piece(fragment, part, font.width(part, size_pt))
                word.pieces.append(piece)
                word.width += piece.width
    if word.pieces or word.blanks:
        yield word


def _parts(stretch: str) -> list[str]:
    """The pieces between which `stretch` may be broken: after a hyphen or stroke between letters."""
    return [stretch] if _SEAM_MARKS.isdisjoint(stretch) else _SEAM.split(stretch)


def _broken(word: _Word, width: float) -> tuple[list[Line], _Word]:
    """Full lines of a word that is too wide, and the rest of it."""
    rows: list[Line] = []
    row = Line()
    for piece in word.pieces:
        text = ""
        for unit, advance in _units(piece):
            if row.width + advance > width and row.width:
                if text:
                    row.pieces.append(_piece(piece, text))
                rows.append(row)
                row, text = Line(), ""
            text += unit
            row.width += advance
        if text:
            row.pieces.append(_piece(piece, text))
    return rows, _Word(row.pieces, word.blanks, row.width, word.ends_line)


def _piece(piece: Piece, text: str) -> Piece:
    look = piece.fragment.look
    return Piece(piece.fragment, text, look.font.width(text, look.size_pt))


def _units(piece: Piece) -> Iterator[tuple[str, float]]:
    """What may not be broken further: letters with their accents, a whole placeholder."""
    font, size_pt = piece.fragment.look.font, piece.fragment.look.size_pt
    if piece.fragment.actual:
        yield piece.text, piece.width
        return
    unit = ""
    for character in piece.text:
        if unit and not unicodedata.combining(character):
            yield unit, font.width(unit, size_pt)
            unit = ""
        unit += character
    yield unit, font.width(unit, size_pt)
