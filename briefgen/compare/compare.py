"""An older and a newer brief to what differs between them.

Compared is what a reader is told. Identifiers, evidence, ranks, notes and decisions are not, but that an item which was
rejected is gone.
"""

from briefgen.brief import Brief, KeyFigure
from briefgen.compare.fields import detail_changes, front_changes
from briefgen.compare.figures import move_of
from briefgen.compare.grades import reassessment_of
from briefgen.compare.kinds import traits_of
from briefgen.compare.match import Pairs, matched
from briefgen.difference import (
    Difference,
    FigureMove,
    KindMove,
    Placed,
    Reassessment,
    Rewording,
    heading_of,
)
from briefgen.likelihood import SCALES

_PASSAGES = frozenset({"bottom_line", "summary", "risks", "judgements", "gaps", "outlook"})
"""The lists between which an item can move: each item is a passage of text."""


def compare(old: Brief, new: Brief) -> Difference:
    """What differs in `new`; nothing where the two tell a reader the same."""
    olds, news = _placed(old), _placed(new)
    same: Pairs = []
    for section in news:
        same += matched(olds[section], news[section], traits_of(section))
    moved = matched(_left(olds, same, 0), _left(news, same, 1), traits_of("summary"))
    pairs = _in_order([*same, *moved], news)
    figures, assessments = _figures(pairs), _assessments(pairs, old, new)
    known = {path for pair in pairs for path in (f"old {pair[0].path}", f"new {pair[1].path}")}
    has_moved = {move.new.path for move in figures}
    return Difference(
        heading_of(old),
        heading_of(new),
        front=tuple(front_changes(old, new)),
        figures=figures,
        assessments=assessments,
        moved=tuple(KindMove(one, other) for one, other in pairs if one.section != other.section),
        reworded=tuple(Rewording(*pair) for pair in pairs if pair[0].words.split() != pair[1].words.split()),
        added=tuple(placed for items in news.values() for placed in items if f"new {placed.path}" not in known),
        gone=tuple(placed for items in olds.values() for placed in items if f"old {placed.path}" not in known),
        details=tuple(
            change for one, other in pairs for change in detail_changes(one, other, has_moved=other.path in has_moved)
        ),
    )


def _placed(brief: Brief) -> dict[str, list[Placed]]:
    """The items by the list that they stand in, without those on which the last decision is that they go."""
    placed: dict[str, list[Placed]] = {"bottom_line": [], **{name: [] for name in brief.lists()}}
    for path, item in brief.standing_items():
        entry = Placed(path, item)
        placed[entry.section].append(entry)
    return placed


def _left(placed: dict[str, list[Placed]], pairs: Pairs, side: int) -> list[Placed]:
    """The passages that no pair has."""
    taken = {pair[side].path for pair in pairs}
    return [entry for name in placed if name in _PASSAGES for entry in placed[name] if entry.path not in taken]


def _in_order(pairs: Pairs, news: dict[str, list[Placed]]) -> Pairs:
    places = {placed.path: place for place, placed in enumerate(entry for items in news.values() for entry in items)}
    return sorted(pairs, key=lambda pair: places[pair[1].path])


def _figures(pairs: Pairs) -> tuple[FigureMove, ...]:
    moves = (move_of(*pair) for pair in pairs if isinstance(pair[1].item, KeyFigure))
    return tuple(move for move in moves if move)


def _assessments(pairs: Pairs, old: Brief, new: Brief) -> tuple[Reassessment, ...]:
    scales = SCALES[old.scale], SCALES[new.scale]
    return tuple(found for pair in pairs if (found := reassessment_of(*pair, scales)))
