"""Measured figures as key figures; a figure told twice is one record with two pieces of evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.brief import KeyFigure
from briefgen.extract.draft.quotation import LONGEST_LINE, Quotation
from briefgen.extract.draft.sources import Bibliography
from briefgen.extract.figures import MeasuredFigure
from briefgen.language.dates import find_dates
from briefgen.span import Span

_LONGEST_PERIOD = 200
_MOST_TABULAR = 60
_LONGEST_PLACE = 200
_LONGEST_UNIT = 100


@dataclass(frozen=True, slots=True)
class _Sameness:
    """What two mentions share that tell the same figure."""

    numbers: tuple[object, ...]
    unit: str
    modifier: str
    change: str
    label: str
    place: str


def draft_figures(
    quotation: Quotation, bibliography: Bibliography, figures: Sequence[MeasuredFigure]
) -> tuple[KeyFigure, ...]:
    """One record for each figure, in the order of its first mention; what no line holds is left out."""
    groups = _grouped([figure for figure in _without_long_tables(figures) if _fits(quotation, figure)])
    firsts = [min(mention.rank for mention in group) for group in groups]
    order = {rank: place for place, rank in enumerate(sorted(firsts), start=1)}
    return tuple(
        _record(quotation, bibliography, group, number=number, rank=order[first])
        for number, (group, first) in enumerate(zip(groups, firsts, strict=True), start=1)
    )


def _grouped(figures: Sequence[MeasuredFigure]) -> list[list[MeasuredFigure]]:
    """The mentions of each figure, in the order of the first; what two periods set apart is two figures."""
    groups: list[list[MeasuredFigure]] = []
    known: dict[_Sameness, list[list[MeasuredFigure]]] = {}
    for figure in figures:
        alike = known.setdefault(_sameness(figure), [])
        group = next((group for group in alike if _may_share_a_period(group, figure)), None)
        if group is None:
            group = []
            alike.append(group)
            groups.append(group)
        group.append(figure)
    return groups


def _may_share_a_period(group: Sequence[MeasuredFigure], figure: MeasuredFigure) -> bool:
    periods = {mention.period.casefold() for mention in (*group, figure) if mention.period}
    return len(periods) <= 1


def left_out(figures: Sequence[MeasuredFigure]) -> int:
    """How many figures of tables are more than a brief takes in."""
    return len(figures) - len(_without_long_tables(figures))


def _without_long_tables(figures: Sequence[MeasuredFigure]) -> list[MeasuredFigure]:
    tabular = sorted((figure for figure in figures if figure.is_tabular), key=lambda figure: figure.rank)
    kept = {figure.rank for figure in tabular[:_MOST_TABULAR]}
    return [figure for figure in figures if not figure.is_tabular or figure.rank in kept]


def _fits(quotation: Quotation, figure: MeasuredFigure) -> bool:
    surface = quotation.words(figure.span)
    return 0 < len(surface) <= LONGEST_LINE and len(figure.quantity.unit) <= _LONGEST_UNIT


def _sameness(figure: MeasuredFigure) -> _Sameness:
    quantity = figure.quantity
    numbers = (quantity.value, quantity.low, quantity.high)
    return _Sameness(
        numbers, quantity.unit, quantity.modifier, quantity.change, figure.label.casefold(), figure.place.casefold()
    )


def _record(
    quotation: Quotation, bibliography: Bibliography, mentions: list[MeasuredFigure], *, number: int, rank: int
) -> KeyFigure:
    first = mentions[0]
    quantity = first.quantity
    surface = quotation.words(first.span)
    period = next((mention.period for mention in mentions if mention.period), "")
    place = next((mention.place for mention in mentions if mention.place), "")
    return KeyFigure(
        id=f"figure-{number}",
        label=first.label if 0 < len(first.label) <= LONGEST_LINE else quantity.unit or surface,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        modifier=quantity.modifier,
        change=quantity.change,
        period=period if len(period) <= _LONGEST_PERIOD else "",
        as_of=_date_in(period),
        place=place if len(place) <= _LONGEST_PLACE else "",
        surface=surface,
        rank=rank,
        evidence=quotation.evidence(*dict.fromkeys(span for mention in mentions for span in _places(mention))),
        references=bibliography.cited_by(citation for mention in mentions for citation in mention.citations),
    )


def _places(figure: MeasuredFigure) -> tuple[Span, ...]:
    return (figure.sentence, *figure.headers)


def _date_in(period: str) -> str | None:
    """The date that the words of a period write with its year; None where they write none or several."""
    dates = [mention for mention in find_dates(period) if mention.has_year]
    if len(dates) != 1:
        return None
    return f"{dates[0].date}/" if dates[0].is_open else dates[0].date
