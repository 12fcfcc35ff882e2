"""What a cell of a table looks like: its width, what it reaches over, its rail, its ground."""

from functools import lru_cache
from typing import Literal, NamedTuple

from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.table_styles import ground
from briefgen.render.docx.theme import hexadecimal

_RAIL_EIGHTHS = 24  # of a point
BESIDE_RAIL_TWIPS = 220
"""Room between the rail and the words of an event."""

Merge = Literal["", "begins", "goes on"]


class CellLook(NamedTuple):
    """Colours are empty where there is none."""

    width_twips: int
    columns: int = 1
    merge: Merge = ""
    """Whether the cell begins or goes on one that reaches over rows."""
    ground: str = ""
    rail: str = ""
    """The colour of a thick line at the left."""
    is_centred: bool = False
    margins: tuple[int | None, int | None] | None = None
    """Room at the left and at the right in twips; None is the table's."""


@lru_cache(maxsize=256)
def cell_properties(look: CellLook) -> Markup:
    """The properties of a cell, in the order of the schema."""
    merge = {"w:val": "restart"} if look.merge == "begins" else {}
    return element(
        "w:tcPr",
        element("w:tcW", {"w:w": str(look.width_twips), "w:type": "dxa"}),
        valued("w:gridSpan", look.columns) if look.columns > 1 else None,
        element("w:vMerge", merge) if look.merge else None,
        element("w:tcBorders", _rail(look.rail)) if look.rail else None,
        ground(look.ground) if look.ground else None,
        _margins(*look.margins) if look.margins else None,
        valued("w:vAlign", "center") if look.is_centred else None,
    )


def _rail(colour: str) -> Markup:
    line = {"w:val": "single", "w:sz": str(_RAIL_EIGHTHS), "w:space": "0", "w:color": hexadecimal(colour)}
    return element("w:left", line)


def _margins(left_twips: int | None, right_twips: int | None) -> Markup:
    sides = {"left": left_twips, "right": right_twips}
    stated = {side: twips for side, twips in sides.items() if twips is not None}
    return element(
        "w:tcMar", *(element(f"w:{side}", {"w:w": str(twips), "w:type": "dxa"}) for side, twips in stated.items())
    )
