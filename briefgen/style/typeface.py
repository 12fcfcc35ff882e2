"""A family of faces."""

from dataclasses import dataclass
from typing import Literal

FaceKind = Literal["regular", "bold", "italic", "bold_italic"]


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family of faces by the name that Word knows it by.

    `faces` holds TrueType files, one a kind. A family without any is one that ships with the product, or else is only
    named: then Word takes it from the machine of the reader, and PDF is set in the family that ships. A face that a
    family lacks is replaced by its regular one.
    """

    name: str = "Source Sans 3"
    faces: tuple[tuple[FaceKind, bytes], ...] = ()
