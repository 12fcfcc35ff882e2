"""Dotted paths into a record, `risks[2].statement`, and the nearest place in its text that is known."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

Location = Sequence[str | int]
Known = TypeVar("Known")


def path_of(location: Location) -> str:
    """The dotted path of a location, a sequence of field names and list indexes."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return "".join(steps).removeprefix(".")


def with_parents(path: str) -> Iterator[str]:
    """`path`, then what holds it, and so on up to the record, whose path is empty."""
    yield path
    while path:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
        yield path


def nearest(path: str, places: Mapping[str, Known]) -> Known | None:
    """The place of `path`, or of the nearest parent that has one; None where none has."""
    return next((places[parent] for parent in with_parents(path) if parent in places), None)
