"""Fragments to lines: greedy, ragged at the right, and a word that is wider than the line is broken."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.render.pdf.inline import Fragment

_STRETCH = re.compile(r"\n|[^ \n]+| +")
_IDEOGRAPH = "\u2e80-\u2fff\u3005-\u3007\u3021-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING, _CLOSING = "（［｛〈《「『【〔", "、。，．・：；？！）］｝〉》」』】〕"
_NEVER_FIRST = f"{_CLOSING}’”…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_SEAM = re.compile(  # where a word may be broken: after a hyphen or stroke between letters, and around ideographs
    rf"(?<=[^\W\d_][-‐–—/])(?=[^\W\d_])"
    rf"|(?<=[{_IDEOGRAPH}{_CLOSING}])(?![{_NEVER_FIRST}])(?=[\w{_OPENING}])"
    rf"|(?<=\w)(?![{_NEVER_FIRST}])(?=[{_IDEOGRAPH}])"
)
_SEAM_MARKS = frozenset("-/")


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


@dataclass(slots=True)
class Words:
    """The words of a paragraph, measured and ready to be broken into lines of any width."""

    fragments: Sequence[Fragment]
    widest: float
    """The width of the widest word."""
    length: float
    """The width of all words in one line."""
    is_open: bool
    """Whether they may be one line: none ends inside, and no blank hangs over its end."""
    _words: list[_Word] = field(default_factory=list)

    @classmethod
    def of(cls, fragments: Sequence[Fragment]) -> "Words":
        widest = length = word = 0.0
        text = ""
        for fragment in fragments:
            width_of, size_pt, text = fragment.look.font.width, fragment.look.size_pt, fragment.text or text
            length += width_of(fragment.text.replace("\n", " "), size_pt)
            for stretch in _STRETCH.findall(fragment.text):
                if stretch[0] in "\n ":
                    word = 0.0
                    continue
                for number, part in enumerate(_parts(stretch)):
                    word = width_of(part, size_pt) + (0.0 if number else word)
                    widest = max(widest, word)
        is_open = not text.endswith(" ") and not any("\n" in fragment.text for fragment in fragments)
        return cls(fragments, widest, length, is_open)

    def lines(self, width: float) -> list[Line]:
        """At least one line; each fits into `width`, but for a letter that is wider."""
        if self.is_open and self.length <= width:
            return [Line([_piece(each, each.text) for each in self.fragments if each.text], self.length)]
        if not self._words:
            self._words = list(_words(self.fragments))
        lines = [Line()]
        used = 0.0
        for word in self._words:
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
    pieces = line.pieces
    last = pieces[-1] if pieces else None
    reached = used
    for piece in (*word.pieces, *word.blanks):
        reached += piece.width
        if last is not None and last.fragment is piece.fragment:
            last.text += piece.text
            last.width += piece.width
        else:
            last = Piece(piece.fragment, piece.text, piece.width)  # words may be set again in another width
            pieces.append(last)
    if word.pieces:
        line.width = used + word.width
    return reached


def _words(fragments: Sequence[Fragment]) -> Iterator[_Word]:
    word = _Word()
    for fragment in fragments:
        width_of, size_pt = fragment.look.font.width, fragment.look.size_pt
        for stretch in _STRETCH.findall(fragment.text):
            if stretch[0] in "\n ":
                blank = stretch if stretch[0] == " " else " "
                word.blanks.append(Piece(fragment, blank, width_of(blank, size_pt)))
                word.ends_line = stretch == "\n"
                continue
            for number, part in enumerate(_parts(stretch)):
                if word.blanks or (number and word.pieces):
                    yield word
                    word = _Word([], [])
                width = width_of(part, size_pt)
                word.pieces.append(Piece(fragment, part, width))
                word.width += width
    if word.pieces or word.blanks:
        yield word


def _parts(stretch: str) -> Sequence[str]:
    """The pieces between which `stretch` may be broken."""
    return (stretch,) if stretch.isascii() and _SEAM_MARKS.isdisjoint(stretch) else _SEAM.split(stretch)


def _broken(word: _Word, width: float) -> tuple[list[Line], _Word]:
    """Full lines of a word that is too wide, and the rest of it."""
    rows: list[Line] = []
    row = Line()
    for piece in word.pieces:
        text = ""
        for unit, advance in _units(piece):
            if row.width + advance > width and row.width:
                if text:
                    row.pieces.append(_piece(piece.fragment, text))
                rows.append(row)
                row, text = Line(), ""
            text += unit
            row.width += advance
        if text:
            row.pieces.append(_piece(piece.fragment, text))
    return rows, _Word(row.pieces, word.blanks, row.width, word.ends_line)


def _piece(fragment: Fragment, text: str) -> Piece:
    return Piece(fragment, text, fragment.look.font.width(text, fragment.look.size_pt))


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
