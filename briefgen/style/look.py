"""How a document looks, for all writers: page, type, colours, letterhead, and how dates and numbers are written.

Lengths are in points and millimetres.
"""

from dataclasses import dataclass, field
from typing import Literal

from briefgen.style.palette import Palette
from briefgen.style.paper import A4, Margins, Paper
from briefgen.style.typeface import Typeface


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
    reference: bytes = field(default=b"", repr=False)
    """A Word file whose letterhead, page and styles the Word output keeps; empty for none."""

    @property
    def text_width_mm(self) -> float:
        """Between the margins at the left and at the right."""
        return self.paper.width_mm - self.margins.left_mm - self.margins.right_mm
