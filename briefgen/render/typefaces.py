"""The bytes of a typeface's faces: those that a style brings, and those of the families that ship with the product."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from briefgen.style import FaceKind, Typeface

_SHIPPED: Mapping[str, str] = {"Source Sans 3": "SourceSans3", "Source Serif 4": "SourceSerif4"}
"""The families that ship, and how their files' names begin."""
_ENDINGS: Mapping[FaceKind, str] = {"regular": "Regular", "bold": "Bold", "italic": "It", "bold_italic": "BoldIt"}


def shipped(name: str) -> bool:
    """Whether the family `name` ships with the product, in all four kinds."""
    return name in _SHIPPED


def face_bytes(typeface: Typeface, kind: FaceKind) -> bytes | None:
    """The TrueType file for `kind`: of the typeface itself, else of the family that ships under its name.

    A typeface that brings files brings all that it has: a kind that it lacks is set in its regular face, and in any
    other that it brings where it lacks that too. None is a family that is only named.
    """
    if typeface.faces:
        own = dict(typeface.faces)
        return own.get(kind) or own.get("regular") or typeface.faces[0][1]
    return _shipped_face(_SHIPPED[typeface.name], _ENDINGS[kind]) if shipped(typeface.name) else None


@cache
def _shipped_face(family: str, ending: str) -> bytes:
    return (files("briefgen.render") / "fonts" / f"{family}-{ending}.ttf").read_bytes()
