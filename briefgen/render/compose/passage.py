"""Sections of plain points: bottom line, executive summary, information gaps, outlook."""

from collections.abc import Sequence

from briefgen.brief import Gap, Outlook, SummaryBullet
from briefgen.document import Run
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import item_runs
from briefgen.render.compose.piece import Piece, bullet, heading, paragraph
from briefgen.render.compose.wording import one_line


def compose_bottom_line(edition: Edition) -> list[Piece]:
    point = edition.brief.bottom_line
    if point is None:
        return []
    return [paragraph("brief.bottom_line", *item_runs(edition, point.text, point), anchor="bottom_line")]


def compose_summary(edition: Edition) -> list[Piece]:
    """The points, and after them what has changed since the last brief."""
    pieces = _bullets(edition, "brief.point", "summary", edition.brief.summary)
    if edition.brief.changes:
        pieces.append(heading(edition.words.items.changes, 2, "brief.subsection"))
    for index, change in enumerate(edition.brief.changes):
        pieces.append(bullet("brief.change", Run(one_line(change)), anchor=f"changes[{index}]"))
    return pieces


def compose_gaps(edition: Edition) -> list[Piece]:
    return _bullets(edition, "brief.gap", "gaps", edition.brief.gaps)


def compose_outlook(edition: Edition) -> list[Piece]:
    return _bullets(edition, "brief.outlook", "outlook", edition.brief.outlook)


def _bullets(edition: Edition, role: str, name: str, points: Sequence[SummaryBullet | Gap | Outlook]) -> list[Piece]:
    return [
        bullet(role, *item_runs(edition, point.text, point), anchor=f"{name}[{index}]")
        for index, point in enumerate(points)
    ]
