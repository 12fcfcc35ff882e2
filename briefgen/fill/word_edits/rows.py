"""Rows of a register as items: the fields of a row are told by the headings of its columns."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.document import Block, Cell, Document
from briefgen.fill.word_edits.own_words import OwnWords
from briefgen.fill.word_edits.shown import Said, Shown
from briefgen.fill.word_edits.words import one_line
from briefgen.span import Span

Columns = Sequence[tuple[str, str]]
"""The heading and the field of each column; a field may be empty."""


def grid_of(block: Block) -> tuple[tuple[Cell, ...], ...]:
    return block.table.rows if block.table else ()


def heads_of(document: Document, block: Block) -> tuple[str, ...]:
    """The headings of the columns."""
    rows = grid_of(block)
    return tuple(one_line(cell.span.of(document.text)) for cell in rows[0]) if rows else ()


def shown_rows(words: OwnWords, block: Block, part: str, columns: Columns) -> Iterator[Shown]:
    """The rows of the table of the list `part` that are items.

    A last column of no field holds citations; its words have an empty name.
    """
    heads = heads_of(words.document, block)
    is_headed = bool(set(heads) & {head for head, field in columns if field})
    rows = grid_of(block)[1:] if is_headed else grid_of(block)
    fields = _fields(heads if is_headed else (), columns)
    for row in rows:
        said: dict[str, Said] = {}
        places: Counter[int] = Counter()
        for column, cell in _placed(row):
            found = words.guide.place_of(cell.anchor)
            if found and found[0] == part:
                places[found[1]] += 1
            if column < len(fields) and (fields[column] or column == len(fields) - 1):
                said[fields[column]] = words.said(cell.span)
        if any(said[field].text for field in said if field) or places:
            span = Span(row[0].span.start, row[-1].span.end)
            yield Shown(places.most_common(1)[0][0] if places else None, said, span)


def _fields(heads: Sequence[str], columns: Columns) -> tuple[str, ...]:
    """The field of each column: by its heading, by its place where there are as many columns as there were."""
    by_head = dict(columns)
    found = [by_head.get(head) for head in heads]
    if len(heads) == len(columns) or not heads:
        found = [
            columns[place][1] if field is None else field for place, field in enumerate(found or [None] * len(columns))
        ]
    return tuple(field or "" for field in found)


def _placed(row: Sequence[Cell]) -> Iterator[tuple[int, Cell]]:
    """The cells with the columns that they begin at."""
    column = 0
    for cell in row:
        yield column, cell
        column += cell.columns


def name_cells(words: OwnWords, block: Block) -> Iterator[Shown]:
    """The cells that hold the name of an item each."""
    for row in grid_of(block):
        for cell in row:
            found = words.guide.place_of(cell.anchor)
            if found:
                yield Shown(found[1], {found[2]: words.said(cell.span)}, cell.span)
