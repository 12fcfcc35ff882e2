"""Key figures: the table by rank, and a chart wherever figures measure the same thing."""

from briefgen.brief import KeyFigure
from briefgen.document import Block, Figure, Run
from briefgen.render.compose.chart import Series, find_series
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import citations, joined, origin_remark
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.piece import UNPLACED, Field, Piece, table
from briefgen.render.compose.wording import key_of, one_line

_WIDTHS = (0.22, 0.36, 0.18, 0.12, 0.12)


def compose_figures(edition: Edition) -> list[Piece]:
    ranked = ranked_figures(edition)
    if not ranked:
        return []
    rows = [_row(edition, f"key_figures[{index}]", figure) for index, figure in ranked]
    pieces = [table("brief.figures", edition.words.figures, _WIDTHS, rows, anchor="key_figures")]
    for number, series in enumerate(find_series(edition, [figure for _, figure in ranked]), start=1):
        pieces.extend(_chart_pieces(edition, number, series))
    return pieces


def ranked_figures(edition: Edition) -> list[tuple[int, KeyFigure]]:
    """The figures with their places in the brief: ranked ones first by rank, then the others as they stand."""
    figures = enumerate(edition.brief.key_figures)
    return sorted(figures, key=lambda entry: (entry[1].rank is None, entry[1].rank or 0, entry[0]))


def _row(edition: Edition, anchor: str, figure: KeyFigure) -> tuple[Field, ...]:
    own = origin_remark(edition, figure)
    remarks = [Run(f"({own})", (("emphasis", ""),))] if own else []
    return (
        Field((Run(figure_words(figure, edition.words.numbers)),), anchor),
        Field((Run(one_line(figure.label)),), f"{anchor}.label"),
        _when(edition, anchor, figure),
        _where(anchor, figure),
        Field(joined([*remarks, *citations(edition, figure)])),
    )


def _when(edition: Edition, anchor: str, figure: KeyFigure) -> Field:
    """The document's words for the time; the date as a remark where they do not name its year, or in their stead."""
    period = one_line(figure.period)
    if not figure.as_of:
        return Field((Run(period),) if period else (), f"{anchor}.period")
    date = date_words(figure.as_of, edition.words.dates)
    if not period:
        return Field((Run(date),), f"{anchor}.as_of")
    years = [bound[:4] for bound in figure.as_of.split("/") if bound]
    remark = [] if all(year in period for year in years) else [Run(" "), Run(f"({date})", (("emphasis", ""),))]
    return Field((Run(period), *remark), f"{anchor}.period")


def _where(anchor: str, figure: KeyFigure) -> Field:
    """The place, empty and without an anchor where the label names it."""
    place = one_line(figure.place)
    if place and key_of(place) in key_of(figure.label):
        return Field()
    return Field((Run(place),) if place else (), f"{anchor}.place")


def _chart_pieces(edition: Edition, number: int, series: Series) -> list[Piece]:
    words = edition.words.charts
    bars = edition.words.phrase_separator.join(
        words.bar.format(label=label, surface=surface)
        for label, surface in zip(series.chart.labels, series.chart.surfaces, strict=True)
    )
    alternative = words.alternative.format(measure=series.measure, bars=bars)
    caption = words.caption.format(number=number, measure=series.measure)
    return [
        Piece(Block("caption", UNPLACED, role="brief.caption"), (Run(caption),)),
        Piece(Block("figure", UNPLACED, role="brief.chart", figure=Figure(alternative, series.chart))),
    ]
