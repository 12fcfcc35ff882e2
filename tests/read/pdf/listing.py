"""A document as a list of its blocks, to be compared in tests."""

from briefgen.document import Block, Document
from briefgen.read.pdf import read_pdf
from tests.read.pdf.sheets import Sheets


def read(sheets: Sheets, password: str = "") -> Document:
    return read_pdf(sheets.data(), name="report.pdf", password=password)


def parts(document: Document) -> list[tuple[str, str]]:
    """The kind of each block, with its level where it has one, and its words."""
    return [(_kind(block), block.span.of(document.text)) for block in document.blocks]


def words_of(document: Document, kind: str) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind == kind]


def rows_of(document: Document) -> list[list[str]]:
    """The cells of the first table."""
    table = next(block.table for block in document.blocks if block.table is not None)
    return [[cell.span.of(document.text) for cell in row] for row in table.rows]


def _kind(block: Block) -> str:
    return f"{block.kind} {block.level}" if block.level else block.kind
