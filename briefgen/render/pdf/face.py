"""A typeface, read and cut by ReportLab: the width of each character, and the smaller face that holds only some."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from reportlab.pdfbase.ttfonts import TTFontFile


@dataclass(frozen=True, slots=True)
class Face:
    """Lengths in thousandths of the type size."""

    name: str
    source: TTFontFile
    characters: frozenset[str]
    """What the face can show."""
    widths: dict[str, int]
    """The width of each of `characters`."""
    width_of_missing: int

    @classmethod
    @cache
    def named(cls, name: str) -> "Face":
        """The face of that name among those of the product."""
        source = TTFontFile(BytesIO((files("briefgen.render") / "fonts" / f"{name}.ttf").read_bytes()))
        widths = {chr(code): round(width) for code, width in source.charWidths.items()}
        return cls(name, source, frozenset(widths), widths, round(source.defaultWidth))

    def subset(self, characters: Sequence[str]) -> bytes:
        """The bytes of a face with the glyphs of `characters`, which stand where `places` says."""
        own = copy(self.source)  # it keeps its place in the file while it cuts, and faces are shared
        return own.makeSubset([ord(character) for character in characters])

    def places(self, characters: Sequence[str]) -> list[int]:
        """The number of each character's glyph in their subset; 0 is the glyph for what is missing."""
        places = {0: 0}
        glyphs = [self.source.charToGlyph[ord(character)] for character in characters]
        return [places.setdefault(glyph, len(places)) for glyph in glyphs]
