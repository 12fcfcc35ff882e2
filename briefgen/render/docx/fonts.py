"""The typefaces inside the file, so that every reader sees the same document whatever is installed.

Faces are whole, and obfuscated as ECMA-376 part 4 section 2.8.1 asks. A typeface that neither ships with the product
nor brings files is named and not embedded.
"""

import hashlib
import uuid
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from briefgen.render.docx.archive import Packed, packed
from briefgen.render.docx.markup import Markup, element, legal, valued
from briefgen.render.docx.package import RELATIONSHIP, WORD, Package, Relationships
from briefgen.render.docx.sfnt import description, natural_leading
from briefgen.render.typefaces import face_bytes
from briefgen.style import FaceKind, Style, Typeface

Family = Literal["body", "heading"]

FONT_TABLE = "word/fontTable.xml"

_NAMED_LEADING = 1.17
"""The distance of lines of a family that is only named: about that of the faces that come with Word."""
_FAMILY = uuid.UUID("6f2b1c7e-0b5d-5c53-9d5e-4f1f1d2a7c10")
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_OBFUSCATED_BYTES = 32
_LONGEST_NAME, _NAMELESS = 31, "Sans"
_MOST_KEPT = 12  # faces; the two families that ship have eight
_SLOTS: dict[FaceKind, str] = {
    "regular": "w:embedRegular",
    "bold": "w:embedBold",
    "italic": "w:embedItalic",
    "bold_italic": "w:embedBoldItalic",
}


def word_name(typeface: Typeface) -> str:
    """The name of the family, cut to the length that Word takes."""
    return legal(typeface.name)[:_LONGEST_NAME].strip() or _NAMELESS


def leading_of(typeface: Typeface) -> float:
    """The distance of two lines at single spacing, in type sizes."""
    face = face_bytes(typeface, "regular")
    return (natural_leading(face) if face else None) or _NAMED_LEADING


def obfuscated(font: bytes, key: uuid.UUID) -> bytes:
    """`font` with its first 32 bytes mixed with `key`; the same call undoes it."""
    mask = key.bytes[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(font, mask, strict=False))
    return head + font[_OBFUSCATED_BYTES:]


def add_fonts(package: Package, style: Style, used: Iterable[tuple[Family, FaceKind]]) -> str:
    """Add the font table and the faces that the document uses; returns the name of the table's part."""
    kinds: dict[Typeface, set[FaceKind]] = {style.body: set()}
    for family, kind in used:
        typeface = (
            style.heading if family == "heading" and word_name(style.heading) != word_name(style.body) else style.body
        )
        kinds.setdefault(typeface, set()).add(kind)
    links = Relationships()
    fonts = [_font(package, links, typeface, own) for typeface, own in kinds.items()]
    return package.add_markup(FONT_TABLE, f"{WORD}fontTable+xml", element("w:fonts", *fonts), links)


def _font(package: Package, links: Relationships, typeface: Typeface, used: set[FaceKind]) -> Markup:
    faces = dict(_faces(typeface, used))
    embedded = []
    for kind, (key, part) in faces.items():
        name = package.add(f"word/fonts/{key.hex}.odttf", _MEDIA_TYPE, part)
        identifier = links.to(f"{RELATIONSHIP}font", name)
        embedded.append(element(_SLOTS[kind], {"r:id": identifier, "w:fontKey": f"{{{str(key).upper()}}}"}))
    face = face_bytes(typeface, "regular")
    return element("w:font", {"w:name": word_name(typeface)}, *(_described(face) if face else ()), *embedded)


def _faces(typeface: Typeface, used: set[FaceKind]) -> Iterator[tuple[FaceKind, tuple[uuid.UUID, Packed]]]:
    """The faces to embed. For one that the family lacks, Word slants or thickens the regular one, which is added."""
    own = {kind for kind, _face in typeface.faces} or set(_SLOTS)
    for kind in _SLOTS:
        face = face_bytes(typeface, kind) if kind in used & own or (kind == "regular" and used - own) else None
        if face:
            yield kind, _embedded(face)


def _described(face: bytes) -> Iterator[Markup]:
    told = description(face)
    if told.panose:
        yield valued("w:panose1", told.panose)
    yield valued("w:charset", "00")
    yield valued("w:family", "auto")
    yield valued("w:pitch", "variable")
    if told.signature:
        yield element("w:sig", {f"w:{name}": digits for name, digits in told.signature})


@lru_cache(maxsize=_MOST_KEPT)
def _embedded(face: bytes) -> tuple[uuid.UUID, Packed]:
    """The key and the obfuscated part of a face; the key depends on the face alone."""
    key = uuid.uuid5(_FAMILY, hashlib.sha256(face).hexdigest())
    return key, packed(obfuscated(face, key), is_quick=True)
