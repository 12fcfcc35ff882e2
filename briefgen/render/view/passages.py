"""The blocks of a document as plain elements: paragraphs, headings, lists and tables, with the segments in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.document import Block, Cell, Table
from briefgen.render.facts import tag_of
from briefgen.render.html.markup import element
from briefgen.render.view.safe_text import content
from briefgen.render.view.segments import Cuts, Segment
from briefgen.render.view.slots import parts_of
from briefgen.span import Span

_NAMED = frozenset({"title", "byline", "caption", "footnote", "figure"})
_TAGS = {"quote": "blockquote"}
_TOP_LEVEL, _DEEPEST = 3, 6
_DEEPEST_SHADE = 3
_MOST_SPANNED = 1000


@dataclass(slots=True)
class Passages:
    """Turns the blocks of one text into markup.

    `endings` are the numbers of the entries whose words end with a segment, by its number.
    """

    text: str
    cuts: Cuts
    endings: Mapping[int, Sequence[int]]
    _locator: str = ""
    _heading: int = field(default=_TOP_LEVEL - 1)

    def markup(self, block: Block, *, is_bare: bool) -> str:
        """The element of a block other than a list item; empty for one that shows nothing."""
        attributes = self.attributes(block, is_bare=is_bare)
        if block.table is not None:
            return self._table(block, block.table, attributes)
        words = self.words(block)
        if not words:
            return ""
        if block.kind in ("title", "heading"):
            wanted = _TOP_LEVEL if block.kind == "title" else max(block.level, 1) + _TOP_LEVEL - 1
            self._heading = min(wanted, self._heading + 1, _DEEPEST)
            return element(f"h{self._heading}", attributes, words)
        return element(_TAGS.get(block.kind, "p"), attributes, words)

    def words(self, block: Block) -> str:
        """The locator, where it is another than above, and the words; empty where there are none."""
        inner = self._place(block.span)
        return self._at(block) + inner if inner.strip() else ""

    def attributes(self, block: Block, *, is_bare: bool) -> dict[str, str | None]:
        """The class tells the kind, and of a paragraph whether it gave nothing."""
        names = [block.kind] * (block.kind in _NAMED) + ["bare"] * is_bare
        return {"class": " ".join(names) or None, "dir": "auto", "lang": tag_of(block.language)}

    def _at(self, block: Block) -> str:
        is_new = bool(block.locator.strip()) and block.locator != self._locator
        self._locator = block.locator
        return element("span", {"class": "at"}, content(block.locator), " ") if is_new else ""

    def _table(self, block: Block, table: Table, attributes: dict[str, str | None]) -> str:
        rows = [element("tr", {}, *map(self._cell, row)) for row in table.rows if row]
        if not rows:
            return ""
        names = f"wide {attributes['class'] or ''}".strip()
        frame = {"class": names, "role": "region", "tabindex": "0", "aria-label": block.locator.strip() or "Table"}
        laid = element("table", {}, element("tbody", {}, *rows))
        return element("div", {**attributes, **frame}, self._at(block), laid)

    def _cell(self, cell: Cell) -> str:
        inner = self._place(cell.span)
        is_header = cell.is_header and bool(inner.strip())
        return element(
            "th" if is_header else "td",
            {"colspan": _spanned(cell.columns), "rowspan": _spanned(cell.rows), "dir": "auto"},
            inner,
        )

    def _place(self, span: Span) -> str:
        """The words of a block or a cell, in parts where they are very many."""
        parts = parts_of(span, self.text)
        made = ["".join(map(self._segment, self.cuts.slots[part])) for part in parts]
        return made[0] if len(made) == 1 else "".join(element("span", {"class": "part"}, part) for part in made)

    def _segment(self, segment: Segment) -> str:
        words = content(segment.span.of(self.text))
        if segment.number is None:
            return words
        look = f"s d{min(segment.depth, _DEEPEST_SHADE)}" if segment.depth else "s"
        name = "mark" if segment.depth else "span"
        made = element(name, {"id": f"s{segment.number}", "class": look}, words)
        numbers = self.endings.get(segment.number, ())
        return made + element("sup", {}, *map(_number, numbers)) if numbers else made


def _number(number: int) -> str:
    """The number of an item at the end of its words; it leads to the item."""
    return element("a", {"class": "nr", "href": f"#i{number}", "aria-label": f"Item {number}"}, str(number))


def _spanned(count: int) -> str | None:
    return str(min(count, _MOST_SPANNED)) if count > 1 else None
