"""An answer taken back, whatever else has become of the brief meanwhile."""

from collections.abc import Sequence

from briefgen.brief import Brief
from briefgen.errors import Problem
from briefgen.fill.refused import EditError


def taken_back(current: Brief, before: Brief, after: Brief) -> Brief:
    """`current` without what made `after` of `before`.

    Where `current` is `after`, that is `before`. Raises EditError where somebody has changed the same thing since.
    """
    if current == after:
        return before
    changes: dict[str, object] = {}
    for name in Brief.model_fields:
        old, new, own = getattr(before, name), getattr(after, name), getattr(current, name)
        if old == new:
            continue
        if own == new:
            changes[name] = old
        elif isinstance(own, tuple):
            changes[name] = _entries(name, own, old, new)
        else:
            raise _changed_since(name)
    return current.model_copy(update=changes)


def _entries(name: str, own: Sequence[object], old: Sequence[object], new: Sequence[object]) -> tuple[object, ...]:
    """The entries of a list that others changed, too, without our own change of it."""
    was = {_key(entry): entry for entry in old}
    made = {_key(entry): entry for entry in new}
    entries = list(own)
    for key, entry in made.items():
        if was.get(key) == entry:
            continue
        if entry not in entries:
            raise _changed_since(name)
        place = entries.index(entry)
        entries[place : place + 1] = [was[key]] if key in was else []
    for place, (key, entry) in enumerate(was.items()):
        if key not in made and entry not in entries:
            entries.insert(place, entry)
    return tuple(entries)


def _key(entry: object) -> object:
    """What tells an entry from its neighbours: its identifier, else what it says."""
    return getattr(entry, "id", None) or repr(entry)


def _changed_since(name: str) -> EditError:
    return EditError(
        [Problem(name, "it has been changed since, so that the answer cannot be taken back", "change it by hand")]
    )
