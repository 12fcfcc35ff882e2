"""Word files as offices keep them: a letterhead with a logo, small paper in landscape, a German one, and any other."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

LOGO_ALT = "Logo of the harbour board"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)


def picture(width: int = 60, height: int = 20) -> bytes:
    """A PNG picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + b"\x99\x1b\x1e" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def plain() -> bytes:
    """The template that comes with python-docx."""
    return _saved(docx.Document())


def letterhead() -> bytes:
    """A .dotx: logo and address on the first page, a short head after it, page numbers and styles of its own."""
    document = docx.Document()
    document.add_heading("Dear Sir or Madam", 1)
    document.add_paragraph("Text of the template, which is nobody's brief.", style="List Bullet")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.add_run().add_picture(io.BytesIO(picture()), width=Mm(40))
    first._p.find(f".//{qn('wp:docPr')}").set("descr", LOGO_ALT)
    section.first_page_header.add_paragraph("Harbour Board · 1 Quay Street · Port Calder")
    section.header.paragraphs[0].text = "Harbour Board"
    footer = section.footer.paragraphs[0]
    footer.add_run("Account 12-345 · page ")
    _add_field(footer._p, "PAGE")
    section.first_page_footer.paragraphs[0].text = "Registered in Port Calder"
    _restyle(document)
    return _as_template(_saved(document))


def landscape() -> bytes:
    """A5 in landscape, without a page number; even pages have a head of their own; paragraphs are indented."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(210), Mm(148)
    section.left_margin, section.right_margin = Mm(20), Mm(30)
    document.settings.odd_and_even_pages_header_footer = True
    section.header.paragraphs[0].text = "Right-hand page"
    section.even_page_header.paragraphs[0].text = "Left-hand page"
    plain_style = document.styles["Normal"].paragraph_format
    plain_style.first_line_indent, plain_style.line_spacing = Mm(6), 2.0
    return _saved(document)


def earlier(brief: bytes, colour: str = "00802B") -> bytes:
    """A brief that was written here, taken as a template after its headings got another colour in Word."""
    document = docx.Document(io.BytesIO(brief))
    document.styles["heading 1"].font.color.rgb = RGBColor.from_string(colour)
    return _saved(document)


def german() -> bytes:
    """A file of a German Word: identifiers in German, names in English but for one, its own marks of lists."""
    styles = "".join(
        [
            (
                "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Georgia' w:hAnsi='Georgia'/><w:sz w:val='21'/>"
                "<w:lang w:val='de-DE' w:eastAsia='en-US' w:bidi='ar-SA'/></w:rPr></w:rPrDefault></w:docDefaults>"
            ),
            (
                "<w:latentStyles w:defLockedState='0' w:defUIPriority='99' w:count='1'><w:lsdException w:name='Normal' "
                "w:uiPriority='0'/></w:latentStyles>"
            ),
            _style("Standard", "Normal", default=True),
            _style("berschrift1", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>" + _coloured("AA0000", 40)),
            _style(
                "berschrift2", "Überschrift 2", "<w:pPr><w:outlineLvl w:val='1'/></w:pPr>" + _coloured("AA0000", 30)
            ),
            _style("Titel", "Title", _coloured("005500", 60)),
            _style("Beschriftung", "caption", _coloured("777777", 18)),
            _style("Kopfzeile", "header", "<w:pPr><w:tabs><w:tab w:val='center' w:pos='4536'/></w:tabs></w:pPr>"),
            _style("Fuzeile", "footer", "<w:pPr><w:tabs><w:tab w:val='right' w:pos='9072'/></w:tabs></w:pPr>"),
            _style(
                "Aufzhlungszeichen",
                "List Bullet",
                "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr><w:ind w:left='500' w:hanging='500'/></w:pPr>",
            ),
            _style("Absatz-Standardschriftart", "Default Paragraph Font", kind="character", default=True),
            _style("NormaleTabelle", "Normal Table", kind="table", default=True),
        ]
    )
    numbering = (
        "<w:abstractNum w:abstractNumId='7'><w:nsid w:val='42524600'/><w:multiLevelType w:val='singleLevel'/>"
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='▪'/><w:lvlJc w:val='left'/>"
        "<w:pPr><w:ind w:left='360' w:hanging='360'/></w:pPr></w:lvl></w:abstractNum>"
        "<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>"
    )
    footnotes = (
        "<w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        "<w:footnote w:type='continuationSeparator' w:id='0'><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
        "</w:footnote><w:footnote w:id='1'><w:p><w:r><w:t>Fußnote der Vorlage</w:t></w:r></w:p></w:footnote>"
    )
    settings = (
        "<w:footnotePr><w:footnote w:id='-1'/><w:footnote w:id='0'/></w:footnotePr>"
        "<w:compat><w:compatSetting w:name='compatibilityMode' w:uri='http://schemas.microsoft.com/office/word' "
        "w:val='15'/></w:compat>"
    )
    body = (
        "<w:p><w:r><w:t>Text der Vorlage</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
        "<w:sectPr><w:headerReference w:type='default' r:id='h'/><w:pgSz w:w='11906' w:h='16838'/>"
        "<w:pgMar w:top='1417' w:right='1417' w:bottom='1134' w:left='1417' w:header='708' w:footer='708'/>"
        "</w:sectPr>"
    )
    parts = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "settings": settings}
    return word_file(
        body, parts, header="<w:p><w:pPr><w:pStyle w:val='Kopfzeile'/></w:pPr><w:r><w:t>Hafenamt</w:t></w:r></w:p>"
    )


def word_file(  # noqa: PLR0913 - each is a place of the file that a test fills
    body: str = "<w:sectPr/>",
    parts: Mapping[str, str] | None = None,
    *,
    header: str = "",
    header_links: str = "",
    links: str = "",
    more: Mapping[str, bytes] | None = None,
    main_type: str = _DOCUMENT,
    before: str = "",
) -> bytes:
    """A Word file of these contents: `parts` beside the main one by their kinds; the header is "h"."""
    own = dict(parts or {})
    roots = {"header": "hdr"}
    if header:
        own["header"] = header
    files: dict[str, bytes] = {"word/document.xml": root("document", f"{before}<w:body>{body}</w:body>")}
    files |= {f"word/{kind}.xml": root(roots.get(kind, kind), inner) for kind, inner in own.items()}
    stated = "".join(_relation("h" if kind == "header" else f"own-{kind}", kind, f"{kind}.xml") for kind in own)
    files["word/_rels/document.xml.rels"] = _relations(stated + links)
    files["word/_rels/header.xml.rels"] = _relations(header_links)
    files["_rels/.rels"] = _relations(_relation("main", "officeDocument", "word/document.xml"))
    overrides = (
        "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_WORD}{kind}+xml"/>' for kind in own)
        + f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
    )
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "xml": "application/xml",
            "png": "image/png",
            "svg": "image/svg+xml",
            "bin": "application/vnd.ms-office.vbaProject",
        }.items()
    )
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'
    return zipped({"[Content_Types].xml": types.encode(), **files, **(more or {})})


def relation(identifier: str, kind: str, target: str, *, is_external: bool = False) -> str:
    """A relationship of `kind`, for the links of a part."""
    return _relation(identifier, kind, target, ' TargetMode="External"' if is_external else "")


def zipped(files: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def changed(data: bytes, name: str, content: bytes) -> bytes:
    """The file with another content of one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({known: archive.read(known) for known in archive.namelist()} | {name: content})


