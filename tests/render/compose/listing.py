"""A composed document as text that a person reads: kind, role, anchor and words, with the marks that cover them."""

from collections.abc import Iterator

from briefgen.document import Block, Document, Mark
from briefgen.span import Span

_SIGNS = {"strong": ("**", "**"), "emphasis": ("_", "_"), "note_reference": ("^", "^")}


def listing(document: Document) -> str:
    """Every block in order, then what the document says of itself."""
    lines = [line for block in document.blocks for line in _block_lines(document, block)]
    lines += [f"metadata {entry.name} = {entry.value}" for entry in document.metadata]
    lines += [f"attachment {entry.name} {entry.media_type}" for entry in document.attachments]
    return "\n".join(lines) + "\n"


def _block_lines(document: Document, block: Block) -> Iterator[str]:
    kind = f"{block.kind} {block.level}" if block.level else block.kind
    head = " ".join(filter(None, (kind, "ordered" if block.is_ordered else "", block.role, f"@{block.anchor}")))
    if block.table:
        yield head
        yield f"    ({block.table.title}: {block.table.description})"
        for row in block.table.rows:
            cells = (f"{marked(document, cell.span)}{f' @{cell.anchor}' if cell.anchor else ''}" for cell in row)
            yield "    | " + " | ".join(cells)
    elif block.figure and block.figure.chart:
        chart = block.figure.chart
        yield head
        yield f"    ({block.figure.alternative})"
        for bar in zip(chart.labels, chart.values, chart.surfaces, strict=True):
            yield f"    {bar[0]}: {bar[1]} {chart.unit} ({bar[2]})"
    else:
        yield f"{head}: {marked(document, block.span)}"


def marked(document: Document, span: Span) -> str:
    """The words of `span` with signs for its marks, which do not overlap in a composed document."""
    words, place = "", span.start
    for mark in sorted(document.marks, key=lambda mark: mark.span):
        if span.start <= mark.span.start and mark.span.end <= span.end and mark.span:
            words += document.text[place : mark.span.start] + _signed(document, mark)
            place = mark.span.end
    return words + document.text[place : span.end]


def _signed(document: Document, mark: Mark) -> str:
    said = mark.span.of(document.text)
    if mark.kind == "link":
        return f"{said}({mark.target})"
    return said.join(_SIGNS[mark.kind])
