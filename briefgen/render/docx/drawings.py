"""Figures as inline drawings: native charts and embedded pictures, each with its words for who cannot see it."""

from dataclasses import dataclass

from briefgen.document import Attachment, Figure
from briefgen.render.docx.chart import add_chart, drawable
from briefgen.render.docx.inline_drawing import inline_drawing, picture
from briefgen.render.docx.markup import NAMESPACES, Markup, element
from briefgen.render.docx.package import RELATIONSHIP, Package, Relationships
from briefgen.render.docx.pictures import picture_kind, pixels
from briefgen.style import Style

_EMU_PER_MM = 36_000
_EMU_PER_PIXEL = 9525  # at the 96 pixels an inch that office programs assume
_BAR_MM, _CHART_EDGE_MM = 8.5, 6.0
_TALLEST_MM = 200.0


@dataclass(slots=True)
class Drawings:
    """The figures of a document in the making."""

    package: Package
    links: Relationships
    style: Style
    attachments: tuple[Attachment, ...] = ()
    _number: int = 0

    def run(self, figure: Figure) -> Markup | None:
        """The run that shows `figure`, None where there is nothing to show."""
        self._number += 1
        return self._chart(figure) or self._picture(figure)

    def _chart(self, figure: Figure) -> Markup | None:
        chart = drawable(figure.chart) if figure.chart else None
        if chart is None or not chart.values:
            return None
        part = add_chart(self.package, self._number, chart, self.style)
        reference = element("c:chart", {"r:id": self.links.to(f"{RELATIONSHIP}chart", part)})
        height_mm = min(_CHART_EDGE_MM + _BAR_MM * len(chart.values), _TALLEST_MM)
        graphic = element("a:graphicData", {"uri": NAMESPACES["c"]}, reference)
        extent = self._width_emu(), round(height_mm * _EMU_PER_MM)
        return inline_drawing(graphic, extent, self._number, figure.alternative)

    def _picture(self, figure: Figure) -> Markup | None:
        data = next((entry.data for entry in self.attachments if entry.name == figure.attachment), b"")
        kind, size = picture_kind(data), pixels(data)
        if kind is None or size is None:
            return None
        part = self.package.add(f"word/media/image{self._number}.{kind[0]}", kind[1], data)
        width, height = size[0] * _EMU_PER_PIXEL, size[1] * _EMU_PER_PIXEL
        scale = min(1.0, self._width_emu() / width, _TALLEST_MM * _EMU_PER_MM / height)
        extent = max(round(width * scale), 1), max(round(height * scale), 1)
        shown = picture(self.links.to(f"{RELATIONSHIP}image", part), extent, self._number)
        return inline_drawing(shown, extent, self._number, figure.alternative)

    def _width_emu(self) -> int:
        return round(self.style.text_width_mm * _EMU_PER_MM)
