"""A Markdown file to a document, through the blocks that a page has."""

import hashlib
from dataclasses import replace

from briefgen.document import Document, Note
from briefgen.errors import InputError
from briefgen.read.decode import decoded
from briefgen.read.html.assemble import assembled, laid, titled
from briefgen.read.html.notes import page_notes
from briefgen.read.html.page import Page, page_of
from briefgen.read.html.piece import Piece
from briefgen.read.html.place import Blocks, blocks_of
from briefgen.read.html.settle import settled
from briefgen.read.html.tree import fragment_tree
from briefgen.read.html.unseen import STRUCK, unseen
from briefgen.read.html.walk import Walk
from briefgen.read.markdown.front_matter import parted
from briefgen.read.markdown.markup import markup_of
from briefgen.read.markdown.source import common
from briefgen.read.markdown.written import parted_shape, shaped

MAXIMUM_BYTES = 64 * 1024 * 1024


def read_markdown(data: bytes, *, name: str) -> Document:
    """The document in the Markdown file `data`; raises InputError where it is empty, too large or no text."""
    if len(data) > MAXIMUM_BYTES:
        raise InputError(f"{name}: larger than {MAXIMUM_BYTES // 2**20} MiB; split it into parts")
    text, notes = decoded(data, name)
    body, entries = parted_shape(text)
    facts, body, damage = parted(body, is_written=bool(entries))
    root = fragment_tree(markup_of(body if entries else common(body)), name)
    if root is None:
        raise InputError(f"{name}: the file holds no words; give a document with text")
    page = page_of(root)
    hidden = unseen(page, keeps_hidden=False)
    pieces = _pieces(page, hidden, is_written=bool(entries))
    if not any(piece.runs or piece.grid for piece in pieces):
        raise InputError(f"{name}: the file holds no words, or they are nested too deep; give a document with text")
    title = next((fact.value for fact in facts if fact.name == "title"), "")
    if entries:
        document = replace(laid(name, shaped(pieces, entries)), metadata=facts)
    else:
        document = assembled(name, titled(settled(pieces), title), facts)
    struck = sum(reason == STRUCK for reason in hidden.values())
    told = (Note(f"left out as no part of the document: {STRUCK} ({struck})"),) if struck else ()
    return replace(
        document,
        notes=(*notes, *damage, *told),
        media_type="text/markdown",
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _pieces(page: Page, hidden: dict[int, str], *, is_written: bool) -> list[Piece]:
    """The blocks as the markup has them."""
    notes = page_notes(page, only_declared=is_written)
    blocks = Blocks(page, notes, {}, is_written=True) if is_written else blocks_of(page, notes)
    return Walk(blocks, set(hidden)).over(max(0, page.first("body")), len(page.tags))
