"""What a reader must do with any bytes: give a sound document, or refuse in one line."""

from itertools import pairwise
from typing import cast

from briefgen.document import Block, Document
from briefgen.errors import BriefgenError
from briefgen.read.kind import kind_of
from briefgen.registry import READERS, Reader, found, loaded

FORMATS = ("txt", "md", "html", "docx", "pdf")


def reader_of(name: str) -> Reader:
    return cast("Reader", loaded(found(READERS)[name]))


def read_or_refuse(reader: Reader, data: bytes) -> Document | None:
    """The document in `data`, None where it is refused; raises AssertionError where either is not as it should be."""
    try:
        document = reader(data, name="file")
    except BriefgenError as error:
        message = str(error)
        assert message.startswith("file: "), message
        assert len(message.splitlines()) == 1, message
        return None
    require_sound(document)
    return document


def require_sound(document: Document) -> None:
    """Words there are; blocks stand in order, apart and inside of the text; so do marks, cells and statements."""
    length = len(document.text)
    assert document.text.strip()
    document.text.encode()
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= length, block
        assert block.span or block.kind in ("figure", "page_break", "table"), block
        _require_cells(block)
    for before, after in pairwise(block for block in document.blocks if block.span):
        assert before.span.end <= after.span.start, (before, after)
    for mark in document.marks:
        assert 0 <= mark.span.start <= mark.span.end <= length, mark
    for entry in document.metadata:
        assert entry.span is None or 0 <= entry.span.start <= entry.span.end <= length, entry


def _require_cells(block: Block) -> None:
    for row in block.table.rows if block.table else ():
        for cell in row:
            assert not cell.span or block.span.start <= cell.span.start <= cell.span.end <= block.span.end, cell
            assert cell.columns >= 1, cell
            assert cell.rows >= 1, cell


def tell_kind(data: bytes) -> None:
    """Telling what bytes are is right for any bytes, too."""
    kind_of(data, suffix="")
