"""The typeface inside the file, so that every reader sees the same document whatever is installed.

Faces are whole, and obfuscated as ECMA-376 part 4 section 2.8.1 asks. A typeface that does not ship with the package is
named and not embedded.
"""

import uuid
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal

from briefgen.render.docx.archive import Packed, packed
from briefgen.render.docx.markup import Element, element, valued
from briefgen.render.docx.package import RELATIONSHIP, WORD, Package, Relationships

Face = Literal["Regular", "Bold", "It", "BoldIt"]

FONT_TABLE = "word/fontTable.xml"
SHIPPED = "Source Sans 3"
NATURAL_LEADING = 1.326
"""Distance of two lines of the shipped typeface at single spacing, in type sizes."""

_FAMILY = uuid.UUID("6f2b1c7e-0b5d-5c53-9d5e-4f1f1d2a7c10")
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_OBFUSCATED_BYTES = 32
_SLOTS: dict[Face, str] = {
    "Regular": "w:embedRegular",
    "Bold": "w:embedBold",
    "It": "w:embedItalic",
    "BoldIt": "w:embedBoldItalic",
}
_SIGNATURE = {
    "w:usb0": "E00002FF",
    "w:usb1": "00002003",
    "w:usb2": "00000000",
    "w:usb3": "00000000",
    "w:csb0": "2000019F",
    "w:csb1": "00000000",
}


def obfuscated(font: bytes, key: uuid.UUID) -> bytes:
    """`font` with its first 32 bytes mixed with `key`; the same call undoes it."""
    mask = key.bytes[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(font, mask, strict=False))
    return head + font[_OBFUSCATED_BYTES:]


def add_fonts(package: Package, typeface: str, faces: Iterable[Face]) -> str:
    """Add the font table and the `faces` that the document uses; returns the name of the table's part."""
    relationships = Relationships()
    embedded: list[Element] = []
    used = set(faces)
    for face, slot in _SLOTS.items():
        if typeface == SHIPPED and face in used:
            key, part = _face(face)
            package.add(f"word/fonts/{face}.odttf", _MEDIA_TYPE, part)
            identifier = relationships.to(f"{RELATIONSHIP}font", f"word/fonts/{face}.odttf")
            embedded.append(element(slot, {"r:id": identifier, "w:fontKey": f"{{{str(key).upper()}}}"}))
    described = [
        valued("w:panose1", "020B0503030403020204"),
        valued("w:charset", "00"),
        valued("w:family", "swiss"),
        valued("w:pitch", "variable"),
        element("w:sig", _SIGNATURE),
    ]
    described_font = element("w:font", {"w:name": typeface}, *(described if typeface == SHIPPED else ()), *embedded)
    return package.add_markup(FONT_TABLE, f"{WORD}fontTable+xml", element("w:fonts", described_font), relationships)


@cache
def _face(face: Face) -> tuple[uuid.UUID, Packed]:
    """The key and the obfuscated part of a face; the key depends on the face's name alone."""
    font = (files("briefgen.render") / "fonts" / f"SourceSans3-{face}.ttf").read_bytes()
    key = uuid.uuid5(_FAMILY, f"SourceSans3-{face}")
    return key, packed(obfuscated(font, key))
