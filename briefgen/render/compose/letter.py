"""How wide a letter of a typeface is, near enough to tell how many lines words take."""

from functools import lru_cache

from briefgen.render.measure import columns_of
from briefgen.render.typefaces import face_bytes
from briefgen.style import Typeface
from briefgen.style.truetype import FaceError

_HOUSE, _UNKNOWN = 0.45, 0.5
_SLACK = 1.13
"""What lines lose where they break between words, and bold letters take."""
_SAMPLE = "The harbour at Calder was closed on 14 May 2031, and some 300 ships still wait outside it for a pilot."
_MOST_KEPT = 8


def letters_of(words: str) -> float:
    """How many letters of usual width `words` take: a capital, or a letter that is none of ASCII, is a third wider."""
    wide = sum(character.isupper() or (character.isalpha() and not character.isascii()) for character in words)
    return columns_of(words) + wide / 3


@lru_cache(maxsize=_MOST_KEPT)
def letter_width(typeface: Typeface) -> float:
    """Width of a usual letter in type sizes; a guess where the typeface is only named or cannot be read."""
    if typeface == Typeface():
        return _HOUSE
    data = face_bytes(typeface, "regular")
    measured = _measured(data) if data else 0.0
    return measured * _SLACK or _UNKNOWN


def _measured(data: bytes) -> float:
    from briefgen.render.face import Face  # noqa: PLC0415 - it imports ReportLab, and seldom is a page to be filled

    try:
        face = Face.of(data)
    except FaceError:
        return 0.0
    if not face.characters.issuperset(_SAMPLE):
        return 0.0
    return face.lengths[_SAMPLE] / 1000 / letters_of(_SAMPLE)
