"""One document type on both sides: readers make it, writers take it.

`Document.text` is the only string; blocks, marks and cells are spans into it. `DocumentBuilder` is the only place that
counts offsets while a text grows.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from briefgen.span import Span

BlockKind = Literal[
    "title",
    "byline",
    "heading",
    "paragraph",
    "list_item",
    "table",
    "figure",
    "quote",
    "caption",
    "footnote",
    "page_break",
]
MarkKind = Literal["strong", "emphasis", "link", "note_reference", "language", "comment"]
MetadataName = Literal[
    "title",
    "publication",
    "volume",
    "issue",
    "published",
    "authors",
    "language",
    "marking",
    "restrictions",
    "status",
    "generator",
    "created",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of text that is more than plain.

    `target` is a link's address or `#anchor`, the BCP 47 tag of a language that is not the document's, else empty.
    A comment is marked only while a reader is at work; then it stands among the comments of the document.
    """

    kind: MarkKind
    span: Span
    target: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; an empty span is an empty cell.

    `anchor` is a dotted path into a brief, like a block's, or empty: writers make it a bookmark or destination, since
    links may point at it, and readers bring it back. `shade` is a step of the style's sequential scale, from 1 for the
    lightest, that the cell stands on; 0 is none. A shade repeats what the words say and readers do not bring it back.
    """

    span: Span
    is_header: bool = False
    columns: int = 1
    rows: int = 1
    anchor: str = ""
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, top to bottom and left to right.

    `header_rows` repeat on every page; the first `header_columns` cells of every row head it. `widths` are shares of
    the text width, one a column, or empty for even columns.
    `title` and `description` are read aloud by screen readers and not printed.
    """

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1
    widths: tuple[float, ...] = ()
    title: str = ""
    description: str = ""
    header_columns: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one unit, in the order in which they are drawn; `labels[i]` and `surfaces[i]` belong to `values[i]`."""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    surfaces: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture or a chart. `alternative` says in words what it shows."""

    alternative: str
    chart: Chart | None = None
    attachment: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of content in reading order.

    `level` counts from 1 for headings and list items. `locator` is the human pointer to the place. `role` names what
    the block is in a brief (`brief.point`); `anchor` is a dotted path into it (`risks[2].statement`). `language` is the
    BCP 47 tag of its words, empty where they are of the document's language.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    is_ordered: bool = False
    locator: str = ""
    role: str = ""
    anchor: str = ""
    table: Table | None = None
    figure: Figure | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """A fact about the document and the words that state it; `span` is None where it does not stand in the text."""

    name: MetadataName
    value: str
    origin: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the document."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a reader dropped or repaired, told in words."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody remarks on words of the document; `span` is None where those are gone. `author` may be empty."""

    text: str
    author: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Text with everything that points into it.

    `blocks` stand in reading order and do not overlap. `sha256` is that of the bytes read, empty for a composed one.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    metadata: tuple[Metadata, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[Note, ...] = ()
    media_type: str = ""
    sha256: str = ""
    comments: tuple[Comment, ...] = ()

    def stated(self, name: MetadataName) -> str:
        """The value of the metadata `name`, empty where the document does not state it."""
        return next((entry.value for entry in self.metadata if entry.name == name), "")

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at `offset`, None between blocks."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        while index >= 0 and not self.blocks[index].span:
            index -= 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].span.end else None

    def locator_at(self, offset: int) -> str:
        """The human pointer to `offset`, empty where no block holds it."""
        block = self.block_at(offset)
        return block.locator if block else ""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text to append, with the marks that cover all of it as (kind, target) pairs."""

    text: str
    marks: tuple[tuple[MarkKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A table cell to append; `anchor` and `shade` are those of the cell."""

    runs: tuple[Run, ...] = ()
    anchor: str = ""
    shade: int = 0


@dataclass(slots=True)
class DocumentBuilder:
    """Grows a document block by block; blocks are parted by one empty line."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)

    def add(self, block: Block, *runs: Run, lead: str = "") -> None:
        """Append `runs` as the words of `block`; the block's own span is replaced by where they land.

        `lead` is what is printed before them and is none of them, such as the number of a list item.
        """
        self._part()
        self._append((Run(lead),) if lead else ())
        self._blocks.append(replace(block, span=self._append(runs)))

    def add_table(self, block: Block, table: Table, rows: Sequence[Sequence[Entry]]) -> None:
        """Append `rows` as a table like `table`, whose own rows are ignored; its first rows and columns are headers."""
        self._part()
        start = self._length
        laid: list[tuple[Cell, ...]] = []
        for number, row in enumerate(rows):
            cells = []
            for position, entry in enumerate(row):
                if position:
                    self._append((Run("\t"),))
                is_header = number < table.header_rows or position < table.header_columns
                span = self._append(entry.runs)
                cells.append(Cell(span, is_header=is_header, anchor=entry.anchor, shade=entry.shade))
            laid.append(tuple(cells))
            if number + 1 < len(rows):
                self._append((Run("\n"),))
        self._blocks.append(replace(block, span=Span(start, self._length), table=replace(table, rows=tuple(laid))))

    def build(
        self, name: str, metadata: tuple[Metadata, ...] = (), attachments: tuple[Attachment, ...] = ()
    ) -> Document:
        return Document(
            name=name,
            text="".join(self._pieces),
            blocks=tuple(self._blocks),
            marks=tuple(self._marks),
            metadata=metadata,
            attachments=attachments,
        )

    def _part(self) -> None:
        if self._length:
            self._append((Run("\n\n"),))

    def _append(self, runs: tuple[Run, ...]) -> Span:
        start = self._length
        for run in runs:
            span = Span(self._length, self._length + len(run.text))
            self._pieces.append(run.text)
            self._length = span.end
            self._marks.extend(Mark(kind, span, target) for kind, target in run.marks)
        return Span(start, self._length)
