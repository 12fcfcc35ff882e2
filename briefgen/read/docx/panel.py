"""The panel of key figures that the Word writer lays out as a table: a card a cell, read back as list items."""

from collections.abc import Iterable, Iterator

from briefgen.document import Block, Run
from briefgen.read.docx.anchors import Anchors
from briefgen.read.docx.draft import UNPLACED, Draft
from briefgen.read.docx.markup import Element, W, value
from briefgen.read.docx.styles import StyleSheet

CARD_ROLE = "brief.figure"

_VALUE_ROLES = frozenset({CARD_ROLE, "brief.figure_long"})


def is_panel(cells: Iterable[Element], sheet: StyleSheet, anchors: Anchors) -> bool:
    """Whether most of `cells` that hold words hold a card's value, told by the style that only written briefs have."""
    if not anchors.is_brief:
        return False
    styles = [{value(style) for style in cell.iterfind(f"{W}p/{W}pPr/{W}pStyle")} for cell in cells if _has_words(cell)]
    names = {name: sheet.name(name) for name in set().union(*styles)}
    valued = {name for name, said in names.items() if anchors.role(said) in _VALUE_ROLES}
    return 2 * sum(not valued.isdisjoint(own) for own in styles) > len(styles)


def _has_words(cell: Element) -> bool:
    return next(cell.iter(f"{W}t"), None) is not None


def cards(cells: Iterable[list[Draft]]) -> Iterator[Draft]:
    """A list item for each cell that says something, its paragraphs as lines; then the tables and figures in it."""
    for drafts in cells:
        runs: list[Run] = []
        lines = [draft for draft in drafts if draft.block.table is None and draft.block.kind != "figure"]
        for line in lines:
            runs += [Run("\n"), *line.runs] if runs and line.runs else line.runs
        anchor = next((line.block.anchor for line in lines if line.block.anchor), "")
        if runs or anchor:
            block = Block("list_item", UNPLACED, level=1, role=CARD_ROLE, anchor=anchor)
            bookmarks = [name for line in lines for name in line.bookmarks]
            yield Draft(block, runs, page=lines[0].page, bookmarks=bookmarks)
        yield from (draft for draft in drafts if draft.block.table is not None or draft.block.kind == "figure")