def _as_template(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml")
    return changed(data, "[Content_Types].xml", types.replace(_DOCUMENT.encode(), _TEMPLATE.encode()))


def _restyle(document: docx.document.Document) -> None:
    heading = document.styles["Heading 1"]
    heading.font.color.rgb, heading.font.size, heading.font.name = RGBColor(0x99, 0x1B, 0x1E), Pt(20), "Georgia"
    document.styles["Normal"].font.size = Pt(10)
    own = document.styles.add_style("Brief Bottom Line", WD_STYLE_TYPE.PARAGRAPH)
    own.font.italic = True


def _add_field(paragraph: object, instruction: str) -> None:
    for kind in ("begin", "", "separate", "shown", "end"):
        run = OxmlElement("w:r")
        if kind == "":
            child = OxmlElement("w:instrText")
            child.text = f" {instruction} "
        elif kind == "shown":
            child = OxmlElement("w:t")
            child.text = "1"
        else:
            child = OxmlElement("w:fldChar")
            child.set(qn("w:fldCharType"), kind)
        run.append(child)
        paragraph.append(run)  # type: ignore[attr-defined] - an element of python-docx


def _saved(document: docx.document.Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _style(identifier: str, name: str, inner: str = "", *, kind: str = "paragraph", default: bool = False) -> str:
    mark = " w:default='1'" if default else ""
    base = "" if default or kind != "paragraph" else "<w:basedOn w:val='Standard'/>"
    return f"<w:style w:type='{kind}'{mark} w:styleId='{identifier}'><w:name w:val='{name}'/>{base}{inner}</w:style>"


def _coloured(colour: str, half_points: int) -> str:
    return f"<w:rPr><w:color w:val='{colour}'/><w:sz w:val='{half_points}'/></w:rPr>"


def root(name: str, inner: str) -> bytes:
    """A part whose root is `name` of the main vocabulary."""
    return f"<w:{name} {_SPACES}>{inner}</w:{name}>".encode()


def _relation(identifier: str, kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="{identifier}" Type="{_LINK}{kind}" Target="{target}"{mode}/>'


def _relations(inner: str) -> bytes:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    ).encode()
