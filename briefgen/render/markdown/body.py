"""The blocks of a document as lines of Markdown, parted by empty lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from briefgen.document import Block
from briefgen.render.bars import bar_lines
from briefgen.render.markdown.escape import destination, escaped, guarded
from briefgen.render.markdown.inline import Inline, note_label
from briefgen.render.markdown.tables import WIDEST_LINE, table_lines

_DEEPEST_HEADING, _DEEPEST_LIST = 6, 9
_QUOTED_ROLES = frozenset({"brief.bottom_line"})


@dataclass(slots=True)
class Body:
    """What the blocks need while they become lines."""

    inline: Inline
    _targets: frozenset[str] = frozenset()
    _has_title: bool = False
    _counts: list[int] = field(default_factory=list)
    """The number of the last item of each list that is open, the outermost first."""

    def lines(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The lines, an empty one after each block; items of one list follow one another."""
        self._targets = self.inline.targets()
        self._has_title = any(block.kind == "title" for block in blocks)
        previous: Block | None = None
        for block in blocks:
            if previous is not None and not _goes_on(previous, block):
                if previous.kind == "list_item":
                    yield ""
                    if block.kind == "list_item":
                        yield from ("<!-- -->", "")  # or the second list would be the end of the first
                self._counts.clear()
            lines = self._block(block)
            yield from lines
            if lines and block.kind != "list_item":
                yield ""
            previous = block if lines else previous
        if previous is not None and previous.kind == "list_item":
            yield ""

    def _block(self, block: Block) -> list[str]:
        if block.table is not None:
            return table_lines(block.table, self.inline)
        if block.figure is not None:
            return self._figure(block)
        if block.kind == "page_break":
            return ["---"]
        if block.kind == "list_item":
            return self._item(block)
        words = self.inline.markdown(block.span)
        return [f"{self._before(block)}{self._at(block)}{guarded(words)}"] if words.strip() else []

    def _item(self, block: Block) -> list[str]:
        """The lines of a list item: all but the last end in a break, those after the first stand below its words."""
        first, *others = self.inline.lines(block.span)
        if not first.strip() and not others:
            return []
        mark = self._item_mark(block)
        lines = [f"{mark}{self._at(block)}{guarded(first)}"]
        lines += [f"{' ' * len(mark)}{guarded(line)}" for line in others]
        return [*(f"{line}\\" for line in lines[:-1]), lines[-1]]

    def _before(self, block: Block) -> str:
        """What stands before the words and says what they are."""
        if block.kind in ("title", "heading"):
            level = 1 if block.kind == "title" else max(block.level, 1) + (1 if self._has_title else 0)
            return f"{'#' * min(level, _DEEPEST_HEADING)} "
        if block.kind == "footnote" and block.anchor:
            return f"[^{note_label(block.anchor)}]: "
        return "> " if block.kind == "quote" or block.role in _QUOTED_ROLES else ""

    def _item_mark(self, block: Block) -> str:
        depth = min(max(block.level, 1), _DEEPEST_LIST, len(self._counts) + 1)
        del self._counts[depth:]
        if len(self._counts) < depth:
            self._counts.append(0)
        self._counts[-1] += 1
        mark = f"{self._counts[-1]}." if block.is_ordered else "-"
        return f"{'    ' * (depth - 1)}{mark} "

    def _figure(self, block: Block) -> list[str]:
        """A chart in letters, or what a picture shows; its own words below."""
        figure = block.figure
        bars = bar_lines(figure.chart, WIDEST_LINE) if figure and figure.chart else []
        said = self.inline.markdown(block.span)
        lines = ["```text", *bars, "```"] if bars else []
        if figure and not bars and not said and figure.alternative.strip():
            lines = [f"![{escaped(' '.join(figure.alternative.split()))}](#)"]
        return [*lines, *([""] if lines and said else []), *([guarded(said)] if said else [])]

    def _at(self, block: Block) -> str:
        """The place that links lead to, where some do."""
        return f'<a id="{escape(destination(block.anchor))}"></a>' if block.anchor in self._targets else ""


def _goes_on(previous: Block, block: Block) -> bool:
    """Whether two blocks are items of one list."""
    if previous.kind != "list_item" or block.kind != "list_item" or previous.role != block.role:
        return False
    return max(previous.level, block.level) > 1 or previous.is_ordered == block.is_ordered
