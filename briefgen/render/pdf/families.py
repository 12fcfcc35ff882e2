"""The faces that a style sets words in: its own, then its fallbacks, at last the family that ships."""

from collections.abc import Iterator
from typing import Literal

from briefgen.errors import InputError
from briefgen.render.face import Face
from briefgen.render.typefaces import face_bytes
from briefgen.style import FaceKind, Style, Typeface
from briefgen.style.truetype import FaceError

Family = Literal["body", "heading"]
_KINDS: tuple[FaceKind, ...] = ("regular", "bold", "italic", "bold_italic")
_SHIPPED = Typeface()


def kind_of(*, is_bold: bool, is_italic: bool) -> FaceKind:
    return _KINDS[is_bold + 2 * is_italic]


def faces_of(style: Style, family: Family, kind: FaceKind) -> Iterator[Face]:
    """The faces to look a character up in, in order and each read when it is asked for; raises InputError.

    All kinds of all typefaces of the style are among them, so that a character is missing everywhere or nowhere. A
    typeface without a file is passed over.
    """
    own, other = (style.body, style.heading) if family == "body" else (style.heading, style.body)
    for typeface in (own, *style.fallbacks, other, _SHIPPED):
        for each in (kind, *(each for each in _KINDS if each != kind)):
            data = face_bytes(typeface, each)
            if data is not None:
                yield _face(typeface.name, each, data)


def unusable(name: str, error: FaceError) -> InputError:
    """What is told of a typeface whose file cannot be used."""
    return InputError(f"the typeface {name} {error}")


def _face(name: str, kind: FaceKind, data: bytes) -> Face:
    try:
        return Face.of(data)
    except FaceError as error:
        raise unusable(f"{name} ({kind.replace('_', ' ')})", error) from None
