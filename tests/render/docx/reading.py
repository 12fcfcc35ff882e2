"""What stands in a Word file, read without the writer's help."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from briefgen.document import Document
from briefgen.render.docx import write_docx
from briefgen.render.docx.panel import is_card
from briefgen.span import Span
from briefgen.style import Style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SAID = {f"{W}t": "", f"{W}tab": "\t", f"{W}br": "\n", f"{W}softHyphen": "\u00ad"}
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def names_of(data: bytes) -> list[str]:
    """The names of the parts, in the order of the zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def body_of(data: bytes) -> etree._Element:
    return part(data, "word/document.xml")[0]


def written(document: Document, style: Style | None = None) -> etree._Element:
    """The body of `document` as it is written."""
    return body_of(write_docx(document, style or Style()))


def words_of(element: etree._Element) -> str:
    """The words under `element`; words of a link or a bookmark are among them."""
    nodes = (node for node in element.iter(*_SAID) if node.getparent().tag == f"{W}r" and not node.get(f"{W}type"))
    return "".join(node.text or "" if node.tag == f"{W}t" else _SAID[node.tag] for node in nodes)


def paragraphs_of(body: etree._Element) -> list[str]:
    """The words of every paragraph that has some, in reading order."""
    return [words for paragraph in body.iter(f"{W}p") if (words := words_of(paragraph))]


def stated_words(document: Document) -> list[str]:
    """The words of every block and cell that has some, as XML can carry them."""
    return [words for span in _spans(document) if (words := _carried(span.of(document.text)))]


def _spans(document: Document) -> Iterator:
    for block in document.blocks:
        if block.table:
            yield from (cell.span for row in block.table.rows for cell in row)
        elif is_card(block):
            yield from _lines(document.text, block.span)
        else:
            yield block.span


def _lines(text: str, span: Span) -> Iterator[Span]:
    """The lines of a card; each is a paragraph of its own."""
    start = span.start
    for line in span.of(text).split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _carried(text: str) -> str:
    return _ILLEGAL.sub("", re.sub("\r\n|[\r\u0085\u2028\u2029]", "\n", text))


def values(element: etree._Element, tag: str, attribute: str = "val") -> list[str]:
    """The value of `attribute` of every `tag` under `element`."""
    return [node.get(f"{W}{attribute}") for node in element.iter(f"{W}{tag}")]
