"""Small Word files, made of the markup of their parts."""

import io
import zipfile

from briefgen.document import Document
from briefgen.read.docx import read_docx

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = {
    "w": MAIN,
    "r": OFFICE,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
_STYLE = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{1}"/>{2}</w:style>'
STYLES = "".join(
    _STYLE.format(*entry)
    for entry in (
        ("Title", "Title", ""),
        ("berschrift1", "heading 1", ""),
        ("Heading2", "heading 2", ""),
        ("Chapter", "House Chapter", '<w:basedOn w:val="Heading2"/>'),
        ("Quote", "Quote", ""),
        ("Caption", "caption", ""),
        ("TOC1", "toc 1", ""),
    )
)
_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_RELATIONSHIP = '<Relationship Id="{}" Type="{}/{}" Target="{}"{}/>'
_EXTERNAL = ' TargetMode="External"'


def element(name: str, content: str) -> str:
    """`content` in a root element of the main vocabulary that declares all prefixes."""
    declared = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    return f"<{name} {declared}>{content}</{name}>"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # the same day in every run
    return buffer.getvalue()


def parts_of(body: str, links: dict[str, str] | None = None, **parts: str) -> dict[str, str | bytes]:
    """The parts of a file whose body holds `body`. `links` are addresses by identifier; `parts` are the content of
    the root elements of styles, numbering, footnotes, endnotes, header1 and the like."""
    kinds = {name.rstrip("0123456789"): name for name in parts}
    related = [_RELATIONSHIP.format(f"part-{name}", OFFICE, kind, f"{name}.xml", "") for kind, name in kinds.items()]
    related += [_RELATIONSHIP.format(key, OFFICE, "hyperlink", to, _EXTERNAL) for key, to in (links or {}).items()]
    roots = {"header": "w:hdr", "footer": "w:ftr"}
    return {
        "_rels/.rels": _RELATIONSHIPS.format(
            _RELATIONSHIP.format("main", OFFICE, "officeDocument", "word/document.xml", "")
        ),
        "word/document.xml": element("w:document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _RELATIONSHIPS.format("".join(related)),
        **{f"word/{name}.xml": element(roots.get(kind, f"w:{kind}"), parts[name]) for kind, name in kinds.items()},
    }


def word(body: str, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """The bytes of a Word file; see `parts_of`."""
    return zipped(parts_of(body, links, **parts))


def read(body: str, links: dict[str, str] | None = None, **parts: str) -> Document:
    return read_docx(word(body, links, **parts), name="small.docx")


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph; a run that is no markup is plain words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def run(*content: str) -> str:
    """A run of other content than words."""
    return f"<w:r>{''.join(content)}</w:r>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tc(*paragraphs: str, properties: str = "") -> str:
    """A cell; a paragraph that is no markup is plain words."""
    inner = "".join(said if said.startswith("<") else p(said) for said in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def words(document: Document) -> list[str]:
    """The words of every block."""
    return [block.span.of(document.text) for block in document.blocks]


def kinds(document: Document) -> list[tuple[str, int, str]]:
    """Kind, level and words of every block."""
    return [(block.kind, block.level, block.span.of(document.text)) for block in document.blocks]


def cells(document: Document) -> list[list[str]]:
    """The words of the cells of the only table."""
    (found,) = (block.table for block in document.blocks if block.table)
    return [[cell.span.of(document.text) for cell in row] for row in found.rows]


def notes(document: Document) -> str:
    return "\n".join(note.message for note in document.notes)
