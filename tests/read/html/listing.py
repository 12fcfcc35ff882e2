"""A document as a text that people can check: its blocks with their marks, its facts and its notes."""

from briefgen.document import Block, Cell, Document


def listing(document: Document) -> str:
    blocks = [_block(document, block) for block in document.blocks]
    marks = [
        f"{mark.kind}: {mark.span.of(document.text)!r}{' -> ' + mark.target if mark.target else ''}"
        for mark in document.marks
    ]
    facts = [f"{fact.name} = {fact.value} ({fact.origin})" for fact in document.metadata]
    notes = [f"note: {note.message}" for note in document.notes]
    return "\n\n".join("\n".join(part) for part in (blocks, marks, facts, notes) if part) + "\n"


def _block(document: Document, block: Block) -> str:
    level = f" {block.level}" if block.level else ""
    kind = f"{block.kind}{level}{' ordered' if block.is_ordered else ''}{' @' + block.anchor if block.anchor else ''}"
    if block.table:
        told = f" ({block.table.description})" if block.table.description else ""
        rows = ("  " + " | ".join(_cell(document, cell) for cell in row) for row in block.table.rows)
        return "\n".join((f"{kind}: {block.table.header_rows} header rows{told}", *rows))
    figure = f" shows {block.figure.alternative!r}" if block.figure else ""
    start = document.text.rfind("\n", 0, block.span.start) + 1
    lead = document.text[start : block.span.start]
    return f"{kind}: {lead + '~' if lead else ''}{block.span.of(document.text)!r}{figure}"


def _cell(document: Document, cell: Cell) -> str:
    size = f" {cell.columns}x{cell.rows}" if (cell.columns, cell.rows) != (1, 1) else ""
    return f"{'*' if cell.is_header else ''}{cell.span.of(document.text)!r}{size}"
