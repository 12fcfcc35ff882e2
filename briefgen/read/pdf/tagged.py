"""Blocks as a tagged file names them itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, takewhile

from briefgen.document import BlockKind
from briefgen.read.pdf.draft import Draft, Grid
from briefgen.read.pdf.labels import label_of, unlabelled
from briefgen.read.pdf.line import Line, lines_of, rejoined
from briefgen.read.pdf.page import Piece
from briefgen.read.pdf.tree import Element

_HEADING = re.compile(r"H([1-6])")
_KINDS: dict[str, BlockKind] = {
    "P": "paragraph",
    "BlockQuote": "quote",
    "Caption": "caption",
    "Note": "footnote",
    "FENote": "footnote",
    "Title": "title",
    "H": "heading",
    "Code": "paragraph",
    "Figure": "figure",
    "Formula": "figure",
}
_CONTAINERS = frozenset(
    {"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "Private", "Aside", "Form", "Index", ""}
)
_CONTENTS = frozenset({"TOC", "TOCI"})
_LEAST_CARD_LINES = 2
_NOTE_MARK = re.compile(r"\[?(?P<mark>\d{1,3}|[*†‡§]{1,3})[\].)]?(?=\s*\S)")


@dataclass(slots=True)
class TaggedPage:
    """Turns the elements of one page into drafts. `pieces` are those of each number of marked content."""

    number: int
    pieces: dict[int, list[Piece]]

    def drafts(self, elements: Iterable[Element]) -> Iterator[Draft]:
        for element in elements:
            yield from self._drafts(element, 1)

    def _drafts(self, element: Element, level: int) -> Iterator[Draft]:
        role = element.role
        if role == "L":
            for kid in element.kids:
                if isinstance(kid, Element):
                    yield from self._item(kid, level)
        elif role == "Table":
            yield from self._table(element)
        elif role in _CONTENTS:
            return
        elif role in _KINDS or _HEADING.fullmatch(role):
            yield from self._leaf(element, level)
        else:
            yield from self._container(element, level)

    def _container(self, element: Element, level: int) -> Iterator[Draft]:
        """Whatever holds blocks; words that stand in it without an element of their own are a paragraph."""
        loose = Element("P")
        for kid in element.kids:
            if isinstance(kid, int) or not _is_block(kid):
                loose.kids.append(kid)
                continue
            yield from self._leaf(loose, level)
            loose = Element("P")
            yield from self._drafts(kid, level)
        yield from self._leaf(loose, level)

    def _leaf(self, element: Element, level: int) -> Iterator[Draft]:
        """The block of an element, then the blocks inside it."""
        inline = Element(element.role, [kid for kid in element.kids if isinstance(kid, int) or not _is_block(kid)])
        inner = [kid for kid in element.kids if isinstance(kid, Element) and _is_block(kid)]
        heading = _HEADING.fullmatch(element.role)
        kind: BlockKind = "heading" if heading else _KINDS.get(element.role, "paragraph")
        lines = self._lines(inline.numbers())
        if kind == "quote" or (kind in ("caption", "footnote") and not lines):
            for draft in (part for kid in inner for part in self._drafts(kid, level)):
                draft.kind = kind if draft.kind == "paragraph" else draft.kind
                yield _noted(draft) if draft.kind == "footnote" else draft
            inner = []
        if lines or element.alternative:
            draft = Draft(kind, lines, int(heading[1]) if heading else int(kind == "heading"), is_settled=True)
            draft.page = self.number
            draft.is_rest, draft.is_cut = element.begins_before, element.ends_later
            draft.alternative = element.alternative
            yield _noted(draft) if kind == "footnote" else draft
        for kid in inner:
            yield from self._drafts(kid, level)

    def _item(self, element: Element, level: int) -> Iterator[Draft]:
        """An item of a list, its first words with the label, what else stands in it, and the lists below it."""
        if element.role == "L":
            yield from self._drafts(element, level + 1)
            return
        if element.role != "LI":
            yield from self._drafts(element, level)
            return
        labels = [kid for kid in element.kids if isinstance(kid, Element) and kid.role == "Lbl"]
        body = Element("Div", [kid for kid in _flat(element) if not (isinstance(kid, Element) and kid.role == "Lbl")])
        card = self._card(body, level) if not labels else None
        if card is not None:
            yield card
            return
        mark = " ".join(line.text for label in labels for line in self._lines(label.numbers()))
        is_first = True
        for draft in self._container(body, level + 1):
            if is_first and draft.kind == "paragraph":
                yield _item_of(draft, mark, level)
                is_first = False
            else:
                yield draft

    def _card(self, body: Element, level: int) -> Draft | None:
        """An item without a label whose words are several paragraphs of their own; None for any other."""
        kids = [kid for kid in body.kids if isinstance(kid, Element) and kid.role == "P"]
        parts = [lines for lines in (self._lines(kid.numbers()) for kid in kids) if lines]
        if len(kids) != len(body.kids) or len(parts) < _LEAST_CARD_LINES:
            return None
        breaks = tuple(accumulate(map(len, parts[:-1])))
        lines = [line for part in parts for line in part]
        return Draft("list_item", lines, level, is_settled=True, breaks=breaks)

    def _table(self, element: Element) -> Iterator[Draft]:
        rows: list[list[list[Line]]] = []
        header_rows = 0
        lead = None
        for row in _rows(element):
            cells = [kid for kid in row.kids if isinstance(kid, Element) and kid.role in ("TH", "TD")]
            if cells and all(cell.role == "TH" for cell in cells) and header_rows == len(rows):
                header_rows += 1
            elif cells:
                heads = sum(1 for _ in takewhile(lambda cell: cell.role == "TH", cells))
                lead = heads if lead is None else min(lead, heads)
            if cells:
                rows.append([self._lines(cell.numbers()) for cell in cells])
        lines = [line for row in rows for cell in row for line in cell]
        for kid in element.kids:
            if isinstance(kid, Element) and kid.role == "Caption":
                yield from self._leaf(kid, 1)
        if lines:
            bottom, top = min(line.bottom for line in lines), max(line.top for line in lines)
            left, right = min(line.left for line in lines), max(line.right for line in lines)
            grid = Grid(self.number, left, bottom, right, top, rows, header_rows, lead or 0)
            yield Draft("table", grid=grid, is_settled=True)

    def _lines(self, numbers: Iterable[int]) -> list[Line]:
        """The lines of marked content, parts that follow one another on one base line as one."""
        pieces = [piece for number in numbers for piece in self.pieces.get(number, ())]
        found: list[Line] = []
        for line in lines_of(self.number, pieces):
            last = found[-1] if found else None
            if last and abs(last.base - line.base) <= 0.35 * line.size and line.left >= last.right - line.size:
                found[-1] = rejoined((last, line))
            else:
                found.append(line)
        return [line for line in found if any(letter.isalnum() for letter in line.text) or len(line.text) > 1]


def _is_block(element: Element) -> bool:
    return (
        element.role in _KINDS
        or element.role in _CONTAINERS
        or element.role in _CONTENTS
        or element.role in ("L", "LI", "LBody", "Table")
        or _HEADING.fullmatch(element.role) is not None
    )


def _flat(item: Element) -> Iterator[Element | int]:
    """What stands in an item, its body taken apart."""
    for kid in item.kids:
        if isinstance(kid, Element) and kid.role == "LBody":
            yield from kid.kids
        else:
            yield kid


def _rows(element: Element) -> Iterator[Element]:
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.role == "TR":
                yield kid
            elif kid.role in ("THead", "TBody", "TFoot"):
                yield from _rows(kid)


def _item_of(draft: Draft, mark: str, level: int) -> Draft:
    """A paragraph as the item of a list; without an element for the label, it is taken off the words."""
    label = label_of(f"{mark} x" if mark else draft.lines[0].text)
    lines = draft.lines
    if label and not mark:
        lines = [line for line in (unlabelled(lines[0], label.mark), *lines[1:]) if line.pieces]
    is_ordered = label.is_ordered if label else any(letter.isdigit() for letter in mark)
    return Draft("list_item", lines, level, is_ordered, mark or (label.mark if label else ""), is_settled=True)


def _noted(draft: Draft) -> Draft:
    """A footnote with its mark taken off."""
    found = _NOTE_MARK.match(draft.text)
    if found is None:
        return draft
    lines = [line for line in (unlabelled(draft.lines[0], found[0]), *draft.lines[1:]) if line.pieces]
    return Draft("footnote", lines or draft.lines, mark=found["mark"], is_settled=True)
