"""Dotted paths that people write, and where they lead.

`risks[0].likelihood`; `risks.0.likelihood` is the same, for shells that take brackets for their own; `risk-3.impact`.
"""

import difflib
import re
from collections.abc import Iterable, Iterator

from briefgen.brief.schema import SCHEMA
from briefgen.errors import Problem
from briefgen.record.load import Fields
from briefgen.record.path import Location, path_of
from briefgen.record.scalar import Plain
from briefgen.record.schema import fields_of

Steps = tuple[str | int, ...]
_NAME = r"[A-Za-z][A-Za-z0-9_-]{0,63}"
_PATH = re.compile(rf"{_NAME}(?:\[[0-9]{{1,6}}\]|\.[0-9]{{1,6}}(?![^.\[])|\.{_NAME})*")
_STEP = re.compile(rf"[\[.]([0-9]+)\]?|({_NAME})")
_SHOWN = 60


class PathError(ValueError):
    """A path leads nowhere."""

    def __init__(self, path: str, message: str, remedy: str) -> None:
        self.problem = Problem(path, message, remedy)
        super().__init__(message)


def located(path: str, fields: Fields) -> Steps:
    """The steps of `path` in the fields of a brief; a first step may be the identifier of an item.

    The last steps may lead through what is unset, where the schema has fields. Raises PathError.
    """
    steps = _steps(path)
    first = str(steps[0])
    if first not in fields:
        own = {identifier: place for place, identifier in identified(fields)}
        if first not in own:
            raise PathError(path, "there is no such field or item", _remedy(first, [*fields, *own], fields))
        steps = (*own[first], *steps[1:])
    _require(steps, fields)
    return steps


def identified(fields: Fields) -> Iterator[tuple[Steps, str]]:
    """Where the records with identifiers stand: items, and the documents."""
    for name, value in fields.items():
        entries: Iterable[tuple[Steps, Plain]] = [((name,), value)]
        if isinstance(value, list):
            entries = [((name, index), entry) for index, entry in enumerate(value)]
        for steps, entry in entries:
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(identifier, str):
                yield steps, identifier


def value_at(steps: Location, fields: Fields) -> Plain:
    """The value that `steps` lead to; None also where they lead through something unset."""
    value: Plain = fields
    for step in steps:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def _steps(path: str) -> Steps:
    if not _PATH.fullmatch(path):
        shown = " ".join(path.split())[:_SHOWN]
        raise PathError(
            shown or '""', "this is no path", "write one like risks[0].likelihood, risk-3.impact or bottom_line.text"
        )
    return tuple(int(index) if index else name for index, name in _STEP.findall(path))


def _require(steps: Steps, fields: Fields) -> None:
    """Raise PathError at the first step that leads nowhere."""
    for count, step in enumerate(steps):
        holder, path = steps[:count], path_of(steps[: count + 1])
        if isinstance(step, int):
            _require_entry(holder, step, path, value_at(holder, fields))
            continue
        known = list(fields_of(SCHEMA.part_at(holder)))
        if step in known:
            continue
        if SCHEMA.part_at(holder).get("type") == "array":
            remedy = f"say which entry: {path_of(holder)}[0].{step}"
            raise PathError(path, "this is a list", remedy)
        if not known:
            raise PathError(path, f"{path_of(holder)} has no fields", f"write {path_of(holder)} alone")
        raise PathError(path, "there is no such field", _remedy(step, known, fields))


def _require_entry(holder: Steps, index: int, path: str, value: Plain) -> None:
    above = path_of(holder)
    if SCHEMA.part_at(holder).get("type") != "array":
        raise PathError(path, f"{above} is no list", f"write {above} alone")
    count = len(value) if isinstance(value, list) else 0
    if index >= count:
        there = f"there {'is' if count == 1 else 'are'} {count or 'none'}"
        last = f"the last is {above}[{count - 1}]; " if count else ""
        raise PathError(path, f"there is no such entry; {there}", f"{last}a new one is put in with: briefgen add")


def _remedy(name: str, known: list[str], fields: Fields) -> str:
    close = difflib.get_close_matches(name.lower(), known, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"use one of {', '.join(entry for entry in known if entry in fields) or ', '.join(known)}"
