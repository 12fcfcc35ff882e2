"""A drawing that stands in its line like a letter: its frame with the words for who cannot see it, and pictures."""

from briefgen.render.docx.markup import NAMESPACES, Markup, element

_LONGEST_DESCRIPTION = 2000

Extent = tuple[int, int]
"""Width and height in English Metric Units."""


def inline_drawing(graphic: Markup, extent: Extent, number: int, description: str, name: str = "Figure") -> Markup:
    """The run that shows `graphic`, the data of a chart or picture; `number` is the drawing's own in its part."""
    properties = {"id": str(number), "name": f"{name} {number}", "descr": description[:_LONGEST_DESCRIPTION]}
    inline = element(
        "wp:inline",
        {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
        element("wp:extent", _sides(extent)),
        element("wp:docPr", properties),
        element("wp:cNvGraphicFramePr"),
        element("a:graphic", graphic),
    )
    return element("w:r", element("w:drawing", inline))


def picture(identifier: str, extent: Extent, number: int) -> Markup:
    """The data of the picture that the relationship `identifier` points at."""
    frame = element("a:xfrm", element("a:off", {"x": "0", "y": "0"}), element("a:ext", _sides(extent)))
    shown = element(
        "pic:pic",
        element(
            "pic:nvPicPr",
            element("pic:cNvPr", {"id": str(number), "name": f"Picture {number}"}),
            element("pic:cNvPicPr"),
        ),
        element(
            "pic:blipFill", element("a:blip", {"r:embed": identifier}), element("a:stretch", element("a:fillRect"))
        ),
        element("pic:spPr", frame, element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))),
    )
    return element("a:graphicData", {"uri": NAMESPACES["pic"]}, shown)


def _sides(extent: Extent) -> dict[str, str]:
    return {"cx": str(extent[0]), "cy": str(extent[1])}
