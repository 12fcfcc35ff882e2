"""How the table of each role is drawn: rows in bands, a grid of cells, or events along a rail."""

from dataclasses import dataclass

from briefgen.render.docx.table_styles import MATRIX, TABLE, TIMELINE
from briefgen.render.together import KEY_COLUMN_ROLES


@dataclass(frozen=True, slots=True)
class TableLook:
    """`style` is the table style and `heading` the paragraph style of the heading rows."""

    style: str = TABLE
    heading: str = "TableHeading"
    has_grounds: bool = True
    """Whether the cells of heading rows stand on a ground."""
    has_key_column: bool = False
    """Whether the first column is set bold."""
    is_centred: bool = False
    """Whether words stand in the middle of the height of their cell."""
    rail: int | None = None
    """The column that has a rail at its left, counted from 0."""


_LOOKS = {
    "brief.matrix": TableLook(style=MATRIX, is_centred=True),
    "brief.timeline": TableLook(style=TIMELINE, heading="TableLabel", has_grounds=False, has_key_column=True, rail=1),
    **dict.fromkeys(KEY_COLUMN_ROLES, TableLook(has_key_column=True)),
}
_PLAIN = TableLook()


def look_of(role: str) -> TableLook:
    return _LOOKS.get(role, _PLAIN)
