"""Key figures: a box of the most important, a chart wherever some measure the same thing, the rest for the annex.

The first of the box are the panel, a card each; the others of it share a table.
"""

from dataclasses import dataclass

from briefgen.brief import KeyFigure
from briefgen.document import Block, Entry, Figure, Run
from briefgen.render.compose.chart import Series, find_series
from briefgen.render.compose.choice import by_rank, first, rest_note
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import citations, joined, origin_remark
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.panel import card, when, where
from briefgen.render.compose.piece import UNPLACED, Piece, heading, paragraph, table
from briefgen.render.compose.wording import one_line

_WIDTHS = (0.21, 0.35, 0.22, 0.12, 0.10)
_MOST_IN_PANEL, _MOST_IN_BOX = 6, 12

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
    """The panel, the table of the others in the box, a line on how many more there are, and the charts."""
    plan = plan_figures(edition)
    panel, others = plan.box[:_MOST_IN_PANEL], plan.box[_MOST_IN_PANEL:]
    pieces = [card(edition, index, figure) for index, figure in panel]
    if others:
        rows = _rows(edition, others)
        pieces.append(table("brief.figures", edition.words.figures, _WIDTHS, rows, anchor="key_figures"))
    if plan.further and plan.box:
        pieces.append(paragraph("brief.note", *_pointer(edition, plan.further)))
    printed, count = len(plan.box) + len(plan.further), len(edition.brief.key_figures)
    return [*pieces, *rest_note(edition, "key_figures", printed, count), *_charts(edition, plan.series)]


def compose_further_figures(edition: Edition) -> list[Piece]:
    """The figures that the box has no room for, under a heading of their own."""
    plan, words = plan_figures(edition), edition.words.further_figures
    if not plan.further or "key_figures" not in edition.sections:
        return []
    return [
        heading(words.title, 2, "brief.subsection"),
        table("brief.further_figures", words, _WIDTHS, _rows(edition, plan.further)),
        *_charts(edition, plan.further_series),
    ]


def plan_figures(edition: Edition) -> FigurePlan:
    """The figures by rank, then those without one as they stand; a single page has neither annex nor charts."""
    ranked = by_rank(edition)
    box = _box(edition, ranked)
    boxed = {place for place, _ in box}
    further = tuple(entry for entry in ranked if entry[0] not in boxed) if edition.has_annex else ()
    drawn = [] if edition.is_one_page else [figure for _, figure in (ranked if further else box)]
    charts = tuple(enumerate(find_series(edition, drawn), start=1))
    shown = {figure.id for _, figure in box}
    return FigurePlan(
        box=box,
        further=further,
        series=tuple(chart for chart in charts if shown & chart[1].figures),
        further_series=tuple(chart for chart in charts if not shown & chart[1].figures),
    )


def _box(edition: Edition, ranked: list[Ranked]) -> tuple[Ranked, ...]:
    """The first figures, as many as the layout has room for.

    Where it does not say, whatever its rank every figure that is an analyst's own is among them, and all are where
    there is no annex for the others.
    """
    if "key_figures" in edition.most or not edition.has_annex:
        return tuple(first(edition, "key_figures", ranked))
    others = [place for place, figure in ranked if figure.origin != "analyst"]
    left_out = set(others[max(_MOST_IN_BOX - (len(ranked) - len(others)), 0) :])
    return tuple(entry for entry in ranked if entry[0] not in left_out)


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
    """When it holds, under the field that says so."""
    is_dated = figure.as_of and not one_line(figure.period)
    return Entry(when(edition, figure), f"{anchor}.as_of" if is_dated else f"{anchor}.period")


def _where(anchor: str, figure: KeyFigure) -> Entry:
    """The place, empty and without an anchor where the label names it."""
    place = where(figure)
    if one_line(figure.place) and not place:
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
