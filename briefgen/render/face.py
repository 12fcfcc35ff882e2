"""A face of a family: the width of each character, and the smaller face that holds only some. ReportLab reads and cuts.

This is its only door. It follows what a file says: the bounds of a file that comes from anyone are looked at first.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from briefgen.render.shaping import unshaped
from briefgen.style.truetype import REMEDY, FaceError, require_embeddable

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFile

_MOST_KEPT = 48
_MOST_WORDS, _LONGEST_WORD = 20_000, 40  # that are kept with their widths: most words come again
_SMALLEST_UNITS, _MOST_UNITS = 16, 16384
_NAMES, _UNNAMED = "name", "Face"
_LONGEST_NAME, _LONGEST_REASON = 63, 80
_UNSAFE = re.compile(r"[^A-Za-z0-9-]")
_NO_LETTERS = frozenset(("Cc", "Cs", "Co"))  # control, half of a character, private use


class Lengths(dict[str, int]):
    """How wide any text is of which the face can show every character."""

    def __init__(self, widths: Mapping[str, int]) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, text: str) -> int:
        widths = self._widths
        length = sum([widths[character] for character in text])
        if len(text) <= _LONGEST_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[text] = length
        return length


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """Lengths in thousandths of the type size."""

    name: str
    """Of letters, digits and hyphens."""
    source: "TTFontFile"
    glyphs: Mapping[str, int]
    """Where the file has the glyph of each character."""
    characters: frozenset[str]
    """What the face can show."""
    widths: Mapping[str, int]
    """The width of each of `characters`."""
    width_of_missing: int
    lengths: "Lengths"

    @classmethod
    @lru_cache(maxsize=_MOST_KEPT)
    def of(cls, data: bytes) -> "Face":
        """The face in a TrueType file, read once for all documents; raises FaceError."""
        from reportlab.pdfbase.ttfonts import TTFontFile  # noqa: PLC0415 - slow to import, and not every format needs it

        require_embeddable(data)
        with _refusals():
            source = TTFontFile(BytesIO(data))
            if not _SMALLEST_UNITS <= source.unitsPerEm <= _MOST_UNITS:
                raise FaceError(f"is a broken TrueType face of {source.unitsPerEm} units; {REMEDY}")
            glyphs = _glyphs(source)
            widths = {character: round(source.charWidths[ord(character)]) for character in glyphs}
            name = _UNSAFE.sub("", source.name.decode("latin-1"))[:_LONGEST_NAME] or _UNNAMED
            missing = round(source.defaultWidth)
            return cls(name, source, glyphs, frozenset(glyphs), widths, missing, Lengths(widths))

    def subset(self, characters: Sequence[str]) -> bytes:
        """The bytes of a face with the glyphs of `characters`, which stand where `places` says; raises FaceError.

        Left out are the names, the licence among them: a document has no use for them.
        """
        own = copy(self.source)  # it keeps its place in the file while it cuts, and faces are shared
        own.table = {tag: place for tag, place in own.table.items() if tag != _NAMES}
        with _refusals():
            return own.makeSubset([ord(character) for character in characters])

    def places(self, characters: Sequence[str]) -> list[int]:
        """The number of each character's glyph in their subset; 0 is the glyph for what is missing."""
        places = {0: 0}
        return [places.setdefault(self.glyphs[character], len(places)) for character in characters]

    def mapped_subset(self, characters: Sequence[str]) -> bytes:
        """Like `subset`, with the names, and with a map that tells browsers the glyphs of `characters`."""
        from reportlab.pdfbase.ttfonts import TTFontMaker, TTFontParser  # noqa: PLC0415 - slow to import

        part, made = TTFontParser(BytesIO(self.subset(characters))), TTFontMaker()
        for tag in part.table:
            made.add(tag, part.get_chunk(*part.get_table_pos(tag)))
        made.add(_NAMES, self.source.get_chunk(*self.source.get_table_pos(_NAMES)))
        made.add("cmap", _character_map(dict(zip(map(ord, characters), self.places(characters), strict=True))))
        return made.makeStream()


def _glyphs(source: "TTFontFile") -> dict[str, int]:
    """The glyphs of the characters that can be drawn one by one, and that all agree about."""
    found = {code: glyph for code, glyph in source.charToGlyph.items() if glyph and code & 0xFFFE != 0xFFFE}
    if max(found.values(), default=0) >= source.numGlyphs:
        raise FaceError(f"is a broken TrueType face, with characters that it lacks; {REMEDY}")
    letters = unshaped("".join(map(chr, found)))
    return {letter: found[ord(letter)] for letter in letters if unicodedata.category(letter) not in _NO_LETTERS}


def _character_map(glyphs: Mapping[int, int]) -> bytes:
    """A table for all of Unicode, with a group for each character."""
    groups = b"".join(struct.pack(">III", code, code, glyph) for code, glyph in sorted(glyphs.items()))
    head = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    return head + struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(glyphs)) + groups


@contextmanager
def _refusals() -> Iterator[None]:
    """Raise FaceError for whatever ReportLab raises."""
    from reportlab.pdfbase.ttfonts import TTFError  # noqa: PLC0415 - slow to import

    try:
        yield
    except FaceError:
        raise
    except TTFError as error:
        raise FaceError(f"cannot be set in a PDF ({str(error)[:_LONGEST_REASON]}); {REMEDY}") from error
    except Exception as error:  # of any kind, since ReportLab promises none: each says that the file is broken
        raise FaceError(f"is a broken TrueType face; {REMEDY}") from error
