"""The faces of a document: how wide words are, the codes that they are drawn with, the subsets that are embedded."""

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.render.face import Face, Lengths
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference, Value

ASCENT, DESCENT = 0.75, 0.25
"""How far letters reach above and below the line that they stand on, in type sizes."""

_SYMBOLIC = 4
_TAG_LENGTH = 6
_ENTRIES_A_BLOCK = 100


@dataclass(slots=True, eq=False)
class Font:
    """A face and the characters of it that the document uses, each under a code of its own."""

    face: Face
    resource: str
    reference: Reference
    _shown: frozenset[str] = field(init=False)
    _lengths: Lengths = field(init=False)
    _codes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lengths, characters = self.face.lengths, self.face.characters
        self._shown = characters | {"\n"} if " " in characters else characters

    def shows(self, text: str) -> bool:
        """Whether the face has every character of `text`; a line end is set as a blank."""
        return self._shown.issuperset(text)

    def width(self, text: str, size_pt: float) -> float:
        """How wide `text` is in points; every character must be one that the face can show."""
        return self._lengths[text] * size_pt / 1000

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
            "FontBBox": [round(length) for length in source.bbox],
            "ItalicAngle": source.italicAngle,
            "Ascent": round(source.ascent),
            "Descent": round(source.descent),
            "CapHeight": round(source.capHeight),
            "StemV": source.stemV,
            "FontFile2": program,
        }


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
