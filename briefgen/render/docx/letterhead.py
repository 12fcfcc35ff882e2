"""The office's own words in the head and foot of every page, and its logo in the head of the first one."""

from dataclasses import dataclass

from briefgen.render.docx.inline_drawing import inline_drawing, picture
from briefgen.render.docx.markup import Markup
from briefgen.render.docx.package import RELATIONSHIP, Package, Relationships
from briefgen.render.docx.pictures import picture_kind, pixels
from briefgen.style import Logo, Style

_EMU_PER_MM = 36_000
_TALLEST_MM, _WIDEST_SHARE = 60.0, 0.6
_NUMBER = 1_000_001  # of the drawing; those of the body are counted from 1


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The words are empty where the office has none; `width_mm` is that of the text."""

    header: str = ""
    footer: str = ""
    logo: Logo | None = None
    width_mm: float = 0.0

    @classmethod
    def of(cls, style: Style) -> "Letterhead":
        return cls(style.header.strip(), style.footer.strip(), style.logo, style.text_width_mm)

    def emblem(self, package: Package, links: Relationships) -> Markup | None:
        """The run that shows the logo, None without one that can be drawn; `links` are those of the header's part."""
        kind = picture_kind(self.logo.data) if self.logo else None
        shape = pixels(self.logo.data) if self.logo else None
        if self.logo is None or kind is None or shape is None:
            return None
        part = package.add(f"word/media/logo.{kind[0]}", kind[1], self.logo.data)
        height_mm = min(self.logo.height_mm, _TALLEST_MM)
        height_mm = min(height_mm, self.width_mm * _WIDEST_SHARE * shape[1] / shape[0])
        extent = (
            max(round(height_mm * shape[0] / shape[1] * _EMU_PER_MM), 1),
            max(round(height_mm * _EMU_PER_MM), 1),
        )
        shown = picture(links.to(f"{RELATIONSHIP}image", part), extent, _NUMBER)
        return inline_drawing(shown, extent, _NUMBER, self.logo.alternative, "Logo")
