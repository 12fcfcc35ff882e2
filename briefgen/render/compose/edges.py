"""What the margins of a first page, and the lines that stand on every page, leave for text; estimated, in points."""

from math import ceil

from briefgen.brief import Brief
from briefgen.render.compose.identity import printed_marking
from briefgen.render.measure import columns_of
from briefgen.render.running import FROM_EDGE_MM
from briefgen.style import A4, LETTER, Style

POINTS_IN_MM = 72 / 25.4
_AIR_PT, _BELOW_LOGO_PT = 14.0, 6.0
_LABEL_SHARE, _LETTER = 0.7, 0.55
_LABEL_PT, _LEADING = 12.0, 1.25


def text_height(brief: Brief, style: Style | None) -> float:
    """Between head and foot; where the style is not known, in that of the house on the lowest of the usual papers."""
    known = style or Style()
    paper_mm = known.paper.height_mm if style else min(A4.height_mm, LETTER.height_mm)
    small_pt, whole_pt = known.small_pt, known.text_width_mm * POINTS_IN_MM
    marking, restrictions = printed_marking(brief)
    label_pt = _height(marking, _LABEL_PT, whole_pt * _LABEL_SHARE)
    label_pt += _height(restrictions, small_pt, whole_pt * _LABEL_SHARE)
    logo_pt = known.logo.height_mm * POINTS_IN_MM + _BELOW_LOGO_PT if known.logo else 0.0
    edge_pt = FROM_EDGE_MM * POINTS_IN_MM + _AIR_PT
    above_pt = edge_pt + max(label_pt, logo_pt) + _height(known.header, small_pt, whole_pt) + _LABEL_PT * _LEADING
    below_pt = edge_pt + max(label_pt, small_pt * _LEADING) + _height(known.footer, small_pt, whole_pt)
    margins = known.margins
    above_pt, below_pt = max(above_pt, margins.top_mm * POINTS_IN_MM), max(below_pt, margins.bottom_mm * POINTS_IN_MM)
    return paper_mm * POINTS_IN_MM - above_pt - below_pt


def _height(words: str, size_pt: float, width_pt: float) -> float:
    return ceil(columns_of(words.strip()) * _LETTER * size_pt / width_pt) * size_pt * _LEADING
