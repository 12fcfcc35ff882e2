"""The characters of a page as pieces: runs of one look that are drawn at once, and the turn at which they stand."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from pypdfium2 import raw

from briefgen.language.lexicon import lines
from briefgen.read.pdf.frame import Frame
from briefgen.read.pdf.page import Box, Look, Piece
from briefgen.read.pdf.pdfium import Handle, address_of, object_of_character

_HYPHEN = "\ufffe"
_MARKED_HYPHEN = 2  # how the library gives a hyphen that breaks a word at the end of a line
_NOTHING = "\x1f"
_FIXED, _ITALIC, _FORCED_BOLD = 1, 1 << 6, 1 << 18
_BLANK = re.compile(r"(?<=\S) +(?=\S)")
_STRETCHED = 0.62  # of the type size a letter: running text is narrower
_WIDE_BLANK = 1.4  # of the type size
_FURTHEST = 20_000.0  # points from the page's corner; what stands further off is not on any page
_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", _HYPHEN: "-", "\t": " "}
    | {chr(code): " " for code in (0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029)}
    | {
        chr(code): None
        for code in (*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFEFF, 0x200B)
    }
)


@dataclass(slots=True)
class TurnedPiece:
    """A piece with the quarter of a right angle at which it stands, None where it leans."""

    piece: Piece
    quarter: int | None


@dataclass(slots=True)
class GlyphReader:
    """Reads the text of one page. `asks_marks` says whether marked content matters."""

    text: Handle
    page: Box
    asks_marks: bool
    _fonts: dict[int, Look] = field(default_factory=dict)

    def pieces(self) -> Iterator[TurnedPiece]:
        """The pieces in the order in which they are drawn; the frame is that of the piece's own turn."""
        count = int(raw.FPDFText_CountChars(self.text))
        if count <= 0:
            return
        address = address_of(self.text)
        owners = [object_of_character(address, index) for index in range(count)]
        unicode_of = raw.FPDFText_GetUnicode
        codes = [unicode_of(self.text, index) for index in range(count)]
        characters = _whole(codes)
        for index in [index for index, code in enumerate(codes) if code == _MARKED_HYPHEN]:
            if raw.FPDFText_IsHyphen(self.text, index) == 1:
                characters[index] = "-"
        start, is_apart = 0, False
        while start < count:
            owner = owners[start]
            end = start + 1
            while end < count and owners[end] == owner:
                end += 1
            if owner is None:
                is_apart = True
            else:
                found = list(self._run(characters, start, end))
                if found:
                    found[0].piece.is_apart = is_apart
                    is_apart = False
                yield from found
            start = end

    def _run(self, characters: list[str], start: int, end: int) -> Iterator[TurnedPiece]:
        """The pieces of one text object, cut where it leaves a wide blank."""
        words = "".join(characters[start:end])
        if not words.strip():
            return
        look, quarter, number, is_artifact = self._setting(start)
        if look is None:
            return
        frame = Frame(quarter or 0, self.page)
        for first, last in self._stretches(characters, (start, end), frame, look.size):
            cleaned = "".join(characters[first : last + 1]).translate(_LETTERS)
            seen = _ends(characters, first, last + 1)
            piece = self._piece(frame, *seen, cleaned) if cleaned.strip() and seen[0] <= seen[1] else None
            if piece is not None:
                piece.look, piece.number, piece.is_artifact = look, number, is_artifact
                yield TurnedPiece(piece, quarter)

    def _stretches(
        self, characters: list[str], run: tuple[int, int], frame: Frame, size: float
    ) -> Iterator[tuple[int, int]]:
        """First and last character of each part of a run; blanks that are drawn wide, as between cells, part it."""
        first, last = _ends(characters, *run)
        if self._extent(frame, first, last) > _STRETCHED * size * (last + 1 - first):
            words = "".join(characters[first : last + 1])
            for blank in _BLANK.finditer(words):
                before, after = first + blank.start() - 1, first + blank.end()
                if self._extent(frame, before, after, is_gap=True) > _WIDE_BLANK * size:
                    yield run[0], before
                    run = (after, run[1])
        yield run[0], run[1] - 1

    def _extent(self, frame: Frame, first: int, last: int, *, is_gap: bool = False) -> float:
        """How far two characters reach together, or how wide the gap between them is."""
        head, tail = raw.FS_RECTF(), raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self.text, first, head)
        raw.FPDFText_GetLooseCharBox(self.text, last, tail)
        start = frame.box(head.left, head.bottom, head.right, head.top)
        end = frame.box(tail.left, tail.bottom, tail.right, tail.top)
        return end.left - start.right if is_gap else end.right - start.left

    def _piece(self, frame: Frame, first: int, last: int, words: str) -> Piece | None:
        """The piece of `words` that stands between two characters."""
        x, y = ctypes.c_double(), ctypes.c_double()
        box = raw.FS_RECTF()
        if not raw.FPDFText_GetCharOrigin(self.text, first, x, y) or not _is_near(x.value, y.value):
            return None
        base = frame.point(x.value, y.value)
        raw.FPDFText_GetLooseCharBox(self.text, first, box)
        head = frame.box(box.left, box.bottom, box.right, box.top)
        raw.FPDFText_GetLooseCharBox(self.text, last, box)
        tail = frame.box(box.left, box.bottom, box.right, box.top)
        left, right = min(head.left, base[0]), max(tail.right, head.right)
        if not _is_near(left, right):
            return None
        return Piece(words, left, right, base[1], _UNKNOWN_LOOK)

    def _setting(self, index: int) -> tuple[Look | None, int | None, int, bool]:
        """Look, quarter turn, number of the marked content and whether it is an artifact."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.text, index, matrix)
        size = float(raw.FPDFText_GetFontSize(self.text, index)) * math.hypot(matrix.c, matrix.d)
        if not 0.1 <= size <= 2000:
            return None, None, -1, False
        owner = raw.FPDFText_GetTextObject(self.text, index)
        face = self._face(raw.FPDFTextObj_GetFont(owner), index)
        look = Look(round(size, 1), face.is_bold, face.is_italic, face.is_fixed)
        number, is_artifact = -1, False
        if self.asks_marks:
            number = int(raw.FPDFPageObj_GetMarkedContentID(owner))
            is_artifact = number < 0 and _is_artifact(owner)
        return look, _quarter(matrix.a, matrix.b), number, is_artifact

    def _face(self, font: Handle, index: int) -> Look:
        """What the font's name and flags say; the size is unused."""
        key = address_of(font)
        if key not in self._fonts:
            buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
            raw.FPDFText_GetFontInfo(self.text, index, buffer, len(buffer), flags)
            name = buffer.value.decode("latin-1").lower()
            bits = max(flags.value, 0)
            self._fonts[key] = Look(
                0.0,
                is_bold=any(word in name for word in _words("pdf_bold_fonts.txt")) or bool(bits & _FORCED_BOLD),
                is_italic=any(word in name for word in _words("pdf_italic_fonts.txt")) or bool(bits & _ITALIC),
                is_fixed=bool(bits & _FIXED),
            )
        return self._fonts[key]


