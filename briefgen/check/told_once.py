"""The same fault of many items: told for each where they are few, in one finding where they are many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.check.codes import report
from briefgen.finding import Finding
from briefgen.span import Evidence

_FEW = 3
_MOST_NAMED = 8
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """What is told of one item; `name` is what it is called among others."""

    path: str
    name: str
    message: str
    spans: tuple[Evidence, ...] = ()


def each_or_all(code: str, faults: Sequence[Fault], path: str, summary: str) -> Iterator[Finding]:
    """A finding for each fault up to three, else one at `path`, which says `summary` of their {count} and {names}."""
    if len(faults) <= _FEW:
        for fault in faults:
            yield report(code, fault.path, fault.message, fault.spans)
        return
    message = summary.format(count=len(faults), names=named([fault.name for fault in faults]))
    yield report(code, path, message, tuple(span for fault in faults for span in fault.spans))


def named(names: Sequence[str]) -> str:
    """The names in one phrase; of many, the first ones and how many there are besides."""
    distinct = list(dict.fromkeys(_shortened(name) for name in names))
    told = ", ".join(distinct[:_MOST_NAMED])
    rest = len(distinct) - _MOST_NAMED
    return f"{told} and {rest} more" if rest > 0 else told


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"
