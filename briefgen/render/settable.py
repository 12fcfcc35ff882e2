"""Whether a face of a style can be set in a PDF and cut to the characters of a document."""

from briefgen.render.face import Face
from briefgen.style.truetype import REMEDY, FaceError

_TRIED = frozenset(map(chr, range(0x20, 0x7F)))


def require_settable(data: bytes) -> None:
    """Raise FaceError for a face that cannot be read or cut, or that has no characters."""
    face = Face.of(data)
    if not face.characters:
        raise FaceError(f"has no characters of Unicode; {REMEDY}")
    face.subset(sorted(face.characters & _TRIED))
