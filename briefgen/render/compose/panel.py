"""The panel of key figures: a card for each, of two or three lines.

The first line is the figure, the second what it measures; the third, where there is something to record, says when and
where it holds, who put it there and what it rests on.
"""

from briefgen.brief import KeyFigure
from briefgen.document import Run
from briefgen.render.cards import CARD_ROLE
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import citations, joined, origin_remark
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.piece import Piece, bullet
from briefgen.render.compose.wording import key_of, one_line

_LINE_END = Run("\n")


def card(edition: Edition, index: int, figure: KeyFigure) -> Piece:
    """The card of the figure at `index` of the brief."""
    lines = [
        (Run(figure_words(figure, edition.words.numbers)),),
        (Run(one_line(figure.label)),),
        _record(edition, figure),
    ]
    runs: list[Run] = []
    for line in lines:
        if any(run.text for run in line):
            runs += [_LINE_END, *line] if runs else line
    return bullet(CARD_ROLE, *runs, anchor=f"key_figures[{index}]")


def _record(edition: Edition, figure: KeyFigure) -> tuple[Run, ...]:
    """When and where it holds, remarks and citations, with a separator between each two that are there."""
    own, place = origin_remark(edition, figure), where(figure)
    parts = [
        when(edition, figure),
        (Run(place),) if place else (),
        (Run(f"({own})", (("emphasis", ""),)),) if own else (),
        joined(citations(edition, figure)),
    ]
    runs: list[Run] = []
    for part in filter(None, parts):
        runs += [Run(edition.words.field_separator), *part] if runs else part
    return tuple(runs)


def when(edition: Edition, figure: KeyFigure) -> tuple[Run, ...]:
    """The document's words for the time; the date as a remark where they do not name its year, or in their stead."""
    period = one_line(figure.period)
    if not figure.as_of:
        return (Run(period),) if period else ()
    date = date_words(figure.as_of, edition.words.dates)
    if not period:
        return (Run(date),)
    years = [bound[:4] for bound in figure.as_of.split("/") if bound]
    if all(year in period for year in years):
        return (Run(period),)
    return (Run(period), Run(" "), Run(f"({date})", (("emphasis", ""),)))


def where(figure: KeyFigure) -> str:
    """The place, empty where the label names it."""
    place = one_line(figure.place)
    return "" if key_of(place) in key_of(figure.label) else place
