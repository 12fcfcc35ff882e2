"""Cells of tables: what they head, what they are called on a card, the ground that they stand on."""

from dataclasses import dataclass

from briefgen.document import Cell
from briefgen.render.html.inline import Inline
from briefgen.render.html.markup import element

_MOST_SPANNED = 1000
_LONGEST_WORD = 25
"""Longer words may break anywhere; others would else break before their column grew."""
_STEPS = range(1, 5)


@dataclass(frozen=True, slots=True)
class Column:
    """`name` stands before its cells where a row becomes a card, None for nothing; `is_head` heads every row."""

    name: str | None = None
    is_first: bool = False
    is_head: bool = False


def cell_markup(inline: Inline, cell: Cell, column: Column, *, is_top: bool) -> str:
    """The cell, in a row of headers where it `is_top`. A header without words is none to a screen reader."""
    said = cell.span.of(inline.text)
    markup = inline.markup(cell.span)
    is_header = (is_top or cell.is_header or column.is_head) and bool(markup.strip())
    label = None if is_top else _label(said, column)
    attributes = {
        "class": _look(said, cell.shade),
        "id": inline.places.take(cell.anchor),
        "scope": ("col" if is_top else "row") if is_header else None,
        "role": ("columnheader" if is_top else "rowheader") if is_header else "cell",
        "colspan": _span(cell.columns),
        "rowspan": _span(cell.rows),
        "data-label": label,
        "dir": inline.direction(cell.span),
    }
    if label is not None and "<" in markup:
        markup = element("span", {}, markup)  # on a card, the label stands beside one thing
    return element("th" if is_header else "td", attributes, markup)


def _label(said: str, column: Column) -> str | None:
    """What stands before the cell on a card; the first one that is more than a number heads the card."""
    return None if column.is_first and not said.isdecimal() else column.name


def _look(said: str, shade: int) -> str | None:
    names = [f"shade-{shade}"] if shade in _STEPS else []
    if any(len(word) > _LONGEST_WORD for word in said.split()):
        names.append("long")
    return " ".join(names) or None


def _span(count: int) -> str | None:
    return str(min(count, _MOST_SPANNED)) if count > 1 else None
