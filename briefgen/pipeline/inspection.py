"""`inspect`: a source document to what extraction sees in it."""

from collections.abc import Mapping, Sequence

from briefgen.errors import UsageError
from briefgen.extract.inspect import INSPECTABLE, inspected
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.source import read_source

Mentions = Mapping[str, Sequence[Mapping[str, object]]]


def inspect(source: str, kinds: Sequence[str], listener: Listener, reading: Reading = USUAL) -> Mentions:
    """The mentions of each of `kinds`, in that order; raises UsageError for a kind that does not exist."""
    for kind in kinds:
        if kind not in INSPECTABLE:
            raise UsageError(f"there is nothing called {kind!r} to show; choose from {', '.join(INSPECTABLE)}")
    document = read_source(source, listener, reading)
    shown = {kind: inspected(document, kind) for kind in kinds}
    for kind, mentions in shown.items():
        listener.detail(f"{source}: {len(mentions)} {kind}")
    return shown
