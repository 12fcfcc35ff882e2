"""Tables as even columns where these have room, else each row as its fields, one below the other."""

from collections.abc import Sequence
from itertools import zip_longest

from briefgen.render.fill import filled, padded
from briefgen.render.measure import columns_of

_GAP = "  "
_NARROWEST, _LONGEST_WORD = 8, 40
_MOST_TALL = 0.25
"""Which part of the rows may take several lines before empty lines part them all."""
_MOST_HEIGHT = 12
"""Lines of a row; a taller one is read better as fields."""


def table_lines(rows: Sequence[Sequence[str]], header_rows: int, width: int) -> list[str]:
    """The lines of a table whose cells are `rows`."""
    count = max(map(len, rows), default=0)
    if not count:
        return []
    full = [[*row, *[""] * (count - len(row))] for row in rows]
    widths = _widths(full, width)
    if widths is None or any(_height(row, widths) > _MOST_HEIGHT for row in full):
        return _fields(full, header_rows, width)
    tall = sum(_height(row, widths) > 1 for row in full[header_rows:])
    is_parted = tall > _MOST_TALL * len(full)
    lines: list[str] = []
    for number, row in enumerate(full):
        if number == header_rows and number:
            lines.append(_GAP.join("-" * column for column in widths))
        elif is_parted and number > header_rows:
            lines.append("")
        lines.extend(_row(row, widths))
    return lines


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """The width of each column: what it needs, or its share of what the narrow ones leave; None for no room."""
    needed = [max(1, *(columns_of(cell) for cell in column)) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * (len(needed) - 1)
    given = dict[int, int]()
    while len(given) < len(needed):
        share = (room - sum(given.values())) // (len(needed) - len(given))
        fitting = [place for place, wanted in enumerate(needed) if place not in given and wanted <= share]
        if not fitting:
            break
        given |= {place: needed[place] for place in fitting}
    wide = [place for place in range(len(needed)) if place not in given]
    left = room - sum(given.values())
    for order, place in enumerate(wide):
        given[place] = left // len(wide) + (1 if order < left % len(wide) else 0)
    least = [min(_least(column), wanted) for column, wanted in zip(zip(*rows, strict=True), needed, strict=True)]
    ordered = [given[place] for place in range(len(needed))]
    return ordered if all(map(int.__ge__, ordered, least)) else None


def _least(column: Sequence[str]) -> int:
    """The columns that a column can do with: those of its longest word, where that is none to be cut."""
    longest = max(columns_of(word) for cell in column for word in cell.split() or [""])
    return min(max(longest, _NARROWEST), _LONGEST_WORD)


def _height(row: Sequence[str], widths: Sequence[int]) -> int:
    return max(len(filled(cell, width)) for cell, width in zip(row, widths, strict=True))


def _row(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    cells = [filled(cell, width) for cell, width in zip(row, widths, strict=True)]
    return [
        _GAP.join(padded(part, width) for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*cells, fillvalue="")
    ]


def _fields(rows: Sequence[Sequence[str]], header_rows: int, width: int) -> list[str]:
    """Each row as "Heading: words" a line, the rows parted by empty lines; empty fields are left out."""
    count = max(header_rows, 0)
    headings = [" ".join(part for part in column if part) for column in zip(*rows[:count], strict=True)]
    headings = headings or [""] * len(rows[0])
    blocks = []
    for row in rows[count:]:
        fields = [(heading, cell) for heading, cell in zip(headings, row, strict=True) if cell.strip()]
        said = (f"{heading}: {cell}" if heading else cell for heading, cell in fields)
        blocks.append([line for field in said for line in filled(field, width, others="    ")])
    if not blocks:
        return [line for heading in headings for line in filled(heading, width)]
    return [line for number, block in enumerate(blocks) for line in ([""] if number else []) + block]
