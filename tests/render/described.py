"""A document as plain values, to be compared with one that was written and read again."""

from briefgen.document import Block, Document


def described(document: Document) -> list[tuple[object, ...]]:
    """Kind, level, role, anchor and words of every block; the cells of tables; what figures show."""
    return [_block(document, block) for block in document.blocks]


def marks_of(document: Document) -> list[tuple[str, str, str]]:
    """Kind, target and words of every mark, in the order of the text."""
    return [(mark.kind, mark.target, mark.span.of(document.text)) for mark in sorted(document.marks, key=_place)]


def words_of(document: Document) -> list[str]:
    """Every word of blocks and cells, in reading order, without the labels inside figures."""
    spans = (block.span for block in document.blocks if block.figure is None)
    return [word for span in spans for word in span.of(document.text).split()]


def facts_of(document: Document) -> dict[str, str]:
    return {fact.name: fact.value for fact in document.metadata}


def _block(document: Document, block: Block) -> tuple[object, ...]:
    name = (block.kind, block.level, block.is_ordered, block.role, block.anchor)
    if block.table is None:
        return (*name, block.span.of(document.text), block.figure)
    rows = [[(cell.span.of(document.text), cell.anchor, cell.is_header) for cell in row] for row in block.table.rows]
    return (*name, block.table.header_rows, block.table.title, block.table.description, rows)


def _place(mark: object) -> tuple[object, ...]:
    return (mark.span, mark.kind, mark.target)
