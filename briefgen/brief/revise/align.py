"""Which entry of a changed list is which of the old one."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from pydantic import BaseModel


def aligned(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """For each new entry the place of its old one, None for one that was added; no old entry is given twice.

    Records with identifiers are found by those. Others are found by being equal; one that stands where an old one stood
    is that one, changed.
    """
    found: list[int | None]
    identifiers = [getattr(entry, "id", None) for entry in old]
    if all(isinstance(identifier, str) for identifier in identifiers):
        places = {identifier: place for place, identifier in enumerate(identifiers)}
        found = _each_once([places.get(getattr(entry, "id", None)) for entry in new])
        return _with_renamed(found, old, new)
    return _by_words([repr(entry) for entry in old], [repr(entry) for entry in new])


def _by_words(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    found: list[int | None] = [None] * len(new)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for kind, start, end, new_start, new_end in blocks:
        if kind == "equal":
            found[new_start:new_end] = range(start, end)
    left = {old[place]: place for place in sorted(set(range(len(old))) - set(found), reverse=True)}
    found = [left.pop(words, None) if place is None else place for place, words in zip(found, new, strict=True)]
    for kind, start, end, new_start, new_end in blocks:
        if kind == "replace":
            unused = [place for place in range(start, end) if place not in found]
            open_places = [place for place in range(new_start, new_end) if found[place] is None]
            for old_place, new_place in zip(unused, open_places, strict=False):
                found[new_place] = old_place
    return found


def _each_once(places: list[int | None]) -> list[int | None]:
    taken: set[int] = set()
    once: list[int | None] = []
    for place in places:
        once.append(None if place in taken else place)
        if place is not None:
            taken.add(place)
    return once


def _with_renamed(found: list[int | None], old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """`found` with the places of entries that differ from an old one in nothing but the identifier."""
    left = {_nameless(old[place]): place for place in set(range(len(old))) - set(found)}
    if not left:
        return found
    pairs = zip(found, new, strict=True)
    return [left.pop(_nameless(entry), None) if place is None else place for place, entry in pairs]


def _nameless(entry: object) -> str:
    return repr(entry.model_copy(update={"id": ""})) if isinstance(entry, BaseModel) else repr(entry)
