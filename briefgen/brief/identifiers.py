"""Identifiers are unique in a brief, whichever list an item stands in."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.record.record import ToldElsewhereError

Owned = tuple[str, str]
"""The dotted path of an identifier, and the identifier."""


class RepeatedIdentifierError(ToldElsewhereError):
    """Two items share an identifier."""


def find_repetitions(owned: Iterable[Owned]) -> Iterator[tuple[str, str]]:
    """Of each identifier that was used before: its path, and that of its first use."""
    first_at: dict[str, str] = {}
    for path, identifier in owned:
        first = first_at.setdefault(identifier, path)
        if first != path:
            yield path, first


def identifiers_in(fields: Mapping[str, object]) -> Iterator[Owned]:
    """The identifiers of a brief that has not been validated: those of its fields and of its lists' entries."""
    for name, value in fields.items():
        entries = value if isinstance(value, list) else []
        for path, entry in ((name, value), *((f"{name}[{index}]", entry) for index, entry in enumerate(entries))):
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(identifier, str):
                yield f"{path}.id", identifier
