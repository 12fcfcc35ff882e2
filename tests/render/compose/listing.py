"""A composed document as text that a person reads: kind, role, anchor and words, with the marks that cover them."""

from collections.abc import Iterator
from itertools import groupby

from briefgen.document import Block, Cell, Document, Mark
from briefgen.span import Span

_SIGNS = {"strong": ("**", "**"), "emphasis": ("_", "_"), "note_reference": ("^", "^"), "language": ("‹", "›")}


def listing(document: Document) -> str:
    """Every block in order, then what the document says of itself."""
    lines = [line for block in document.blocks for line in _block_lines(document, block)]
    lines += [f"metadata {entry.name} = {entry.value}" for entry in document.metadata]
    lines += [f"attachment {entry.name} {entry.media_type}" for entry in document.attachments]
    return "\n".join(lines) + "\n"


def _block_lines(document: Document, block: Block) -> Iterator[str]:
    kind = f"{block.kind} {block.level}" if block.level else block.kind
    told = (kind, "ordered" if block.is_ordered else "", block.role, block.language and f"({block.language})")
    head = " ".join(filter(None, (*told, f"@{block.anchor}")))
    if block.table:
        yield head
        yield f"    ({block.table.title}: {block.table.description})"
        for row in block.table.rows:
            cells = (_cell(document, cell) for cell in row)
            yield "    | " + " | ".join(cells)
    elif block.figure and block.figure.chart:
        chart = block.figure.chart
        yield head
        yield f"    ({block.figure.alternative})"
        for bar in zip(chart.labels, chart.values, chart.surfaces, strict=True):
            yield f"    {bar[0]}: {bar[1]} {chart.unit} ({bar[2]})"
    else:
        first, *others = marked(document, block.span).split("\n")
        yield f"{head}: {first}"
        yield from (f"    {line}" for line in others)


def _cell(document: Document, cell: Cell) -> str:
    anchor = f" @{cell.anchor}" if cell.anchor else ""
    shade = f" #{cell.shade}" if cell.shade else ""
    return f"{marked(document, cell.span)}{anchor}{shade}"


def marked(document: Document, span: Span) -> str:
    """The words of `span` with signs for its marks, which in a composed document are equal or do not overlap."""
    words, place = "", span.start
    inside = (mark for mark in document.marks if mark.span and span.contains(mark.span))
    for covered, marks in groupby(sorted(inside, key=lambda mark: mark.span), key=lambda mark: mark.span):
        words += document.text[place : covered.start] + _signed(covered.of(document.text), list(marks))
        place = covered.end
    return words + document.text[place : span.end]


def _signed(said: str, marks: list[Mark]) -> str:
    for mark in marks:
        said = f"{said}({mark.target})" if mark.kind == "link" else said.join(_SIGNS[mark.kind])
    return said
