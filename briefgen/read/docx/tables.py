"""Tables: rows of cells with what they reach over, or the content of a table that only lays out a page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from briefgen.document import Block, Run, Table
from briefgen.read.docx.alternatives import chosen
from briefgen.read.docx.anchors import FAMILY, Anchors
from briefgen.read.docx.draft import UNPLACED, CellDraft, Draft
from briefgen.read.docx.markup import MC, Element, W, is_on, number, value
from briefgen.read.docx.panel import cards, is_panel
from briefgen.read.docx.styles import StyleSheet

MOST_COLUMNS = 1000
"""What a cell may reach over; more is a mistake or an attack."""

_MOST_NESTED = 60
_ROW_HEADER_STYLE = "Table Row Heading"
_CONTAINERS = frozenset({f"{W}{name}" for name in ("sdtContent", "customXml", "smartTag", "ins", "moveTo")})
_CONTINUED = frozenset({"", "continue"})
_NUMBER = re.compile(r"[^\w\s]{0,3}\s?\d")


@dataclass(slots=True)
class _Row:
    """A row that is read: its cells, with the column that each begins at, and the content that left them."""

    cells: list[tuple[int, CellDraft]] = field(default_factory=list)
    asides: list[Draft] = field(default_factory=list)
    is_header: bool = False
    is_all_bold: bool | None = None
    """Whether all words are bold; None without words."""


@dataclass(slots=True)
class TableReader:
    """Reads one table. `contents` reads the block content of a cell."""

    contents: Callable[[Element], list[Draft]]
    anchors: Anchors
    sheet: StyleSheet
    _role: str = ""
    _anchors: list[str] = field(default_factory=list)
    _tall: dict[int, CellDraft] = field(default_factory=dict)
    """By column, the cell that a cell below may continue."""

    def read(self, table: Element, bookmarks: list[str]) -> list[Draft]:
        """The table, and after it what is nested in it; only the content where the table lays out a page.

        Row headers are those of a written brief: other files say of nearly every table that its first column is set
        apart, since Word does so where nobody asks.
        """
        cells = [cell for row in _rows(table) for cell in _cells(row)] if self.anchors.is_brief else []
        if is_panel(cells, self.sheet, self.anchors):
            return list(cards(self.contents(cell) for cell in cells))
        if self._is_layout(table):
            return [draft for row in _rows(table) for cell in _cells(row) for draft in self.contents(cell)]
        self._anchors = [anchor for name in bookmarks if (anchor := self.anchors.anchor(name))]
        rows = [self._row(row) for row in _rows(table)]
        asides = [draft for row in rows for draft in row.asides]
        kept = _without_empty_rows(rows)
        if not kept:
            return asides
        header_rows = self._header_rows(table, kept)
        properties = table.find(f"{W}tblPr")
        model = Table(
            (),
            header_rows=header_rows,
            header_columns=_header_columns(kept[header_rows:]),
            widths=_widths(table, kept),
            title=value(properties.find(f"{W}tblCaption")) if properties is not None else "",
            description=value(properties.find(f"{W}tblDescription")) if properties is not None else "",
        )
        anchor = self._anchors[0] if self._anchors else ""
        block = Block("table", UNPLACED, role=self._role, anchor=anchor, table=model)
        return [Draft(block, rows=[[cell for _column, cell in row.cells] for row in kept]), *asides]

    def _is_layout(self, table: Element) -> bool:
        """Whether the table is one box, or holds tables or headings and has no header row."""
        if self.anchors.is_brief or next(table.iter(f"{W}tblHeader"), None) is not None:
            return False
        cells = [cell for row in _rows(table) for cell in _cells(row)]
        if len(cells) == 1 or any(next(cell.iter(f"{W}tbl"), None) is not None for cell in cells):
            return True
        styles = {value(style) for style in table.iter(f"{W}pStyle")}
        return any(self.sheet.paragraph(style).kind in ("heading", "title") for style in styles)

    def _row(self, element: Element) -> _Row:
        properties = element.find(f"{W}trPr")
        row = _Row(is_header=properties is not None and is_on(properties.find(f"{W}tblHeader")))
        column = min(number(properties.find(f"{W}gridBefore")) or 0, MOST_COLUMNS) if properties is not None else 0
        if column:
            row.cells.append((0, CellDraft(columns=column)))
        for cell in _cells(element):
            own = cell.find(f"{W}tcPr")
            column += self._cell(cell, own, column, row)
        return row

    def _cell(self, element: Element, own: Element | None, column: int, row: _Row) -> int:
        """Read one cell; returns how many columns it reaches over."""
        columns = min(max(number(own.find(f"{W}gridSpan")) or 1, 1), MOST_COLUMNS) if own is not None else 1
        merged = own.find(f"{W}vMerge") if own is not None else None
        beside = value(own.find(f"{W}hMerge")) if own is not None and own.find(f"{W}hMerge") is not None else None
        above = self._tall.get(column)
        if merged is not None and value(merged) in _CONTINUED and above is not None:
            above.rows += 1
            return columns
        if beside in _CONTINUED and row.cells:
            row.cells[-1][1].columns += columns
            return columns
        cell = self._filled(self.contents(element), row)
        cell.is_row_header = self.anchors.is_brief and self._style_of(element) == _ROW_HEADER_STYLE
        cell.columns = columns
        self._tall.pop(column, None)
        if merged is not None:
            self._tall[column] = cell
        row.cells.append((column, cell))
        return columns

    def _style_of(self, cell: Element) -> str:
        """The name of the style of the first paragraph."""
        return self.sheet.name(value(cell.find(f"{W}p/{W}pPr/{W}pStyle")))

    def _filled(self, drafts: list[Draft], row: _Row) -> CellDraft:
        """The cell that holds the words of `drafts`; tables and figures go to the asides of `row`."""
        runs: list[Run] = []
        bookmarks: list[str] = []
        for draft in drafts:
            if draft.block.table is not None or draft.block.kind == "figure":
                row.asides.append(draft)
            elif draft.runs:
                runs += [Run("\n"), *draft.runs] if runs else draft.runs
                is_bold = all(is_bold for _size, is_bold in draft.looks)
                row.is_all_bold = is_bold and row.is_all_bold is not False
            self._role = self._role or draft.block.role
            bookmarks += draft.bookmarks
        return CellDraft(tuple(runs), anchor=self._cell_anchor(bookmarks))

    def _cell_anchor(self, bookmarks: list[str]) -> str:
        """The cell's own anchor. In a brief, the first cell bears those of the whole table before it."""
        anchors = [anchor for name in bookmarks if (anchor := self.anchors.anchor(name))]
        if self.anchors.is_brief and (role := next((name for name in anchors if name.startswith(f"{FAMILY}.")), "")):
            place = anchors.index(role)
            self._role = role
            self._anchors += anchors[:place]
            anchors = anchors[place + 1 :]
        return anchors[0] if anchors else ""

    def _header_rows(self, table: Element, rows: list[_Row]) -> int:
        count = next((place for place, row in enumerate(rows) if not row.is_header), len(rows))
        if count or len(rows) < 2 or self.anchors.is_brief:
            return count
        properties = table.find(f"{W}tblPr")
        look = properties.find(f"{W}tblLook") if properties is not None else None
        style = value(properties.find(f"{W}tblStyle")) if properties is not None else ""
        has_look = self.sheet.has_first_row_look(style)
        if has_look and _sets_first_row_apart(look):
            return 1
        is_bold = rows[0].is_all_bold is True and not rows[1].is_all_bold
        return int(is_bold or (not has_look and _is_headed(rows)))


