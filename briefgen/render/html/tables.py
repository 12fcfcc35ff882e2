"""Tables: header cells with their scope, words for screen readers, and rows that become cards on a narrow screen."""

from dataclasses import dataclass

from briefgen.document import Cell, Table
from briefgen.render.columns import stated_widths
from briefgen.render.html.inline import Inline
from briefgen.render.html.markup import element, words

_MOST_SPANNED = 1000
_LONGEST_WORD = 25
"""Longer words may break anywhere; others would else break before their column grew."""


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes the tables of a document."""

    inline: Inline

    def table(self, table: Table, attributes: dict[str, str | None]) -> str:
        """The table; empty where it has no cell."""
        rows = [row for row in table.rows if row]
        if not rows:
            return ""
        count = min(max(table.header_rows, 0), len(rows))
        labels = self._labels(rows, count)
        told = labels if len(set(labels[1:])) > 1 else []  # one thing under its heading, or several of one name
        head = [self._row(row, [], is_head=True) for row in rows[:count]]
        body = [self._row(row, told, is_head=False) for row in rows[count:]]
        laid = element(
            "table",
            {**attributes, "class": "cards" if labels else None, "role": "table"},
            _caption(table),
            _columns(table, max(len(row) for row in rows)),
            element("thead", {"role": "rowgroup"}, *head) if head else "",
            element("tbody", {"role": "rowgroup"}, *body) if body else "",
        )
        if labels:
            return laid
        frame = {"class": "wide", "role": "region", "tabindex": "0", "aria-label": table.title or "Table"}
        return element("div", frame, laid)

    def _labels(self, rows: list[tuple[Cell, ...]], count: int) -> list[str]:
        """What each column is called; empty where rows cannot become cards."""
        is_plain = count == 1 and len(rows) > 1 and all(len(row) == len(rows[0]) for row in rows)
        if not is_plain or any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row):
            return []
        return [cell.span.of(self.inline.text) for cell in rows[0]]

    def _row(self, row: tuple[Cell, ...], labels: list[str], *, is_head: bool) -> str:
        cells = [
            self._cell(cell, self._label(cell, labels, position), is_head=is_head) for position, cell in enumerate(row)
        ]
        return element("tr", {"role": "row"}, *cells)

    def _label(self, cell: Cell, labels: list[str], position: int) -> str | None:
        """What stands before the cell on a card; the first one that is more than a number heads the card."""
        is_heading = position == 0 and not cell.span.of(self.inline.text).isdecimal()
        return None if is_heading or not labels else labels[position]

    def _cell(self, cell: Cell, label: str | None, *, is_head: bool) -> str:
        is_header = is_head or cell.is_header
        said = cell.span.of(self.inline.text)
        attributes = {
            "class": "long" if any(len(word) > _LONGEST_WORD for word in said.split()) else None,
            "id": self.inline.places.take(cell.anchor),
            "scope": ("col" if is_head else "row") if is_header else None,
            "role": ("columnheader" if is_head else "rowheader") if is_header else "cell",
            "colspan": _number(cell.columns),
            "rowspan": _number(cell.rows),
            "data-label": label,
            "dir": self.inline.direction(cell.span),
        }
        markup = self.inline.markup(cell.span)
        if label is not None and "<" in markup:
            markup = element("span", {}, markup)  # on a card, the label stands beside one thing
        return element("th" if is_header else "td", attributes, markup)


def _number(count: int) -> str | None:
    return str(min(count, _MOST_SPANNED)) if count > 1 else None


def _caption(table: Table) -> str:
    """What is read aloud and not shown, since the heading above says it to the eye."""
    told = (("title", table.title), ("description", table.description))
    parts = [element("span", {"data-says": name}, words(said)) for name, said in told if said.strip()]
    return element("caption", {"class": "unseen"}, " ".join(parts)) if parts else ""


def _columns(table: Table, count: int) -> str:
    if len(table.widths) != count:
        return ""
    widths = stated_widths(table.widths, count, 100.0)
    return element("colgroup", {}, *(element("col", {"style": f"width:{width:.2f}%"}) for width in widths))
