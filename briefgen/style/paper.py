"""The sheet and its margins, in millimetres."""

from dataclasses import dataclass
from typing import Literal

PaperName = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in portrait."""

    name: PaperName
    width_mm: float
    height_mm: float


A4 = Paper("a4", 210.0, 297.0)
LETTER = Paper("letter", 215.9, 279.4)
PAPERS: dict[PaperName, Paper] = {paper.name: paper for paper in (A4, LETTER)}


@dataclass(frozen=True, slots=True)
class Margins:
    """From the edges of the sheet to the text."""

    top_mm: float = 22.0
    right_mm: float = 22.0
    bottom_mm: float = 22.0
    left_mm: float = 22.0
