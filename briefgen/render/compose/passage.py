"""Sections of plain points: bottom line, executive summary, information gaps, outlook."""

from collections.abc import Sequence

from briefgen.brief import Gap, Outlook, SummaryBullet
from briefgen.layout import SectionName
from briefgen.render.compose.choice import first, rest_note
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import item_runs
from briefgen.render.compose.piece import Piece, bullet, paragraph


def compose_bottom_line(edition: Edition) -> list[Piece]:
    point = edition.brief.bottom_line
    if point is None:
        return []
    return [paragraph("brief.bottom_line", *item_runs(edition, point.text, point), anchor="bottom_line")]


def compose_summary(edition: Edition) -> list[Piece]:
    return _bullets(edition, "brief.point", "summary", edition.brief.summary)


def compose_gaps(edition: Edition) -> list[Piece]:
    return _bullets(edition, "brief.gap", "gaps", edition.brief.gaps)


def compose_outlook(edition: Edition) -> list[Piece]:
    return _bullets(edition, "brief.outlook", "outlook", edition.brief.outlook)


def _bullets(
    edition: Edition, role: str, name: SectionName, points: Sequence[SummaryBullet | Gap | Outlook]
) -> list[Piece]:
    shown = first(edition, name, points)
    bullets = [
        bullet(role, *item_runs(edition, point.text, point), anchor=f"{name}[{index}]")
        for index, point in enumerate(shown)
    ]
    return [*bullets, *rest_note(edition, name, len(shown), len(points))]
