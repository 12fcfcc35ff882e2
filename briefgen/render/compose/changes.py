"""What has changed: what the analyst writes of it, then what differs from the older brief that it is compared with.

A likelihood and a confidence never share a sentence, here too. On a single page it is a line that counts.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefgen.difference import Difference, Direction, FigureMove, Placed, Reassessment
from briefgen.document import Run
from briefgen.render.compose.changed_items import (
    Line,
    assessment_lines,
    figure_row,
    item_line,
    moved_line,
    of_old,
)
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.piece import Piece, bullet, heading, note, table
from briefgen.render.compose.wording import one_line

_WIDTHS = (0.38, 0.23, 0.23, 0.16)
_MOST = 12
_COUNTED_ONLY = frozenset({"entities", "sources"})
_OTHERWISE: tuple[Direction, ...] = ("assessed", "unassessed", "changed")


def compose_changes(edition: Edition) -> list[Piece]:
    """The texts of the brief, then each kind of difference under its heading, where it is compared with another."""
    since = edition.since
    if edition.is_one_page:
        return [note(_summed(edition, since))] if since else []
    texts = [
        bullet("brief.change", Run(one_line(change)), anchor=f"changes[{index}]")
        for index, change in enumerate(edition.brief.changes)
    ]
    pieces = [*texts, *(_compared(edition, since) if since else [])]
    return [note(edition.words.changes.nothing)] if since and not pieces else pieces


def changes_title(edition: Edition) -> str:
    """The heading of the section, which names the older brief by its date, or by its title where that differs."""
    since, words = edition.since, edition.words
    if since and since.old.date and since.old.date != since.new.date:
        return words.changes.since_date.format(date=date_words(since.old.date, words.dates))
    if since and since.old.title != since.new.title:
        return words.changes.since_title.format(title=of_old(edition, since, one_line(since.old.title)))
    return words.sections.headings["changes"]


def _compared(edition: Edition, since: Difference) -> list[Piece]:
    words = edition.words.changes
    pieces = [
        *_figures(edition, since.figures),
        *_assessed(edition, words.raised, since.assessments, ("raised",)),
        *_assessed(edition, words.lowered, since.assessments, ("lowered",)),
        *_assessed(edition, words.otherwise, since.assessments, _OTHERWISE),
        *_listed(edition, words.moved, [moved_line(edition, move) for move in since.moved]),
        *_listed(edition, words.added, [item_line(edition, entry, since) for entry in _told(since.added)]),
        *_listed(edition, words.gone, [item_line(edition, entry, since, is_old=True) for entry in _told(since.gone)]),
    ]
    counted = _counted(edition, {name: count for name, count in _sums(since).items() if name in words.also})
    if counted:
        pieces.append(note(words.also_line.format(things=counted)))
    return pieces


def _told(entries: Iterable[Placed]) -> list[Placed]:
    """What is told item by item; of names and sources it is told how many."""
    return [entry for entry in entries if entry.section not in _COUNTED_ONLY]


def _listed(edition: Edition, title: str, entries: Sequence[Line]) -> list[Piece]:
    if not entries:
        return []
    bullets = [bullet("brief.difference", *runs) for runs in entries[:_MOST]]
    return [heading(title, 2, "brief.subsection"), *bullets, *_more(edition, len(entries) - len(bullets))]


def _more(edition: Edition, count: int) -> list[Piece]:
    one, many = edition.words.changes.more
    return [note((one if count == 1 else many).format(count=count))] if count > 0 else []


def _figures(edition: Edition, moves: Sequence[FigureMove]) -> list[Piece]:
    """A row a figure, the most important first."""
    ranked = sorted(moves, key=lambda move: (move.now.rank is None, move.now.rank or 0))[:_MOST]
    if not ranked:
        return []
    rows = [figure_row(edition, move) for move in ranked]
    return [
        heading(edition.words.moves.title, 2, "brief.subsection"),
        table("brief.moves", edition.words.moves, _WIDTHS, rows),
        *_more(edition, len(moves) - len(ranked)),
    ]


def _assessed(
    edition: Edition, title: str, found: Sequence[Reassessment], directions: Sequence[Direction]
) -> list[Piece]:
    entries = [runs for entry in found if entry.direction in directions for runs in assessment_lines(edition, entry)]
    return _listed(edition, title, entries)


def _sums(since: Difference) -> Counter[str]:
    """How many differences there are of each kind that is counted in words."""
    sums = Counter(
        {
            "figures": len(since.figures),
            "moved": len(since.moved),
            "reworded": len(since.reworded),
            "details": len({change.item.path for change in since.details if change.item}),
            "added": len(_told(since.added)),
            "gone": len(_told(since.gone)),
        }
    )
    sums.update(entry.direction if entry.direction not in _OTHERWISE else "otherwise" for entry in since.assessments)
    sums.update(f"{entry.section}_added" for entry in since.added if entry.section in _COUNTED_ONLY)
    sums.update(f"{entry.section}_gone" for entry in since.gone if entry.section in _COUNTED_ONLY)
    return sums


def _summed(edition: Edition, since: Difference) -> str:
    """All that differs, counted in a sentence."""
    words, counted = edition.words.changes, _counted(edition, _sums(since))
    return words.line.format(things=counted) if counted else words.nothing


def _counted(edition: Edition, sums: Mapping[str, int]) -> str:
    """The sums in words, in the order of those; empty for none."""
    words = edition.words.changes
    said = [
        (one if sums[name] == 1 else many).format(count=sums[name])
        for name, (one, many) in words.counts.items()
        if sums.get(name, 0)
    ]
    return edition.words.list_separator.join(said)
