"""A document as a sealed Word file (ECMA-376, transitional)."""

from collections.abc import Sequence

from briefgen.document import Document
from briefgen.render.docx.attachments import add_attachments
from briefgen.render.docx.body import Body
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.captions import Captions
from briefgen.render.docx.drawings import Drawings
from briefgen.render.docx.fonts import add_fonts
from briefgen.render.docx.footnotes import Footnotes, numbered_notes
from briefgen.render.docx.inline import Inline
from briefgen.render.docx.markup import Markup, element
from briefgen.render.docx.numbering import Numbering
from briefgen.render.docx.package import RELATIONSHIP, WORD, Package, Relationships
from briefgen.render.docx.panel import PanelWriter
from briefgen.render.docx.properties import add_properties
from briefgen.render.docx.running import RunningLines, add_running_lines
from briefgen.render.docx.seal import sealed
from briefgen.render.docx.settings import settings
from briefgen.render.docx.styles import StyleSheet
from briefgen.render.docx.tables import TableWriter
from briefgen.render.docx.theme import theme
from briefgen.render.facts import is_right_to_left, language_of
from briefgen.render.marks import MarkIndex
from briefgen.render.running import FROM_EDGE_MM
from briefgen.render.words.running import running_words
from briefgen.style import Style

_TWIPS_PER_MM = 1440 / 25.4


def write_docx(document: Document, style: Style) -> bytes:
    """`document` as the bytes of a .docx file in the look of `style`; `seal.is_intact` knows it until it is edited."""
    base = None
    if style.reference:
        from briefgen.render.docx.reference import office_look, put_on, read_base  # noqa: PLC0415 - start-up: rare

        base = read_base(style.reference, "the reference document")
        style = office_look(base, style)
    package, links = Package(), Relationships()
    body = _body(document, style, package, links)
    elements = list(body.elements(document.blocks))
    lines = RunningLines.of(document, style)
    references = add_running_lines(package, links, lines)
    add_attachments(package, links, document.attachments)
    language = language_of(document)
    parts = {
        "styles": body.sheet.part(),
        "numbering": body.numbering.part(),
        "settings": settings(language),
    }
    for name, root in parts.items():
        links.to(f"{RELATIONSHIP}{name}", package.add_markup(f"word/{name}.xml", f"{WORD}{name}+xml", root))
    notes = package.add_markup(
        "word/footnotes.xml", f"{WORD}footnotes+xml", body.footnotes.part(), body.footnotes.links
    )
    links.to(f"{RELATIONSHIP}footnotes", notes)
    office = "application/vnd.openxmlformats-officedocument."
    links.to(f"{RELATIONSHIP}theme", package.add("word/theme/theme1.xml", f"{office}theme+xml", theme(style)))
    links.to(f"{RELATIONSHIP}fontTable", add_fonts(package, style, body.inline.faces))
    root = element("w:document", element("w:body", *elements, _section(references, style)))
    main = package.add_markup("word/document.xml", f"{WORD}document.main+xml", root, links)
    package.relationships.to(f"{RELATIONSHIP}officeDocument", main)
    if base:
        put_on(base, package, links, document)
    add_properties(package, document)
    return sealed(package)


def _body(document: Document, style: Style, package: Package, links: Relationships) -> Body:
    bookmarks = Bookmarks()
    bookmarks.announce(document.blocks)
    language = language_of(document)
    is_reversed = is_right_to_left(language)
    notes = numbered_notes(document.blocks, document.marks)
    inline = Inline(document.text, MarkIndex.of(document.marks), bookmarks, notes, is_reversed)
    sheet = StyleSheet(style, language)
    tables = TableWriter(inline, bookmarks, links, style, is_right_to_left=is_reversed)
    return Body(
        sheet=sheet,
        inline=inline,
        bookmarks=bookmarks,
        links=links,
        numbering=Numbering(style.palette.text),
        footnotes=Footnotes(inline, bookmarks),
        captions=Captions(inline),
        drawings=Drawings(package, links, style, document.attachments),
        tables=tables,
        panels=PanelWriter(tables, sheet, running_words(document)),
    )


def _section(references: Sequence[Markup], style: Style) -> Markup:
    def twips(millimetres: float) -> str:
        return str(round(millimetres * _TWIPS_PER_MM))

    margins, edge = style.margins, twips(FROM_EDGE_MM)
    sides = {
        "w:top": twips(margins.top_mm),
        "w:right": twips(margins.right_mm),
        "w:bottom": twips(margins.bottom_mm),
        "w:left": twips(margins.left_mm),
    }
    size = {"w:w": twips(style.paper.width_mm), "w:h": twips(style.paper.height_mm)}
    return element(
        "w:sectPr",
        *references,
        element("w:pgSz", size),
        element("w:pgMar", sides, {"w:header": edge, "w:footer": edge, "w:gutter": "0"}),
        element("w:titlePg"),
    )
