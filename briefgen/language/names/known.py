"""Names that the word lists know as a whole: places, peoples, organisations, events."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.language.lexicon import lines, rows
from briefgen.language.names.vocabulary import words
from briefgen.name import EntityKind

KnownKind = EntityKind | Literal["people"]


@dataclass(frozen=True, slots=True)
class Known:
    """`name` is the usual form of what the list calls so; a weak entry is as likely the name of something else."""

    name: str
    kind: KnownKind
    is_weak: bool = False


@cache
def known_names() -> dict[str, Known]:
    """Every listed name, apostrophes straight, to what it is."""
    found: dict[str, Known] = {}
    for name, known in _entries():
        found.setdefault(straight(name), known)
    return found


@cache
def known_by_first_word() -> dict[str, tuple[str, ...]]:
    """The listed names by their first word, the longest first."""
    grouped: dict[str, list[str]] = {}
    for name in known_names():
        grouped.setdefault(name.split(" ", 1)[0], []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in grouped.items()}


@cache
def countries_of_peoples() -> dict[str, str]:
    """Adjectives and inhabitants to the country: Pakistani to Pakistan."""
    return {
        people: row[0] for row in rows("name_countries.tsv") if len(row) > 1 for people in row[1].split("|") if people
    }


def known_at(text: str, start: int, first: str) -> tuple[str, Known] | None:
    """The longest listed name that stands at `start` of `text`, whose first word is `first`."""
    for name in known_by_first_word().get(first, ()):
        end = start + len(name)
        if text.startswith(name, start) and not (text[end : end + 1].isalnum() or _goes_on(text, end)):
            return name, known_names()[name]
    return None


def straight(name: str) -> str:
    return name.replace("’", "'")


def _goes_on(text: str, end: int) -> bool:
    """Whether a hyphen and a capital follow, as in "Port-au-Prince" after "Port"."""
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum() and " " in text[end - 1 : end]


def _entries() -> Iterator[tuple[str, Known]]:
    for row in rows("name_organisations.tsv"):
        yield from ((name, Known(row[0], "organisation")) for name in _forms(row, 1))
    for row in rows("name_events.tsv"):
        kind: EntityKind = "document" if row[1] == "document" else "other"
        yield from ((name, Known(row[0], kind)) for name in _forms(row, 2))
    for row in rows("name_countries.tsv"):
        yield from ((name, Known(row[0], "place")) for name in _forms(row, 2))
        yield from ((name, Known(row[0], "people")) for name in _forms(row, 1)[1:])
    for row in rows("name_places.tsv"):
        yield from ((name, Known(row[0], "place", name in _personal())) for name in _forms(row, 1))
    for name in lines("name_cities.txt"):
        yield name, Known(name, "place", name in _personal())
    for name in lines("name_peoples.txt"):
        yield name, Known(name, "people")
    for name in lines("name_towns.txt"):
        yield name, Known(name, "place", is_weak=True)


def _forms(row: tuple[str, ...], column: int) -> list[str]:
    return [row[0], *(name for name in (row[column].split("|") if len(row) > column else ()) if name)]


def _personal() -> frozenset[str]:
    return words("name_given.txt") | words("name_family.txt")
