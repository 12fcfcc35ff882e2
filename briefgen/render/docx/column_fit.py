"""Columns wide enough for the longest word that stands in them: Word would break it anywhere."""

from collections.abc import Sequence

from briefgen.render.docx.grid import Place

_LONGEST_WORD = 16  # letters; a longer one may break
_BOLD_LETTER, _LETTER = 0.58, 0.55  # breadth in type sizes, roughly
_SIDES_TWIPS = 190  # room at the left and right of the words of a cell


def fitted(widths: Sequence[int], needs: Sequence[int]) -> list[int]:
    """`widths`, together as wide as before, after columns wider than their need gave to those that are narrower."""
    lacks = [max(need - width, 0) for width, need in zip(widths, needs, strict=True)]
    spares = [max(width - need, 0) for width, need in zip(widths, needs, strict=True)]
    given = min(sum(lacks), sum(spares))
    if not given:
        return list(widths)
    met, taken = given / sum(lacks), given / sum(spares)
    return [round(width + lack * met - spare * taken) for width, lack, spare in zip(widths, lacks, spares, strict=True)]


def needs_of(rows: Sequence[Sequence[Place]], text: str, size_pt: float) -> list[int]:
    """What each column of `rows` needs in twips, where words are set in `size_pt`."""
    count = rows[0][-1].column + rows[0][-1].columns
    breadths = [0.0] * count
    for row in rows:
        for place in row:
            if place.columns == 1:
                breadths[place.column] = max(breadths[place.column], _breadth(place, text))
    return [round(breadth * size_pt * 20) + _SIDES_TWIPS for breadth in breadths]


def _breadth(place: Place, text: str) -> float:
    """The breadth of the longest word at `place`, in type sizes."""
    breadth = 0.0
    for cell in place.cells:
        longest = max(map(len, cell.span.of(text).split()), default=0)
        breadth = max(breadth, min(longest, _LONGEST_WORD) * (_BOLD_LETTER if cell.is_header else _LETTER))
    return breadth
