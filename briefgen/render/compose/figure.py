"""Key figures: the most important in a box, a chart wherever some measure the same thing, the rest for the annex."""

from dataclasses import dataclass

from briefgen.brief import KeyFigure
from briefgen.document import Block, Entry, Figure, Run
from briefgen.render.compose.chart import Series, find_series
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import citations, joined, origin_remark
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.piece import UNPLACED, Piece, heading, paragraph, table
from briefgen.render.compose.wording import key_of, one_line

_WIDTHS = (0.21, 0.35, 0.22, 0.12, 0.10)
_MOST_IN_BOX = 12

Ranked = tuple[int, KeyFigure]
"""A figure and its place in the brief."""


@dataclass(frozen=True, slots=True)
class FigurePlan:
    """Which figures stand in the box and which in the annex, and the charts of each with their numbers."""

    box: tuple[Ranked, ...]
    further: tuple[Ranked, ...]
    series: tuple[tuple[int, Series], ...]
    further_series: tuple[tuple[int, Series], ...]


def compose_figures(edition: Edition) -> list[Piece]:
    """The box: the most important figures, a line on how many more there are, and the charts that show them."""
    plan = plan_figures(edition)
    if not plan.box:
        return []
    pieces = [table("brief.figures", edition.words.figures, _WIDTHS, _rows(edition, plan.box), anchor="key_figures")]
    if plan.further:
        pieces.append(paragraph("brief.note", *_pointer(edition, plan.further)))
    return [*pieces, *_charts(edition, plan.series)]


def compose_further_figures(edition: Edition) -> list[Piece]:
    """The figures that the box has no room for, under a heading of their own."""
    plan, words = plan_figures(edition), edition.words.further_figures
    if not plan.further:
        return []
    return [
        heading(words.title, 2, "brief.subsection"),
        table("brief.further_figures", words, _WIDTHS, _rows(edition, plan.further)),
        *_charts(edition, plan.further_series),
    ]


def plan_figures(edition: Edition) -> FigurePlan:
    """The figures by rank, then those without one as they stand.

    The box holds the first of them, and whatever its rank every figure that is an analyst's own; where the layout has
    no annex it holds all.
    """
    figures = enumerate(edition.brief.key_figures)
    ranked = sorted(figures, key=lambda entry: (entry[1].rank is None, entry[1].rank or 0, entry[0]))
    others = [place for place, figure in ranked if figure.origin != "analyst"]
    room = max(_MOST_IN_BOX - (len(ranked) - len(others)), 0) if edition.has_annex else len(others)
    left_out = set(others[room:])
    box = tuple(entry for entry in ranked if entry[0] not in left_out)
    charts = tuple(enumerate(find_series(edition, [figure for _, figure in ranked]), start=1))
    shown = {figure.id for _, figure in box}
    return FigurePlan(
        box=box,
        further=tuple(entry for entry in ranked if entry[0] in left_out),
        series=tuple(chart for chart in charts if shown & chart[1].figures),
        further_series=tuple(chart for chart in charts if not shown & chart[1].figures),
    )


def _pointer(edition: Edition, further: tuple[Ranked, ...]) -> tuple[Run, ...]:
    """Says how many figures the annex lists; its words lead to the first of them."""
    words = edition.words.items
    pattern = words.further_figure if len(further) == 1 else words.further_figures
    return (Run(pattern.format(count=len(further)), (("link", f"#key_figures[{further[0][0]}]"),)),)


def _rows(edition: Edition, figures: tuple[Ranked, ...]) -> list[tuple[Entry, ...]]:
    return [_row(edition, f"key_figures[{index}]", figure) for index, figure in figures]


def _row(edition: Edition, anchor: str, figure: KeyFigure) -> tuple[Entry, ...]:
    own = origin_remark(edition, figure)
    remarks = [Run(f"({own})", (("emphasis", ""),))] if own else []
    return (
        Entry((Run(figure_words(figure, edition.words.numbers)),), anchor),
        Entry((Run(one_line(figure.label)),), f"{anchor}.label"),
        _when(edition, anchor, figure),
        _where(anchor, figure),
        Entry(joined([*remarks, *citations(edition, figure)])),
    )


def _when(edition: Edition, anchor: str, figure: KeyFigure) -> Entry:
    """The document's words for the time; the date as a remark where they do not name its year, or in their stead."""
    period = one_line(figure.period)
    if not figure.as_of:
        return Entry((Run(period),) if period else (), f"{anchor}.period")
    date = date_words(figure.as_of, edition.words.dates)
    if not period:
        return Entry((Run(date),), f"{anchor}.as_of")
    years = [bound[:4] for bound in figure.as_of.split("/") if bound]
    remark = [] if all(year in period for year in years) else [Run(" "), Run(f"({date})", (("emphasis", ""),))]
    return Entry((Run(period), *remark), f"{anchor}.period")


def _where(anchor: str, figure: KeyFigure) -> Entry:
    """The place, empty and without an anchor where the label names it."""
    place = one_line(figure.place)
    if place and key_of(place) in key_of(figure.label):
        return Entry()
    return Entry((Run(place),) if place else (), f"{anchor}.place")


def _charts(edition: Edition, charts: tuple[tuple[int, Series], ...]) -> list[Piece]:
    return [piece for number, series in charts for piece in _chart_pieces(edition, number, series)]


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
