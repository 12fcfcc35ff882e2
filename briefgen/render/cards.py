"""The panel of key figures: which blocks are its cards, and how many stand side by side."""

from math import ceil

from briefgen.document import Block
from briefgen.style import Style

CARD_ROLE = "brief.figure"

_MOST_BESIDE, _MOST_BESIDE_IN_NARROW_TEXT, _NARROW_MM = 3, 2, 140.0


def is_card(block: Block) -> bool:
    return block.role == CARD_ROLE and block.kind == "list_item" and not block.is_ordered and block.level <= 1


def cards_in_row(count: int, style: Style) -> int:
    """Of `count` cards, one or more, as many as make even rows: two and two rather than three and one."""
    most = _MOST_BESIDE_IN_NARROW_TEXT if style.text_width_mm < _NARROW_MM else _MOST_BESIDE
    return ceil(count / ceil(count / most))
