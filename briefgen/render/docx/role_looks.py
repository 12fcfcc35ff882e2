"""How the roles of a brief differ from the built-in style of their kind."""

from dataclasses import replace

from briefgen.render.docx.fonts import leading_of
from briefgen.render.docx.looks import Look
from briefgen.style import Style

FIGURE, LONG_FIGURE = "brief.figure", "brief.figure_long"
"""The roles of the value of a card, and of one that is as long as a sentence."""
FIGURE_LABEL, FIGURE_RECORD = "brief.figure_label", "brief.figure_record"
"""The roles of what is measured, and of when, where and by whom it is said."""

_TIGHT = 1.12  # distance of the lines of a card, in type sizes
_VALUE, _LONG_VALUE = 1.6, 1.2  # sizes of the value of a card, in those of the body
_SINGLE = 240


def role_looks(style: Style) -> dict[str, Look]:
    """The look of each role that has one of its own."""
    palette = style.palette
    small = Look(size_pt=style.small_pt, colour=palette.muted, after_pt=2)
    bottom_line = Look(
        size_pt=style.body_pt + 1.0,
        before_pt=6,
        after_pt=10,
        left_twips=200,
        right_twips=120,
        rule_colour=palette.accent,
        ground=palette.band,
        padding_pt=5,
        stays_together=True,
    )
    return {
        "brief.meta": small,
        "brief.note": replace(small, before_pt=6, after_pt=4),
        "brief.bottom_line": bottom_line,
        "brief.source": Look(size_pt=style.small_pt, after_pt=3),
        "brief.matrix": Look(side="center"),
        **_card(style),
    }


def _card(style: Style) -> dict[str, Look]:
    line = round(_SINGLE * _TIGHT / leading_of(style.body))
    palette = style.palette
    value = Look(
        size_pt=_half_points(style.body_pt * _VALUE),
        colour=palette.heading,
        is_bold=True,
        before_pt=0,
        after_pt=1,
        line=line,
        overline_colour=palette.accent,
    )
    label = Look(after_pt=2, line=line)
    record = Look(size_pt=style.small_pt, colour=palette.muted, after_pt=0, line=line)
    long_value = replace(value, size_pt=_half_points(style.body_pt * _LONG_VALUE))
    return {FIGURE: value, LONG_FIGURE: long_value, FIGURE_LABEL: label, FIGURE_RECORD: record}


def _half_points(size_pt: float) -> float:
    """The nearest size that Word knows."""
    return round(size_pt * 2) / 2
