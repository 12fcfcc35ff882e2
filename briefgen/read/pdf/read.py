"""A PDF file to a document: opened, its pages read, its parts told apart, its facts added."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from briefgen.document import Block, Document, Metadata
from briefgen.errors import InputError
from briefgen.read.pdf.assemble import assembled
from briefgen.read.pdf.attachments import attachments_of
from briefgen.read.pdf.bookmarks import outline_of
from briefgen.read.pdf.facts import Stated, metadata_of, stated_facts
from briefgen.read.pdf.layout import Laid, laid_out
from briefgen.read.pdf.opening import opened_pdf
from briefgen.read.pdf.page import Page
from briefgen.read.pdf.pdfium import Handle, is_tagged, page_count
from briefgen.read.pdf.settle import settled
from briefgen.read.pdf.sheet import read_page
from briefgen.read.pdf.structured import structured
from briefgen.read.pdf.told import told
from briefgen.read.preamble import stated_metadata
from briefgen.span import Span

MAXIMUM_PAGES = 5_000
MEDIA_TYPE = "application/pdf"
_HEAD_PAGES = 3


def read_pdf(data: bytes, *, name: str, password: str = "", most_pages: int = MAXIMUM_PAGES) -> Document:
    """The document in `data`; raises InputError where it is locked, broken, too large, or without words."""
    with opened_pdf(data, name, password) as handle:
        return _document(handle, data, name, most_pages)


def _document(handle: Handle, data: bytes, name: str, most_pages: int) -> Document:
    count = page_count(handle)
    if count > most_pages:
        raise InputError(
            f"{name}: {count:,} pages are more than {most_pages:,}; allow more with --max-pages, or split it"
        )
    pages = [read_page(handle, index, asks_marks=is_tagged(handle)) for index in range(count)]
    _refuse_wordless(pages, name)
    facts = stated_facts(handle, data)
    outline = outline_of(handle)
    laid = structured(pages) or laid_out(pages, outline.keys())
    title = next((fact.value for fact in facts if fact.name == "title"), "")
    drafts = settled(laid.drafts, laid.measures.body.size, title, outline)
    document = assembled(name, drafts, laid.notes)
    return replace(
        document,
        metadata=_metadata(document, laid, facts),
        attachments=attachments_of(handle),
        notes=told(pages, laid),
        media_type=MEDIA_TYPE,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _refuse_wordless(pages: Sequence[Page], name: str) -> None:
    if any(letter.isalnum() for page in pages for piece in (*page.pieces, *page.turned) for letter in piece.text):
        return
    if any(page.has_picture for page in pages):
        raise InputError(f"{name}: is a picture without text and needs OCR first; run it through a text recogniser")
    raise InputError(f"{name}: holds no words; give a document with text")


def _metadata(document: Document, laid: Laid, facts: Sequence[Stated]) -> tuple[Metadata, ...]:
    """What the text states, then what its running heads state, then the file's own properties."""
    known = {entry.name: entry for entry in stated_metadata(document.text, document.blocks)}
    for words in dict.fromkeys(line.text for line in laid.marginal if line.page <= _HEAD_PAGES):
        for entry in stated_metadata(words, (Block("byline", Span(0, len(words))),)):
            known.setdefault(entry.name, replace(entry, origin="running head", span=None))
    return metadata_of(facts, tuple(known.values()))
