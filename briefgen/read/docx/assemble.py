"""Drafts to a document: offsets counted, places named, cells and marks brought to their final shape."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from briefgen.document import Attachment, Block, Cell, Document, DocumentBuilder, Entry, Mark
from briefgen.read.docx.draft import CellDraft, Draft
from briefgen.read.docx.language import with_language
from briefgen.span import Span

_WORDLESS = frozenset({"page_break", "figure"})


@dataclass(slots=True)
class _Places:
    """Numbers paragraphs, tables and figures as a reader counts them."""

    counts: dict[str, int] = field(default_factory=dict)

    def locator(self, draft: Draft) -> str:
        kind = draft.block.kind
        if draft.block.locator or kind == "page_break":
            return draft.block.locator
        name = kind if kind in ("table", "figure") else "paragraph"
        if name == "paragraph" and not draft.runs:
            return ""
        self.counts[name] = self.counts.get(name, 0) + 1
        place = f"{name} {self.counts[name]}"
        return f"p. {draft.page}, {place}" if draft.page else place


def assembled(drafts: Iterable[Draft], name: str, attachments: tuple[Attachment, ...] = ()) -> Document:
    """The document that `drafts` make; those that hold nothing and bear no anchor are left out."""
    builder, places = DocumentBuilder(), _Places()
    tables: list[list[list[CellDraft]]] = []
    for draft in map(with_language, drafts):
        block = replace(draft.block, locator=places.locator(draft))
        if block.table is not None:
            rows = [[Entry(tuple(cell.runs), cell.anchor) for cell in row] for row in draft.rows]
            builder.add_table(block, block.table, rows)
            tables.append(draft.rows)
        elif draft.runs or block.kind in _WORDLESS or block.anchor:
            builder.add(block, *draft.runs, lead=f"{draft.label} " if draft.label and draft.runs else "")
    document = builder.build(name, attachments=attachments)
    shapes = iter(tables)
    blocks = tuple(_shaped(block, next(shapes)) if block.table else block for block in document.blocks)
    return replace(document, blocks=blocks, marks=joined_marks(document.marks))


def _shaped(block: Block, drafts: list[list[CellDraft]]) -> Block:
    """The block of a table with how far each of its cells reaches."""
    if block.table is None:
        return block
    rows = zip(block.table.rows, drafts, strict=True)
    shaped = tuple(tuple(_reaching(*pair) for pair in zip(row, own, strict=True)) for row, own in rows)
    return replace(block, table=replace(block.table, rows=shaped))


def _reaching(cell: Cell, draft: CellDraft) -> Cell:
    return cell if draft.columns == draft.rows == 1 else replace(cell, columns=draft.columns, rows=draft.rows)


def joined_marks(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """`marks` in the order of their place; those of one kind and target that touch each other are one."""
    joined: list[Mark] = []
    latest: dict[tuple[str, str], int] = {}
    for mark in marks:
        key = (mark.kind, mark.target)
        place = latest.get(key)
        if place is not None and mark.kind != "note_reference" and joined[place].span.end == mark.span.start:
            joined[place] = replace(mark, span=Span(joined[place].span.start, mark.span.end))
        else:
            latest[key] = len(joined)
            joined.append(mark)
    return tuple(joined)
