"""Which of the fonts of a style shows which words: the first that has their characters, else a placeholder."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from briefgen.render.face import Face
from briefgen.render.pdf.fonts import Font
from briefgen.render.pdf.readable import placeholder

_LINE_END, _BLANK = "\n", " "
_PLACEHOLDER = "[U+0123456789ABCDEF]"

Shown = tuple[str, str, Font]
"""Words, the character that they stand for where they are a placeholder, and the font that shows them."""


@dataclass(slots=True)
class FontChain:
    """The fonts to look characters up in, taken from `faces` one after the other as they are asked for."""

    faces: Iterator[Face]
    font_of: Callable[[Face], Font]
    _fonts: list[Font] = field(default_factory=list)
    _found: dict[str, Font | None] = field(default_factory=dict)

    @property
    def first(self) -> Font:
        """The font that words are set in where it has their characters."""
        return self._fonts[0] if self._fonts else next(self._all())

    def shown(self, text: str) -> Iterator[Shown]:
        """Drawable text in pieces that one font shows; a letter stays with its accents where a font has them all."""
        first = self.first
        if first.shows(text):
            yield text, "", first
            return
        for font, group in groupby(self._parts(text), key=itemgetter(1)):
            words = (part for part, _font in group)
            if font is not None:
                yield "".join(words), "", font
            else:
                around = self._lookup(_PLACEHOLDER) or first
                yield from ((placeholder(character), character, around) for character in words)

    def _parts(self, text: str) -> Iterator[tuple[str, Font | None]]:
        for cluster in _clusters(text):
            font = self._lookup(cluster)
            if font or len(cluster) == 1:
                yield cluster, font
            else:
                yield from ((character, self._lookup(character)) for character in cluster)

    def _lookup(self, characters: str) -> Font | None:
        """The first font that has all of `characters`."""
        if characters not in self._found:
            wanted = characters.replace(_LINE_END, _BLANK)
            self._found[characters] = next((font for font in self._all() if font.shows(wanted)), None)
        return self._found[characters]

    def _all(self) -> Iterator[Font]:
        yield from self._fonts
        for face in self.faces:
            font = self.font_of(face)
            if font not in self._fonts:
                self._fonts.append(font)
                yield font


def _clusters(text: str) -> Iterator[str]:
    """Letters with the accents that follow them."""
    start = 0
    for place in range(1, len(text)):
        if not unicodedata.combining(text[place]):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]
