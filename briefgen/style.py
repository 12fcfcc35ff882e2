"""How a document looks, for all writers: page, type and colours. Lengths in points and millimetres."""

from dataclasses import dataclass, field
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
class Palette:
    """Hexadecimal RGB. Text colours keep 4.5:1 against the ground that they stand on, graphics 3:1 (WCAG 2.1 AA)."""

    text: str = "#1F2328"
    muted: str = "#57606A"
    accent: str = "#7A2E2E"
    heading: str = "#22303F"
    rule: str = "#8C959F"
    header_ground: str = "#22303F"
    header_text: str = "#FFFFFF"
    band: str = "#F3F4F6"
    bar: str = "#3D5A80"
    link: str = "#1F4E79"


@dataclass(frozen=True, slots=True)
class Style:
    """One look for Word and PDF."""

    paper: Paper = A4
    margin_mm: float = 22.0
    font: str = "Source Sans 3"
    body_pt: float = 11.0
    small_pt: float = 9.5
    title_pt: float = 24.0
    heading_pt: tuple[float, float, float] = (15.0, 12.5, 11.5)
    leading: float = 1.3
    palette: Palette = field(default_factory=Palette)
