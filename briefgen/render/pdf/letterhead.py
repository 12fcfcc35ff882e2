"""What a style prints around the marking: the office's own words, and on the first page its logo."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.label import GAP_PT, LEADING, Label
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import HEADER, Artifact, Page
from briefgen.render.pdf.paragraph import Column, base_line, draw_line, line_height
from briefgen.render.pdf.picture import Picture, picture_of
from briefgen.render.pdf.pictures import Pictures
from briefgen.render.running import shortened
from briefgen.style import Logo, Style

_LONGEST = 300
_POINTS_PER_MM = 72 / 25.4
_TALLEST_PT = 120.0


@dataclass(slots=True)
class OwnWords:
    """Words of the office, on lines of their own: the same on every page, whatever stands beside the marking."""

    column: Column
    lines: Sequence[Line]
    look: Look

    @classmethod
    def of(cls, words: str, inline: Inline, style: Style, column: Column) -> "OwnWords":
        look = Look(Ink(style.small_pt, style.palette.muted), LEADING)
        shown = shortened(words, _LONGEST)
        return cls(column, Words.of(inline.plain(shown, look.ink)).lines(column.width) if shown else (), look)

    @property
    def height(self) -> float:
        return len(self.lines) * line_height(self.look)

    def draw(self, page: Page, owner: Artifact, top: float) -> None:
        for number, line in enumerate(self.lines):
            base = base_line(top - number * line_height(self.look), self.look)
            draw_line(page, owner, line, (self.column.left, base))


@dataclass(slots=True)
class SetLogo:
    """A logo with its size in points; where the file cannot be shown, the words that say what it shows."""

    left: float
    width: float
    height: float
    picture: Picture | None
    words: Sequence[Line]
    look: Look

    @classmethod
    def of(cls, logo: Logo, inline: Inline, style: Style, label: Label) -> "SetLogo":
        room = label.column.width - (label.width + GAP_PT if label.width else 0.0)
        look = Look(Ink(style.heading_pt[1], style.palette.heading, is_bold=True, family="heading"), LEADING)
        picture = picture_of(logo.data)
        if picture is None:
            words = Words.of(inline.plain(shortened(logo.alternative, _LONGEST), look.ink)).lines(room)
            return cls(label.column.left, room, len(words) * line_height(look), None, words, look)
        height = min(logo.height_mm * _POINTS_PER_MM, _TALLEST_PT)
        width = height * picture.width / picture.height
        scale = min(1.0, room / width)
        return cls(label.column.left, width * scale, height * scale, picture, (), look)

    def draw(self, page: Page, pictures: Pictures, top: float) -> None:
        if self.picture:
            place = f"{self.width:.2f} 0 0 {self.height:.2f} {self.left:.2f} {top - self.height:.2f}"
            page.shape(HEADER, f"{place} cm /{pictures.resource(self.picture)} Do")
        for number, line in enumerate(self.words):
            base = base_line(top - number * line_height(self.look), self.look)
            draw_line(page, HEADER, line, (self.left, base))
