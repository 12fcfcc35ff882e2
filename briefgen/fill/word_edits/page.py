"""A document taken apart: which of its words are of which item."""

from collections.abc import Mapping

from briefgen.document import Block, Document
from briefgen.fill.word_edits.guide import DETAIL, POINTS, TABLES, Guide, Place, label_end
from briefgen.fill.word_edits.own_words import OwnWords
from briefgen.fill.word_edits.restored import restored
from briefgen.fill.word_edits.rows import grid_of, heads_of, name_cells, shown_rows
from briefgen.fill.word_edits.shown import Other, Page, Said, Shown
from briefgen.fill.word_edits.words import one_line
from briefgen.span import Span

_BY_ANCHOR: Mapping[str, str] = {part: role for role, (part, _) in POINTS.items()}
_JOINING = frozenset({"summary", "changes", "gaps", "outlook", "sources"})
"""Lists that a point without a style of its own belongs to where it follows one of theirs, or their heading."""
_DIFFERENCES = frozenset({"brief.difference", "brief.moves"})
_CHANGE = "brief.change"
_END = Block("heading", Span(0, 0), level=1)
_CARD_LINES = ("figure", "label", "record")


def page_of(document: Document, guide: Guide) -> Page:
    """What `document` shows."""
    document = restored(document, guide)
    return _Reader(document, guide, OwnWords.of(document, guide)).page()


class _Reader:
    def __init__(self, document: Document, guide: Guide, words: OwnWords) -> None:
        self._document, self._guide, self._words = document, guide, words
        self._page = Page()
        self._heading, self._last = "", ""

    def page(self) -> Page:
        left_out = _not_of_the_base(self._document)
        for number, block in enumerate(self._document.blocks):
            if block.kind == "heading":
                self._heading = one_line(block.span.of(self._document.text))
            if number in left_out:
                continue
            if block.table is not None:
                self._table(block)
                self._last = ""
            else:
                self._block(block)
        return self._page

    def _block(self, block: Block) -> None:
        place = self._guide.place_of(block.anchor)
        part = self._part_of(block, place)
        if part:
            fields = _card(self._words, block.span) if part == "key_figures" else self._fields(part, block)
            is_own = place is not None and place[0] == part
            self._add(part, Shown(place[1] if place and is_own else None, fields, block.span))
        elif block.role == DETAIL and (detail := self._detail_of(block, place)):
            span = Span(label_end(self._document, block), block.span.end)
            self._page.details[detail] = self._words.said(span)
        elif block.kind != "page_break":
            self._other(block.role or block.kind, block.span)
        self._last = part

    def _part_of(self, block: Block, place: Place | None) -> str:
        """The list that the words of a block are of, empty for none."""
        if block.role in POINTS:
            return POINTS[block.role][0]
        if block.kind == "heading" or block.role == DETAIL:
            return ""
        if block.anchor in _BY_ANCHOR and block.anchor in ("title", "topic", "bottom_line", "sourcing"):
            return block.anchor
        if place and place[0] in _BY_ANCHOR and not place[2]:
            return place[0]
        return "" if block.role else self._part_without_style(block)

    def _part_without_style(self, block: Block) -> str:
        """The list of a point that was pasted from elsewhere: by its neighbour, else by its heading."""
        if block.kind != "list_item":
            return ""
        section = self._guide.sections.get(self._heading, "")
        return next((part for part in (self._last, section) if part in _JOINING), "")

    def _fields(self, part: str, block: Block) -> dict[str, Said]:
        field = POINTS[_BY_ANCHOR[part]][1]
        return {field: self._words.said(block.span)}

    def _detail_of(self, block: Block, place: Place | None) -> Place | None:
        """The place of a detail, by its label where its bookmark is lost."""
        if place:
            return place
        label = one_line(self._document.text[block.span.start : label_end(self._document, block)])
        known = self._guide.details.get(label, ())
        return next((entry for entry in known if entry not in self._page.details), None)

    def _table(self, block: Block) -> None:
        heads = heads_of(self._document, block)
        role = self._guide.role_of(block, heads)
        if role in TABLES:
            columns = self._guide.columns.get(role, ())
            for shown in shown_rows(self._words, block, TABLES[role], columns):
                self._add(TABLES[role], shown)
            if not {head for head, _ in columns}.isdisjoint(heads):
                self._page.others += [Other("heading of a column", head, block.span) for head in heads]
            return
        if role == "brief.names":
            for shown in name_cells(self._words, block):
                self._add("entities", shown)
        if not role and self._guide.sections.get(self._heading) == "key_figures":
            self._cards(block)
            return
        for row in grid_of(block):
            others = [cell for cell in row if role != "brief.names" or not self._guide.place_of(cell.anchor)]
            text = "; ".join(filter(None, (one_line(cell.span.of(self._document.text)) for cell in others)))
            if text:
                self._page.others.append(Other(role or "table", text, block.span))

    def _cards(self, block: Block) -> None:
        """The cells of a panel that has lost its styles."""
        for cell in (cell for row in grid_of(block) for cell in row if cell.span):
            self._add("key_figures", Shown(None, _card(self._words, cell.span), cell.span))

    def _add(self, part: str, shown: Shown) -> None:
        self._page.lists.setdefault(part, []).append(shown)
        self._page.headings.setdefault(part, self._heading)

    def _other(self, role: str, span: Span) -> None:
        text = one_line(span.of(self._document.text))
        if text:
            self._page.others.append(Other(role, text, span))


def _not_of_the_base(document: Document) -> set[int]:
    """The places of what differs from an older brief, which the base does not know, and of the heading above it."""
    left_out: set[int] = set()
    section: list[int] = []
    for number, block in enumerate((*document.blocks, _END)):
        if block.kind == "heading" and block.level == 1:
            roles = {document.blocks[place].role for place in section}
            if not roles.isdisjoint(_DIFFERENCES):
                left_out.update(place for place in section if document.blocks[place].role != _CHANGE)
            elif _CHANGE in roles:
                left_out.update(section[:1])
            section = []
        section.append(number)
    return left_out


def _card(words: OwnWords, place: Span) -> dict[str, Said]:
    """The lines of a card: the figure, what it measures, and when and where it holds."""
    fields: dict[str, Said] = {}
    start = place.start
    lines = place.of(words.document.text).split("\n")
    for number, line in enumerate(lines):
        span = Span(start, start + len(line))
        start = span.end + 1
        if one_line(line):
            fields.setdefault(_CARD_LINES[min(number, len(_CARD_LINES) - 1)], words.said(span))
    return fields
