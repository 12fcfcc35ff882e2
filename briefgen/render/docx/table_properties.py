"""The properties of a whole table: its style, its width, and its words for screen readers."""

from briefgen.document import Table
from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.table_looks import TableLook

_LONGEST_DESCRIPTION = 2000
_HEADING_ROW, _KEY_COLUMN, _NO_COLUMN_BANDS = 0x20, 0x80, 0x400  # of a table's look
_BANDS = {"w:noHBand": "0", "w:noVBand": "1"}


def table_properties(table: Table, look: TableLook, width_twips: int, *, is_right_to_left: bool) -> Markup:
    has_head = table.header_rows > 0
    has_key_column = look.has_key_column or table.header_columns > 0
    marks = _HEADING_ROW * has_head | _KEY_COLUMN * has_key_column | _NO_COLUMN_BANDS
    parts = {
        "w:firstRow": str(int(has_head)),
        "w:lastRow": "0",
        "w:firstColumn": str(int(has_key_column)),
        "w:lastColumn": "0",
    }
    title, description = table.title[:_LONGEST_DESCRIPTION], table.description[:_LONGEST_DESCRIPTION]
    return element(
        "w:tblPr",
        valued("w:tblStyle", look.style),
        element("w:bidiVisual") if is_right_to_left else None,
        element("w:tblW", {"w:w": str(width_twips), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {"w:val": f"{marks:04X}"}, parts, _BANDS),
        valued("w:tblCaption", title) if title else None,
        valued("w:tblDescription", description) if description else None,
    )
