"""Items that stand in another order than they were printed in."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from briefgen.brief import Brief, Event, Item, KeyFigure
from briefgen.brief.date import first_day
from briefgen.fill.word_edits.change import Change, Conflict, Untaken

_BY_DATE = "the timeline stands in the order of its dates; change the dates"
_BY_LAYOUT = "this layout orders them itself; change the order with: briefgen move"


def order_change(
    part: str, printed: Sequence[str], written: Sequence[str], base: Brief, current: Brief, dates: Mapping[str, str]
) -> Change | Conflict | Untaken | None:
    """What has become of the order of a list: identifiers as `printed` and as they are `written` now.

    `dates` are those that the file has changed, by identifier.
    """
    if _among(printed, written) == list(written):
        return None
    wanted = _among(written, [item.id for item in current.lists()[part]])
    before = _among(printed, wanted)
    now = _order(part, current, set(wanted), {})
    moved = moves(before, wanted)
    if now == wanted or not moved:
        return None
    if _order(part, base, set(wanted), {}) != before:
        return Untaken(part, moved, _BY_LAYOUT)
    if part == "timeline" and _dated(wanted, current, dates) != wanted:
        return None if dates else Untaken(part, moved, _BY_DATE)
    change = Change("moved", part, field="order", new=moved, sequence=tuple(wanted))
    return change if now == before else Conflict(change, moves(before, now), "the brief has changed the order too")


def _among(identifiers: Sequence[str], others: Sequence[str]) -> list[str]:
    """Those that are among the others."""
    known = set(others)
    return [identifier for identifier in identifiers if identifier in known]


def moves(before: Sequence[str], after: Sequence[str]) -> str:
    """In words, the fewest items that must be moved to make `after` of `before`; empty for none."""
    places = {identifier: place for place, identifier in enumerate(before)}
    staying = _longest_rise([places[identifier] for identifier in after])
    said = []
    for place, identifier in enumerate(after):
        if place not in staying:
            follower = after[place + 1] if place + 1 < len(after) else ""
            said.append(f"{identifier} before {follower}" if follower else f"{identifier} to the end")
    return "; ".join(said)


def _longest_rise(values: Sequence[int]) -> set[int]:
    """The places of a longest rising row of `values`."""
    tails: list[int] = []
    at: list[int] = []
    previous: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(tails, value)
        if length == len(tails):
            tails.append(value)
            at.append(place)
        else:
            tails[length], at[length] = value, place
        previous.append(at[length - 1] if length else -1)
    found: set[int] = set()
    place = at[-1] if at else -1
    while place >= 0:
        found.add(place)
        place = previous[place]
    return found


def _order(part: str, brief: Brief, wanted: set[str], dates: Mapping[str, str]) -> list[str]:
    """The identifiers in the order in which the items are printed."""
    items: list[Item] = [item for item in brief.lists()[part] if item.id in wanted]
    return [item.id for item in sorted(items, key=lambda item: _rank(item, dates))]


def _rank(item: Item, dates: Mapping[str, str]) -> tuple[int, int]:
    if isinstance(item, KeyFigure):
        return item.rank is None, item.rank or 0
    if isinstance(item, Event):
        return 0, first_day(dates.get(item.id, item.date)).toordinal()
    return 0, 0


def _dated(wanted: Sequence[str], current: Brief, dates: Mapping[str, str]) -> list[str]:
    known = {item.id: item for item in current.timeline}
    return sorted(wanted, key=lambda identifier: _rank(known[identifier], dates))
