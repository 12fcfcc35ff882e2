"""How a dotted path into a brief can go on, and which words a field allows."""

import re
from collections.abc import Iterator, Mapping

from briefgen.brief.schema import SCHEMA
from briefgen.record.path import Location
from briefgen.record.scalar import Plain
from briefgen.record.schema import fields_of
from briefgen.record.tree import read_tree

_STEP = re.compile(r"\[([0-9]{1,6})\]|([A-Za-z][A-Za-z0-9_-]{0,63})")
_PLACE = re.compile(r"(.*)\[([0-9]*)")
_FIELD = re.compile(r"(?:(.*)\.)?([A-Za-z0-9_-]*)")
_MOST_PLACES = 500


def continued(text: str, incomplete: str, *, is_assigned: bool = False) -> Iterator[str]:
    """The paths that begin as what is typed does and go one step further into the brief `text`.

    A list of records goes on with a bracket, a record with a stop, and a value, where it `is_assigned`, with an equals
    sign.
    """
    fields = read_tree(text, "brief").value
    brief: Mapping[str, Plain] = fields if isinstance(fields, dict) else {}
    if place := _PLACE.fullmatch(incomplete):
        yield from _places(place[1], brief)
        return
    typed = _FIELD.fullmatch(incomplete)
    if typed is None:
        return
    steps = _steps(typed[1], brief) if typed[1] else ()
    front = f"{typed[1]}." if typed[1] else ""
    for name in fields_of(SCHEMA.part_at(steps)):
        yield f"{front}{name}{_sign((*steps, name), is_assigned=is_assigned)}"
    if not front:
        yield from (f"{identifier}." for identifier in _identifiers(brief))


def is_list_or_leads_on(text: str, path: str) -> bool:
    """Whether a path of the brief `text` ends at a list, or in a stop behind which more follows."""
    fields = read_tree(text, "brief").value
    steps = _steps(path, fields if isinstance(fields, dict) else {})
    return path.endswith(".") or SCHEMA.part_at(steps).get("type") == "array"


def allowed(path: str) -> tuple[str, ...]:
    """The words that the field at `path` may hold, where it is one of a few; an identifier may stand for any item."""
    steps = _steps(path, {})
    parts = [SCHEMA.part_at(steps)]
    if len(steps) == 2 and not parts[0]:
        lists = (name for name, part in fields_of(SCHEMA.whole).items() if part.get("type") == "array")
        parts = [SCHEMA.part_at((name, 0, steps[1])) for name in lists]
    words = (word for part in parts for word in _enumerated(part))
    return tuple(dict.fromkeys(map(str, words)))


def _enumerated(part: Mapping[str, object]) -> list[object]:
    words = part.get("enum")
    return words if isinstance(words, list) else []


def _places(front: str, brief: Mapping[str, Plain]) -> Iterator[str]:
    """The entries of the list at `front`."""
    steps = _steps(front, brief)
    entries = _value(steps, brief)
    if isinstance(entries, list):
        for index in range(min(len(entries), _MOST_PLACES)):
            yield f"{front}[{index}]{'.' if fields_of(SCHEMA.part_at((*steps, index))) else ''}"


def _sign(steps: Location, *, is_assigned: bool) -> str:
    part = SCHEMA.part_at(steps)
    if part.get("type") == "array" and fields_of(SCHEMA.part_at((*steps, 0))):
        return "["
    if fields_of(part):
        return "."
    return "=" if is_assigned else ""


def _steps(path: str, brief: Mapping[str, Plain]) -> tuple[str | int, ...]:
    """The steps of a path; an identifier leads to its item where the brief has it."""
    steps = tuple(int(index) if index else name for index, name in _STEP.findall(path))
    own = _identifiers(brief)
    first = str(steps[0]) if steps else ""
    return (*own[first], *steps[1:]) if first in own and first not in fields_of(SCHEMA.whole) else steps


def _identifiers(brief: Mapping[str, Plain]) -> dict[str, tuple[str | int, ...]]:
    found: dict[str, tuple[str | int, ...]] = {}
    for name, entries in brief.items():
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(identifier, str) and name != "documents":
                found[identifier] = (name, index)
    return found


def _value(steps: Location, brief: Mapping[str, Plain]) -> Plain:
    value: Plain = dict(brief)
    for step in steps:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
