"""The faces of a document: how wide words are, the codes that they are drawn with, the subsets that are embedded."""

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.render.pdf.face import Face
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference, Value

ASCENT, DESCENT = 0.75, 0.25
"""How far letters reach above and below the line that they stand on, in type sizes."""

_FACES = {
    (False, False): "SourceSans3-Regular",
    (True, False): "SourceSans3-Bold",
    (False, True): "SourceSans3-It",
    (True, True): "SourceSans3-BoldIt",
}
_SYMBOLIC = 4
_TAG_LENGTH = 6
_ENTRIES_A_BLOCK = 100


@dataclass(slots=True, eq=False)
class Font:
    """A face and the characters of it that the document uses, each under a code of its own."""

    face: Face
    resource: str
    reference: Reference
    _codes: dict[str, str] = field(default_factory=dict)
    _widths: dict[str, int] = field(default_factory=dict)

    def width(self, text: str, size_pt: float) -> float:
        """How wide `text` is in points; every character must be one that the face can show."""
        width = self._widths.get(text)
        if width is None:
            widths = self.face.widths
            width = self._widths[text] = sum([widths[character] for character in text])
        return width * size_pt / 1000

    def encoded(self, text: str) -> str:
        """`text` as the inside of a hexadecimal string."""
        codes = self._codes
        try:
            return "".join([codes[character] for character in text])
        except KeyError:
            for character in text:
                codes.setdefault(character, f"{len(codes) + 1:04X}")  # code 0 is the glyph for what is missing
            return "".join([codes[character] for character in text])

    @property
    def is_used(self) -> bool:
        return bool(self._codes)

    def embed(self, file: ObjectFile) -> None:
        """Deliver the font dictionary and all that it needs."""
        characters = list(self._codes)
        name = Name(f"{_tag(''.join(characters))}+{self.face.name}")
        described: dict[str, Value] = {"Type": Name("Font"), "BaseFont": name}
        program = self.face.subset(characters)
        places = [0, *self.face.places(characters)]  # characters of one glyph are told apart by their codes
        descendant = file.add(
            described
            | {
                "Subtype": Name("CIDFontType2"),
                "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
                "CIDToGIDMap": file.add_stream(struct.pack(f">{len(places)}H", *places)),
                "FontDescriptor": file.add(self._descriptor(name, file.add_stream(program, {"Length1": len(program)}))),
                "W": [0, [self.face.width_of_missing, *(self.face.widths[character] for character in characters)]],
            }
        )
        whole: dict[str, Value] = {
            "Subtype": Name("Type0"),
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [descendant],
            "ToUnicode": file.add_stream(_unicode_map(self._codes)),
        }
        file.put(self.reference, described | whole)

    def _descriptor(self, name: Name, program: Reference) -> Value:
        source = self.face.source
        return {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": source.bbox,
            "ItalicAngle": source.italicAngle,
            "Ascent": source.ascent,
            "Descent": source.descent,
            "CapHeight": source.capHeight,
            "StemV": source.stemV,
            "FontFile2": program,
        }


@dataclass(slots=True)
class FontSet:
    """The faces of one document; each is loaded when it is first asked for."""

    file: ObjectFile
    _fonts: dict[tuple[bool, bool], Font] = field(default_factory=dict)

    def font(self, *, is_bold: bool = False, is_italic: bool = False) -> Font:
        key = (is_bold, is_italic)
        font = self._fonts.get(key)
        if font is None:
            resource = f"F{len(self._fonts) + 1}"
            font = self._fonts[key] = Font(Face.named(_FACES[key]), resource, self.file.reserve())
        return font

    def embed(self) -> dict[str, Value]:
        """Deliver every face that was drawn with; returns the font resources of all pages."""
        used = [font for font in self._fonts.values() if font.is_used]
        for font in used:
            font.embed(self.file)
        return {font.resource: font.reference for font in used}


def _tag(characters: str) -> str:
    """Six capitals that tell one subset from another."""
    number = int.from_bytes(hashlib.sha256(characters.encode("utf-8", "surrogatepass")).digest()[:8], "big")
    letters = ""
    for _ in range(_TAG_LENGTH):
        number, place = divmod(number, 26)
        letters += chr(ord("A") + place)
    return letters


def _unicode_map(codes: dict[str, str]) -> bytes:
    """What characters the codes stand for, so that words can be copied, searched and read aloud."""
    entries = [f"<{code}> <{character.encode('utf-16-be').hex().upper()}>" for character, code in codes.items()]
    blocks = "\n".join(_blocks(entries))
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{blocks}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


def _blocks(entries: list[str]) -> Iterable[str]:
    for start in range(0, len(entries), _ENTRIES_A_BLOCK):
        block = entries[start : start + _ENTRIES_A_BLOCK]
        yield f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar"
