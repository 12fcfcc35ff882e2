"""What two documents have in common that went through a Word file: kinds, words, roles, anchors, tables and marks."""

import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.document import Block, Document, Mark
from briefgen.span import Span

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def carried(text: str) -> str:
    """`text` as a Word file carries it: without what XML cannot hold, invisible hyphens and white space at its ends."""
    lines = re.sub("\r\n|[\r\u0085\u2028\u2029]", "\n", text).replace("\u00ad", "")
    return _ILLEGAL.sub("", lines).strip()


def shape(document: Document) -> list[tuple[object, ...]]:
    """Each block as what comes back from a Word file; blocks of bare words that hold none do not come back."""
    return [told for block in document.blocks if (told := _block(document, block))]


def _block(document: Document, block: Block) -> tuple[object, ...]:
    text = document.text
    if block.table:
        cells = tuple(
            tuple((carried(cell.span.of(text)), cell.is_header, cell.columns, cell.rows, cell.anchor) for cell in row)
            for row in block.table.rows
        )
        told = (block.table.header_rows, block.table.title, block.table.description)
        return ("table", block.role, block.anchor, cells, told)
    words = carried(block.span.of(text))
    if block.figure:
        return ("figure", block.role, block.anchor, words, carried(block.figure.alternative), block.figure.chart)
    if not words and not block.anchor and block.kind != "page_break":
        return ()
    return (block.kind, block.level, block.is_ordered, block.role, block.anchor, words)


def marked(document: Document, kind: str) -> list[tuple[str, str]]:
    """The words under marks of `kind` with their targets, in order; marks that touch are one."""
    found: dict[str, list[Span]] = defaultdict(list)
    for mark in sorted(_of_kind(document, kind), key=lambda mark: mark.span):
        spans = found[mark.target]
        if spans and spans[-1].end >= mark.span.start:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, mark.span.end))
        else:
            spans.append(mark.span)
    placed = sorted((span, target) for target, spans in found.items() for span in spans)
    return [(carried(span.of(document.text)), target) for span, target in placed if span.of(document.text).strip()]


def _of_kind(document: Document, kind: str) -> Iterator[Mark]:
    return (mark for mark in document.marks if mark.kind == kind and mark.span)
