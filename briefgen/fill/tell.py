"""What an edit changed, a line a change, for whoever made it."""

from collections.abc import Iterator, Sequence

from briefgen.brief import Brief
from briefgen.fill.kinds import words_of
from briefgen.fill.path import Steps, identified, value_at
from briefgen.fill.shown import entries_shown, pair_shown, shown
from briefgen.fill.valid import plain_fields
from briefgen.record.load import Fields
from briefgen.record.path import path_of
from briefgen.record.scalar import Plain

_DECISIONS = "decisions"


def changes_of(before: Brief, after: Brief) -> Iterator[str]:
    """Each value that differs, each item that was added, removed or moved, and each that was rejected or accepted."""
    old, new = plain_fields(before), plain_fields(after)
    were = {identifier: steps for steps, identifier in identified(old)}
    are = {identifier: steps for steps, identifier in identified(new)}
    renamed = {one: other for one, other in _renamed(old, new) if one not in are and other not in were}
    said = {item.id: words_of(item) for brief in (before, after) for _, item in brief.items()}
    for identifier, steps in were.items():
        if identifier not in are and identifier not in renamed:
            yield f"{path_of(steps)}: removed {identifier}{_words(said.get(identifier, ''))}"
    pairs = {one: renamed.get(one, one) for one in were if renamed.get(one, one) in are}
    yield from _moves([(were[one], are[other]) for one, other in pairs.items()])
    for identifier, steps in are.items():
        if identifier not in were and identifier not in renamed.values():
            yield f"{path_of(steps)}: added {identifier}{_words(said.get(identifier, ''))}"
    for one, other in pairs.items():
        yield from _differences(are[other], value_at(were[one], old), value_at(are[other], new))
    own = {steps[0] for steps in (*were.values(), *are.values())} | {_DECISIONS}
    for name in new:
        if name not in own:
            yield from _differences((name,), old[name], new[name])
    yield from _decided(before, after)


def _words(words: str) -> str:
    return f": {shown(words)}" if words else ""


def _renamed(old: Fields, new: Fields) -> Iterator[tuple[str, str]]:
    """The identifiers of records that stand where others stood, the same but for those."""
    now = dict(identified(new))
    for steps, identifier in identified(old):
        one, other = value_at(steps, old), value_at(steps, new)
        if steps in now and isinstance(one, dict) and isinstance(other, dict) and {**one, "id": now[steps]} == other:
            yield identifier, now[steps]


def _moves(places: Sequence[tuple[Steps, Steps]]) -> Iterator[str]:
    """The records that stand elsewhere, and not only because of what was put in or taken out before them."""
    for old, new in places:
        if old[0] != new[0]:
            yield f"{path_of(old)}: moved to {path_of(new)}"
    for name in dict.fromkeys(new[0] for _, new in places):
        stayed = sorted(pair for pair in places if pair[0][0] == pair[1][0] == name and len(pair[0]) > 1)
        for old, new in _displaced(stayed, sorted(stayed, key=lambda pair: pair[1])):
            yield f"{path_of(old)}: moved to {path_of(new)}"


def _displaced(was: list[tuple[Steps, Steps]], now: list[tuple[Steps, Steps]]) -> list[tuple[Steps, Steps]]:
    """The one whose move makes the first order the second; where there is no such one, all in another place."""
    differing = [place for place, pair in enumerate(zip(was, now, strict=True)) if pair[0] != pair[1]]
    for candidate in [was[differing[0]], now[differing[0]]] if differing else []:
        if [entry for entry in was if entry != candidate] == [entry for entry in now if entry != candidate]:
            return [candidate]
    return [was[place] for place in differing]


def _differences(steps: Steps, old: Plain, new: Plain) -> Iterator[str]:
    """The values that differ, of a record those of its fields."""
    if isinstance(old, dict) and isinstance(new, dict):
        for name in new:
            if name in old:
                yield from _differences((*steps, name), old[name], new[name])
    elif isinstance(old, list) and isinstance(new, list) and old != new:
        yield from (f"{path_of(steps)}: {said}" for said in entries_shown(old, new))
    elif repr(old) != repr(new):
        yield f"{path_of(steps)}: {pair_shown(old, new)}"


def _decided(before: Brief, after: Brief) -> Iterator[str]:
    """The rejections and acceptances; that an item was edited, its differences say."""
    paths = {item.id: path for path, item in after.items()}
    known = set(map(repr, before.decisions))
    for decision in after.decisions:
        if repr(decision) not in known and decision.what != "edited":
            yield f"{paths.get(decision.item, decision.item)}: {decision.what} {decision.item}"
