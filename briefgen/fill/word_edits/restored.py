"""Roles for the blocks of a file whose editor has thrown away all styles: by headings, fixed words and places."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.document import Block, Document
from briefgen.fill.word_edits.guide import DETAIL, POINTS, SOURCING, Guide, label_end
from briefgen.fill.word_edits.words import one_line

_FRONT = ("brief.title", "brief.topic")
_ROLES: Mapping[str, str] = {part: role for role, (part, _) in POINTS.items() if part != "key_figures"}


def restored(document: Document, guide: Guide) -> Document:
    """`document` with roles where it has none at all; one with roles is left as it is."""
    if any(block.role in POINTS or block.role == DETAIL for block in document.blocks):
        return document
    return replace(document, blocks=tuple(_blocks(document, guide)))


def _blocks(document: Document, guide: Guide) -> Iterator[Block]:
    section = ""
    front = [role for role in _FRONT if role in guide.roles]
    for block in document.blocks:
        text = one_line(block.span.of(document.text))
        if block.table is not None or not text:
            yield block
        elif text in guide.headings:
            section = guide.sections.get(text, "")
            front = [SOURCING] if section == "sources" and SOURCING in guide.roles else []
            yield replace(block, kind="heading", level=guide.headings[text], role="brief.section")
        elif text in guide.standing:
            yield replace(block, kind="paragraph", role="brief.note")
        elif one_line(document.text[block.span.start : label_end(document, block)]) in guide.details:
            yield replace(block, role=DETAIL)
        elif front:
            yield replace(block, kind="paragraph", role=front.pop(0))
        else:
            yield replace(block, role=_ROLES.get(section, ""))
