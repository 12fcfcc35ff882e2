"""Figures as inline drawings: native charts and embedded pictures, each with its words for who cannot see it."""

from dataclasses import dataclass

from briefgen.document import Attachment, Figure
from briefgen.render.docx.chart import add_chart, drawable
from briefgen.render.docx.markup import NAMESPACES, Element, element
from briefgen.render.docx.package import RELATIONSHIP, Package, Relationships
from briefgen.render.docx.pictures import picture_kind, pixels
from briefgen.style import Style

_EMU_PER_MM = 36_000
_EMU_PER_PIXEL = 9525  # at the 96 pixels an inch that office programs assume
_BAR_MM, _CHART_EDGE_MM = 8.5, 6.0
_TALLEST_MM = 200.0
_LONGEST_DESCRIPTION = 2000


@dataclass(slots=True)
class Drawings:
    """The figures of a document in the making."""

    package: Package
    links: Relationships
    style: Style
    attachments: tuple[Attachment, ...] = ()
    _number: int = 0

    def run(self, figure: Figure) -> Element | None:
        """The run that shows `figure`, None where there is nothing to show."""
        self._number += 1
        return self._chart(figure) or self._picture(figure)

    def _chart(self, figure: Figure) -> Element | None:
        chart = drawable(figure.chart) if figure.chart else None
        if chart is None or not chart.values:
            return None
        part = add_chart(self.package, self._number, chart, self.style)
        reference = element("c:chart", {"r:id": self.links.to(f"{RELATIONSHIP}chart", part)})
        height_mm = min(_CHART_EDGE_MM + _BAR_MM * len(chart.values), _TALLEST_MM)
        graphic = element("a:graphicData", {"uri": NAMESPACES["c"]}, reference)
        return self._inline(figure, graphic, (self._width_emu(), round(height_mm * _EMU_PER_MM)))

    def _picture(self, figure: Figure) -> Element | None:
        data = next((entry.data for entry in self.attachments if entry.name == figure.attachment), b"")
        kind, size = picture_kind(data), pixels(data)
        if kind is None or size is None:
            return None
        part = self.package.add(f"word/media/image{self._number}.{kind[0]}", kind[1], data)
        width, height = size[0] * _EMU_PER_PIXEL, size[1] * _EMU_PER_PIXEL
        scale = min(1.0, self._width_emu() / width, _TALLEST_MM * _EMU_PER_MM / height)
        extent = max(round(width * scale), 1), max(round(height * scale), 1)
        picture = self._picture_element(self.links.to(f"{RELATIONSHIP}image", part), extent)
        graphic = element("a:graphicData", {"uri": NAMESPACES["pic"]}, picture)
        return self._inline(figure, graphic, extent)

    def _width_emu(self) -> int:
        return round(self.style.text_width_mm * _EMU_PER_MM)

    def _picture_element(self, identifier: str, extent: tuple[int, int]) -> Element:
        frame = element("a:xfrm", element("a:off", {"x": "0", "y": "0"}), element("a:ext", _sides(extent)))
        return element(
            "pic:pic",
            element(
                "pic:nvPicPr",
                element("pic:cNvPr", {"id": str(self._number), "name": f"Picture {self._number}"}),
                element("pic:cNvPicPr"),
            ),
            element(
                "pic:blipFill", element("a:blip", {"r:embed": identifier}), element("a:stretch", element("a:fillRect"))
            ),
            element("pic:spPr", frame, element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))),
        )

    def _inline(self, figure: Figure, graphic: Element, extent: tuple[int, int]) -> Element:
        description = figure.alternative[:_LONGEST_DESCRIPTION]
        properties = {"id": str(self._number), "name": f"Figure {self._number}", "descr": description}
        inline = element(
            "wp:inline",
            {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
            element("wp:extent", _sides(extent)),
            element("wp:docPr", properties),
            element("wp:cNvGraphicFramePr"),
            element("a:graphic", graphic),
        )
        return element("w:r", element("w:drawing", inline))


def _sides(extent: tuple[int, int]) -> dict[str, str]:
    return {"cx": str(extent[0]), "cy": str(extent[1])}
