"""Which items a section prints where the layout limits it, and what is said of the others."""

from collections.abc import Sequence
from typing import TypeVar

from briefgen.brief import Event, KeyFigure, Risk
from briefgen.brief.date import first_day
from briefgen.layout import SectionName
from briefgen.likelihood import SCALES
from briefgen.render.compose.beyond import more_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.piece import Piece, note
from briefgen.severity import SEVERITIES, severity_of

Kind = TypeVar("Kind")


def first(edition: Edition, section: SectionName, items: Sequence[Kind]) -> list[Kind]:
    """The first of `items`, as many as the section holds."""
    return list(items[: edition.most.get(section)])


def by_rank(edition: Edition) -> list[tuple[int, KeyFigure]]:
    """The figures with their places: by rank, then those without one as they stand."""
    figures = enumerate(edition.brief.key_figures)
    return sorted(figures, key=lambda entry: (entry[1].rank is None, entry[1].rank or 0, entry[0]))


def by_severity(edition: Edition) -> list[tuple[int, Risk]]:
    """The risks with their places, the most severe first, those that have no severity last."""
    scale = SCALES[edition.brief.scale]

    def order(entry: tuple[int, Risk]) -> int:
        severity = severity_of(entry[1], scale)
        return -SEVERITIES.index(severity) if severity else 1

    return sorted(enumerate(edition.brief.risks), key=order)


def latest(edition: Edition) -> list[tuple[int, Event]]:
    """The events with their places, the latest first."""
    return sorted(enumerate(edition.brief.timeline), key=lambda entry: first_day(entry[1].date), reverse=True)


def rest_note(edition: Edition, section: SectionName, shown: int, count: int) -> list[Piece]:
    """Says how many of `count` items are not `shown`; nothing for none, and on a page whose last line tells all."""
    if shown >= count or edition.is_one_page:
        return []
    left: dict[str, int] = {section: count - shown}
    return [note(more_words(edition.words, left, {}) if shown else more_words(edition.words, {}, left))]
