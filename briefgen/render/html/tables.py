"""Tables: header cells with their scope, words for screen readers, and rows that become cards on a narrow screen."""

from dataclasses import dataclass

from briefgen.document import Cell, Table
from briefgen.render.columns import stated_widths
from briefgen.render.html.grid_cells import Column, cell_markup
from briefgen.render.html.inline import Inline
from briefgen.render.html.markup import element, words

MATRIX_ROLE, TIMELINE_ROLE = "brief.matrix", "brief.timeline"
_PAIR = 2


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes the tables of a document."""

    inline: Inline

    def table(self, table: Table, attributes: dict[str, str | None]) -> str:
        """The table; empty where it has no cell."""
        rows = [row for row in table.rows if row]
        if not rows:
            return ""
        look = _look(rows, table.header_rows, attributes.get("data-role"))
        count = min(max(table.header_rows, 0), len(rows))
        columns = self._columns(rows[0], table.header_columns, is_named=look == "cards")
        laid = element(
            "table",
            {**attributes, "class": look, "role": "table", "data-heads": _number(table.header_columns)},
            _caption(table),
            _widths(table, max(len(row) for row in rows)),
            self._rows("thead", rows[:count], columns),
            self._rows("tbody", rows[count:], columns),
        )
        if look in ("cards", "timeline"):
            return laid
        name = table.title.strip() or self.inline.table_name
        frame = {"class": "wide", "role": "region", "tabindex": "0", "aria-label": name}
        return element("div", frame, laid)

    def _columns(self, first: tuple[Cell, ...], heads: int, *, is_named: bool) -> list[Column]:
        """What is known of each column; names are told where rows become cards of more than a heading and one thing."""
        names = [cell.span.of(self.inline.text) for cell in first] if is_named else []
        told = names if len(set(names[1:])) > 1 else []  # one thing under its heading, or several of one name
        return [
            Column(told[position] if told else None, is_first=not position, is_head=position < heads)
            for position in range(max(len(first), heads, 1))
        ]

    def _rows(self, name: str, rows: list[tuple[Cell, ...]], columns: list[Column]) -> str:
        laid = []
        for row in rows:
            known = columns + [Column()] * (len(row) - len(columns))
            cells = zip(row, known, strict=False)
            marked = (cell_markup(self.inline, cell, column, is_top=name == "thead") for cell, column in cells)
            laid.append(element("tr", {"role": "row"}, *marked))
        return element(name, {"role": "rowgroup"}, *laid) if laid else ""


def _look(rows: list[tuple[Cell, ...]], header_rows: int, role: str | None) -> str | None:
    """The class of a table by its role and its shape; None where rows can become no cards."""
    is_even = len(rows) > 1 and all(len(row) == len(rows[0]) for row in rows)
    if header_rows != 1 or not is_even or any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row):
        return None
    if role == MATRIX_ROLE:
        return "matrix"
    return "timeline" if role == TIMELINE_ROLE and len(rows[0]) == _PAIR else "cards"


def _number(count: int) -> str | None:
    return str(count) if count > 0 else None


def _caption(table: Table) -> str:
    """What is read aloud and not shown, since the heading above says it to the eye."""
    told = (("title", table.title), ("description", table.description))
    parts = [element("span", {"data-says": name}, words(said)) for name, said in told if said.strip()]
    return element("caption", {"class": "unseen"}, " ".join(parts)) if parts else ""


def _widths(table: Table, count: int) -> str:
    if len(table.widths) != count:
        return ""
    widths = stated_widths(table.widths, count, 100.0)
    return element("colgroup", {}, *(element("col", {"style": f"width:{width:.2f}%"}) for width in widths))
