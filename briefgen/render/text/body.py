"""The blocks of a document as lines of plain text, parted by empty lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.document import Block, Document, Figure
from briefgen.render.bars import bar_lines
from briefgen.render.fill import filled
from briefgen.render.measure import columns_of
from briefgen.render.readable_text import readable
from briefgen.render.text.tables import table_lines
from briefgen.span import Span

SOURCE_ROLE = "brief.source"
"""The role of list items that the text points at as [1], [2], and so on."""

_RULES = ("=", "-")
_DEEPEST_LIST = 9


@dataclass(slots=True)
class Body:
    """What the blocks need while they become lines of `width` columns."""

    document: Document
    width: int
    _counts: list[int] = field(default_factory=list)
    """The number of the last item of each list that is open, the outermost first."""

    def lines(self) -> Iterator[str]:
        """The lines, an empty one after each block; items of one list and lines of the title block follow closely."""
        previous: Block | None = None
        for block in self.document.blocks:
            is_close = previous is not None and _goes_on(previous, block)
            if not is_close:
                self._counts.clear()
            lines = self._block(block)
            if not lines:
                continue
            if previous is not None and not is_close:
                yield ""
            if block.kind == "heading" and block.level <= 1:
                yield ""
            yield from lines
            previous = block

    def _block(self, block: Block) -> list[str]:
        if block.table is not None:
            rows = [[self._words(cell.span) for cell in row] for row in block.table.rows]
            return table_lines(rows, max(block.table.header_rows, 0), self.width)
        words = self._words(block.span)
        if block.figure is not None:
            return self._figure(block.figure, words)
        match block.kind:
            case "title" | "heading":
                lines = self._heading(block, words)
            case "list_item":
                lines = self._item(block)
            case "page_break":
                lines = ["-" * self.width]
            case "quote":
                lines = filled(words, self.width, "    ", "    ")
            case _:
                lines = filled(words, self.width)
        return lines

    def _figure(self, figure: Figure, words: str) -> list[str]:
        """A chart in letters, or in brackets what a picture shows; its own words below."""
        bars = bar_lines(figure.chart, self.width) if figure.chart else []
        said = words or ("" if bars else f"[{readable(figure.alternative)}]")
        return [*bars, *filled(said, self.width)]

    def _heading(self, block: Block, words: str) -> list[str]:
        """The words over a rule; a heading below the first level has none."""
        lines = filled(words, self.width)
        depth = 0 if block.kind == "title" else max(block.level, 1)
        if lines and depth < len(_RULES):
            lines.append(_RULES[depth] * max(map(columns_of, lines)))
        return lines

    def _item(self, block: Block) -> list[str]:
        """The words after a mark or a number, and the lines after the first below them."""
        depth = min(max(block.level, 1), _DEEPEST_LIST, len(self._counts) + 1)
        del self._counts[depth:]
        if len(self._counts) < depth:
            self._counts.append(0)
        self._counts[-1] += 1
        number = f"[{self._counts[-1]}]" if block.role == SOURCE_ROLE else f"{self._counts[-1]}."
        mark = f"{'    ' * (depth - 1)}{number if block.is_ordered else '-'} "
        below, lines = " " * len(mark), list[str]()
        for line in readable(block.span.of(self.document.text)).split("\n"):
            if line.strip():
                lines += filled(line, self.width, below if lines else mark, below)
        return lines or [mark.rstrip()]

    def _words(self, span: Span) -> str:
        return " ".join(readable(span.of(self.document.text)).split())


def _goes_on(previous: Block, block: Block) -> bool:
    """Whether nothing parts two blocks: items of one list, lines under the title."""
    if previous.kind == block.kind == "list_item":
        return previous.role == block.role
    return previous.role == block.role == "brief.meta"
