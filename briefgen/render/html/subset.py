"""A typeface cut down to the characters of one page, for a page must not carry what it does not show."""

from collections.abc import Iterable

from briefgen.render.face import Face
from briefgen.style.truetype import FaceError


def subset(data: bytes, characters: Iterable[str]) -> bytes:
    """The face `data` with the glyphs of those `characters` that it has; empty where it has none or forbids it.

    Left out are the rules by which letters join and give way to one another. Files that are broken give nothing.
    """
    try:
        face = Face.of(data)
        found = sorted(face.characters.intersection(characters))
        return face.mapped_subset(found) if found else b""
    except FaceError:
        return b""


def lacking(data: bytes, characters: Iterable[str]) -> set[str]:
    """Those of `characters` that the face has no glyph for; all of them where the file is broken."""
    try:
        return set(characters) - Face.of(data).characters
    except FaceError:
        return set(characters)
