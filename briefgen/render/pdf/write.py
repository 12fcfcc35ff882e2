"""A document as a sealed PDF 1.7 file that keeps PDF/UA-1 and PDF/A-3a."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.document import Document
from briefgen.render.pdf.body import Body
from briefgen.render.pdf.catalogue import Catalogue
from briefgen.render.pdf.font_set import FontSet
from briefgen.render.pdf.inline import Inline
from briefgen.render.pdf.metadata import FileFacts
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference
from briefgen.render.pdf.outline import Outline
from briefgen.render.pdf.page import Page
from briefgen.render.pdf.paginate import Placed, paginate
from briefgen.render.pdf.paragraph import Column
from briefgen.render.pdf.pictures import Pictures
from briefgen.render.pdf.running import RunningLines
from briefgen.render.pdf.structure import StructureTree
from briefgen.render.running import FROM_EDGE_MM
from briefgen.style import Style

_POINTS_PER_MM = 72 / 25.4
RUNNING_LINES_PT = FROM_EDGE_MM * _POINTS_PER_MM
_AIR_PT = 14.0  # between running lines and text, at least


def write_pdf(document: Document, style: Style) -> bytes:
    """`document` as the bytes of a .pdf file in the look of `style`; `seal.is_intact` knows it until it is changed."""
    file = ObjectFile()
    tree, outline, fonts = StructureTree(file), Outline(file), FontSet(file, style)
    inline = Inline.of(document, fonts, style.palette.link)
    column = Column(style.margins.left_mm * _POINTS_PER_MM, style.text_width_mm * _POINTS_PER_MM)
    lines = RunningLines.of(document, inline, style, column)
    sheet = _Sheet.of(style, lines)
    room = sheet.top - sheet.bottom
    pictures = Pictures(file, document.attachments)
    body = Body(inline, style, column, room, pictures, tree.root, outline)
    placed = paginate(body.strips(document.blocks), room, sheet.first_top - sheet.bottom)
    destinations: dict[str, tuple[Reference, float]] = {}
    pages = [Page(file, tree, file.reserve(), destinations) for _strips in placed]
    for number, (page, strips) in enumerate(zip(pages, placed, strict=True), start=1):
        is_first = number == 1
        lines.draw_header(page, pictures, sheet.height - RUNNING_LINES_PT, is_first=is_first)
        _draw(page, strips, sheet.first_top if is_first else sheet.top)
        lines.draw_footer(page, RUNNING_LINES_PT + lines.footer_height, number, len(pages))
    page_tree, resources = file.reserve(), file.reserve()
    for page in pages:
        page.write(page_tree, (sheet.width, sheet.height), resources)
    references = [page.reference for page in pages]
    file.put(page_tree, {"Type": Name("Pages"), "Kids": references, "Count": len(pages)})
    file.put(resources, {"Font": fonts.embed(), "XObject": pictures.resources()})
    facts = FileFacts.of(document)
    catalogue = Catalogue(file, page_tree, tree.write(), outline.write(), destinations)
    return file.bytes(catalogue.write(facts, document.attachments), file.add(facts.information()))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The size of the page and between which heights its text stands, in points."""

    width: float
    height: float
    first_top: float
    """Where the text of the first page begins."""
    top: float
    bottom: float

    @classmethod
    def of(cls, style: Style, lines: RunningLines) -> "_Sheet":
        width, height = style.paper.width_mm * _POINTS_PER_MM, style.paper.height_mm * _POINTS_PER_MM
        first, other = (
            max(style.margins.top_mm * _POINTS_PER_MM, RUNNING_LINES_PT + lines.header_height(is_first=each) + _AIR_PT)
            for each in (True, False)
        )
        below = max(style.margins.bottom_mm * _POINTS_PER_MM, RUNNING_LINES_PT + lines.footer_height + _AIR_PT)
        return cls(round(width, 2), round(height, 2), height - first, height - other, below)


def _draw(page: Page, placed: Sequence[Placed], top: float) -> None:
    """Draw the strips of a page; a ground reaches over all strips that follow one another on it."""
    for panel, group in groupby(placed, key=lambda each: each.strip.panel):
        strips = list(group)
        if panel is not None:
            bottom = strips[-1].offset_pt + strips[-1].strip.height_pt
            panel.paint(page, top - strips[0].offset_pt, top - bottom)
        for each in strips:
            each.strip.paint(page, top - each.offset_pt)
