"""The fonts of one document: each is loaded when it is first asked for, and embedded where it was drawn with."""

from dataclasses import dataclass, field

from briefgen.render.face import Face
from briefgen.render.pdf.families import Family, faces_of, unusable
from briefgen.render.pdf.font_chain import FontChain
from briefgen.render.pdf.fonts import Font
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Value
from briefgen.style import FaceKind, Style
from briefgen.style.truetype import FaceError


@dataclass(slots=True)
class FontSet:
    """What it gives raises InputError where a file of the style cannot be used."""

    file: ObjectFile
    style: Style
    _fonts: dict[Face, Font] = field(default_factory=dict)
    _chains: dict[tuple[Family, FaceKind], FontChain] = field(default_factory=dict)

    def chain(self, family: Family = "body", kind: FaceKind = "regular") -> FontChain:
        """The fonts that words of that family and kind are set in."""
        key = (family, kind)
        chain = self._chains.get(key)
        if chain is None:
            chain = self._chains[key] = FontChain(faces_of(self.style, family, kind), self._font_of)
        return chain

    def embed(self) -> dict[str, Value]:
        """Deliver every face that was drawn with; returns the font resources of all pages."""
        used = [font for font in self._fonts.values() if font.is_used]
        for font in used:
            try:
                font.embed(self.file)
            except FaceError as error:
                raise unusable(font.face.name, error) from None
        return {font.resource: font.reference for font in used}

    def _font_of(self, face: Face) -> Font:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = Font(face, f"F{len(self._fonts) + 1}", self.file.reserve())
        return font
