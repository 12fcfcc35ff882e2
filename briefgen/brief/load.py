"""A brief from YAML or JSON text, with the place of everything in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief.identifiers import find_repetitions, identifiers_in
from briefgen.brief.migrate import NewerVersionError, migrate
from briefgen.brief.model import Brief
from briefgen.brief.schema import SCHEMA
from briefgen.errors import Problem
from briefgen.record.load import Fields, Kind, UnreadableFieldError, load_record
from briefgen.record.tree import Place

LARGEST_BYTES = 16 * 2**20


@dataclass(frozen=True, slots=True)
class LoadedBrief:
    """A brief and the (line, column), both from 1, of every dotted path that its text writes.

    `text` is that text; empty where no editor can be sent to its lines.
    """

    brief: Brief
    places: Mapping[str, Place]
    text: str = ""


def load_brief(text: str, *, name: str) -> LoadedBrief:
    """Read a brief; `name` is the file's, for messages. Raises SchemaError with every problem at once."""
    loaded = load_record(text, _KIND, name=name)
    return LoadedBrief(loaded.record, loaded.places, text)


def _current(fields: Fields) -> Fields:
    try:
        return migrate(fields)
    except NewerVersionError as error:
        raise UnreadableFieldError("schema_version", str(error), "update briefgen") from error


def repeated_identifiers(fields: Fields) -> Iterator[Problem]:
    """Every identifier that is used twice, also where other things are wrong."""
    for path, first in find_repetitions(identifiers_in(fields)):
        message = f"the identifier is that of {first.removesuffix('.id')} already"
        yield Problem(path, message, "give each item its own")


_KIND = Kind(Brief, SCHEMA, "brief", LARGEST_BYTES, prepare=_current, examine=repeated_identifiers)