_UNKNOWN_LOOK = Look(0.0)


@cache
def _words(name: str) -> tuple[str, ...]:
    return lines(name)


def _whole(codes: list[int]) -> list[str]:
    """One character for each code: surrogate pairs joined in the first of them, else a blank that is dropped later."""
    found = [chr(code) if 0 < code < 0x110000 else _NOTHING for code in codes]
    for index, code in enumerate(codes):
        if 0xD800 <= code <= 0xDFFF:
            following = codes[index + 1] if index + 1 < len(codes) else 0
            is_pair = code < 0xDC00 and 0xDC00 <= following <= 0xDFFF
            found[index] = chr(0x10000 + ((code - 0xD800) << 10) + following - 0xDC00) if is_pair else _NOTHING
    return found


def _ends(characters: list[str], start: int, end: int) -> tuple[int, int]:
    """The first and the last character that is seen; crossed where there is none."""
    while start < end and not characters[start].strip():
        start += 1
    while end > start and not characters[end - 1].strip():
        end -= 1
    return start, end - 1


def _is_near(*values: float) -> bool:
    return all(math.isfinite(value) and abs(value) < _FURTHEST for value in values)


def _quarter(cosine: float, sine: float) -> int | None:
    """How many right angles the text is turned counter-clockwise; None where it leans."""
    angle = math.degrees(math.atan2(sine, cosine))
    nearest = round(angle / 90)
    return nearest % 4 if abs(angle - 90 * nearest) < 5 else None


def _is_artifact(owner: Handle) -> bool:
    """Whether the file marks a text object as no part of its content."""
    buffer, size = (ctypes.c_ushort * 16)(), ctypes.c_ulong()
    for index in range(min(int(raw.FPDFPageObj_CountMarks(owner)), 16)):
        mark = raw.FPDFPageObj_GetMark(owner, index)
        if not raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), size):
            continue
        if bytes(buffer)[: max(size.value - 2, 0)].decode("utf-16-le", "replace") == "Artifact":
            return True
    return False
