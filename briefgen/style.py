"""How a document looks, for all writers: page, type, colours, letterhead, and how dates and numbers are written.

Lengths are in points and millimetres.
"""

from dataclasses import dataclass, field
from typing import Literal

PaperName = Literal["a4", "letter"]
FaceKind = Literal["regular", "bold", "italic", "bold_italic"]


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


@dataclass(frozen=True, slots=True)
class Palette:
    """Hexadecimal RGB. Text colours keep 4.5:1 against the ground that they stand on, graphics 3:1 (WCAG 2.1 AA).

    `scale` holds the grounds of shaded cells from the lightest; `text` is legible on each.
    """

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
    scale: tuple[str, str, str, str] = ("#F4F1EC", "#E9DCC3", "#E3BE93", "#D99A7C")


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family of faces by the name that Word knows it by.

    `faces` holds TrueType files, one a kind. A family without any is one that ships with the product, or else is only
    named: then Word takes it from the machine of the reader, and PDF is set in the family that ships. A face that a
    family lacks is replaced by its regular one.
    """

    name: str = "Source Sans 3"
    faces: tuple[tuple[FaceKind, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture in the head of the first page; `alternative` says what it shows. The width follows from its shape."""

    data: bytes
    media_type: Literal["image/png", "image/jpeg"]
    alternative: str
    height_mm: float = 14.0


@dataclass(frozen=True, slots=True)
class Formats:
    """How dates and numbers are written.

    `locale` is a Unicode locale (`de_CH`) and `date` a pattern of the Common Locale Data Repository (`d MMM y`) for a
    whole day; empty ones leave it to the language of the brief.
    """

    locale: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """One look for every format. `header` and `footer` are an office's own words for the head and foot of every page.

    `heading` sets the title and the headings, `body` all else; characters that they lack come from the first of
    `fallbacks` that has them.
    """

    name: str = "house"
    paper: Paper = A4
    margins: Margins = field(default_factory=Margins)
    body: Typeface = field(default_factory=Typeface)
    heading: Typeface = field(default_factory=Typeface)
    fallbacks: tuple[Typeface, ...] = ()
    body_pt: float = 11.0
    small_pt: float = 9.5
    title_pt: float = 24.0
    heading_pt: tuple[float, float, float] = (15.0, 12.5, 11.5)
    leading: float = 1.3
    palette: Palette = field(default_factory=Palette)
    logo: Logo | None = None
    header: str = ""
    footer: str = ""
    formats: Formats = field(default_factory=Formats)

    @property
    def text_width_mm(self) -> float:
        """Between the margins at the left and at the right."""
        return self.paper.width_mm - self.margins.left_mm - self.margins.right_mm