def _header_columns(rows: list[_Row]) -> int:
    """How many columns head their rows: in most of `rows`, the cells up to there are row headers."""
    leading = [list(takewhile(lambda cell: cell.is_row_header, (cell for _column, cell in row.cells))) for row in rows]
    counts = sorted(map(len, leading))
    return counts[len(counts) // 2] if counts else 0


def _is_headed(rows: list[_Row]) -> bool:
    """Whether words alone stand in the first row, and under one of them numbers in most of the others."""
    first, *others = [dict(enumerate(_words(cell) for _column, cell in row.cells)) for row in rows]
    if len(first) < 2 or not all(first[place] for place in list(first)[1:]):
        return False
    if any(_NUMBER.match(words) for words in first.values()):
        return False
    return any(2 * sum(bool(_NUMBER.match(row.get(place, ""))) for row in others) > len(others) for place in first)


def _words(cell: CellDraft) -> str:
    return "".join(run.text for run in cell.runs).strip()


def _rows(table: Element) -> Iterator[Element]:
    """The rows that are not deleted."""
    return _kept(table, f"{W}tr", f"{W}trPr/{W}del")


def _cells(row: Element) -> Iterator[Element]:
    """The cells that are not deleted."""
    return _kept(row, f"{W}tc", f"{W}tcPr/{W}cellDel")


def _kept(parent: Element, name: str, deletion: str, nested: int = 0) -> Iterator[Element]:
    """The elements `name` in `parent`, and in what stands around them, without those that hold a `deletion`."""
    for child in parent:
        if child.tag != name:
            for around in _around(child) if nested <= _MOST_NESTED else ():
                yield from _kept(around, name, deletion, nested + 1)
        elif child.find(deletion) is None:
            yield child


def _around(child: Element) -> Iterator[Element]:
    """The elements inside `child` or itself whose children stand where it does."""
    if child.tag == f"{W}sdt":
        yield from child.iterchildren(f"{W}sdtContent")
    elif child.tag in _CONTAINERS:
        yield child
    elif child.tag == f"{MC}AlternateContent" and (branch := chosen(child)) is not None:
        yield branch


def _without_empty_rows(rows: list[_Row]) -> list[_Row]:
    """The rows without those that hold no words; a cell that reached over one reaches less far."""
    kept: list[_Row] = []
    tall: list[tuple[int, CellDraft]] = []
    for place, row in enumerate(rows):
        tall = [(last, cell) for last, cell in tall if last >= place]
        if any(cell.runs or cell.anchor or cell.rows > 1 for _column, cell in row.cells):
            kept.append(row)
        else:
            for _last, cell in tall:
                cell.rows -= 1
        tall += [(place + cell.rows - 1, cell) for _column, cell in row.cells if cell.rows > 1]
    return kept


def _widths(table: Element, rows: list[_Row]) -> tuple[float, ...]:
    """The share of each column, empty where the grid does not fit the cells."""
    widths = [number(column, "w") or 0 for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    count = max((column + cell.columns for row in rows for column, cell in row.cells), default=0)
    whole = sum(widths)
    if whole <= 0 or len(widths) != count or min(widths) < 0:
        return ()
    return tuple(round(width / whole, 4) for width in widths)


def _sets_first_row_apart(look: Element | None) -> bool:
    if look is None:
        return False
    if said := value(look, "firstRow"):
        return said in ("1", "true", "on")
    try:
        return bool(int(value(look) or "0", 16) & 0x20)
    except ValueError:
        return False
