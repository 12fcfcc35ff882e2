"""The protocols that plug-ins keep, and the entry-point groups that they are found in.

A plug-in is a function; the name of its entry point is the suffix, the format or the rule. Readers, writers and seals
are pure: no file system, no clock, no network.
"""

from collections.abc import Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Protocol

from briefgen.document import Document
from briefgen.errors import PluginError
from briefgen.finding import Finding

if TYPE_CHECKING:
    from briefgen.brief import Brief
    from briefgen.style import Style

READERS = "briefgen.readers"
WRITERS = "briefgen.writers"
SEALS = "briefgen.seals"
RULES = "briefgen.rules"


class Reader(Protocol):
    """Bytes to a document. `name` is for messages. Raises InputError where the bytes are not what they should be."""

    def __call__(self, data: bytes, *, name: str) -> Document: ...


class Writer(Protocol):
    """A document to the bytes of a file; the same document and style give the same bytes."""

    def __call__(self, document: Document, style: "Style") -> bytes: ...


class Seal(Protocol):
    """Whether a file is still, byte for byte, what the writer of the same name wrote; it may then be overwritten.

    Raises nothing, whatever the bytes are. A file of a format without a seal is overwritten only where that is asked
    for.
    """

    def __call__(self, data: bytes) -> bool: ...


class Rule(Protocol):
    """Findings about a brief. `documents` are the source documents at hand, by identifier; one may be missing."""

    def __call__(self, brief: "Brief", documents: Mapping[str, Document]) -> Iterator[Finding]: ...


def found(group: str) -> dict[str, EntryPoint]:
    """The entry points of `group` by name, in name order; raises PluginError where two claim one name."""
    points: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        rival = points.get(point.name)
        if rival is not None and rival.value != point.value:
            raise PluginError(
                f"two plug-ins of {group} are named {point.name}: {rival.value} and {point.value}; remove one of them"
            )
        points[point.name] = point
    return points


def loaded(point: EntryPoint) -> object:
    """The function behind an entry point; raises PluginError with its name where it does not load."""
    try:
        plugin: object = point.load()
    except (Exception, SystemExit) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise PluginError(
            f"the plug-in {point.name} ({point.value}) does not load: {said}; correct or remove it"
        ) from error
    if not callable(plugin):
        raise PluginError(f"the plug-in {point.name} ({point.value}) is no function; correct or remove it")
    return plugin
