"""How the tables of a brief differ from one another: bands and lines, frames, or a rail with dots."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.render.together import KEY_COLUMN_ROLES


@dataclass(frozen=True, slots=True)
class Dress:
    """Lengths in points."""

    has_bands: bool = True
    """Every second row stands on a ground, each on a line, and the heading rows on a dark ground."""
    is_framed: bool = False
    """A line runs around each cell; words stand in the middle of it, and columns are as wide as stated."""
    has_rail: bool = False
    """A line runs down before the second column, with a dot where each row begins."""
    has_key_column: bool = False
    """The words of the first column are bold."""
    upright_pt: float = 3.5
    """Between the upper edge of a cell and its words, and below them."""
    is_whole: bool = False
    """All rows stand on one page, wherever they fit on one."""


_PLAIN = Dress()
_KEYED = Dress(has_key_column=True)
_DRESSES: Mapping[str, Dress] = {
    "brief.matrix": Dress(has_bands=False, is_framed=True, upright_pt=7.0, is_whole=True),
    "brief.timeline": Dress(has_bands=False, has_rail=True, has_key_column=True, upright_pt=4.5),
}


def dress_of(role: str) -> Dress:
    return _DRESSES.get(role, _KEYED if role in KEY_COLUMN_ROLES else _PLAIN)
