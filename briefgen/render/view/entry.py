"""The entries of the page: every item of a brief and every document that it is drawn from, numbered from 1."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief, Decision, DocumentReference, Item
from briefgen.span import Evidence

DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class Entry:
    """An item, or a document with what it says of itself, under its dotted path.

    `kind` is the field of the brief that holds it. `decisions` are all on it, in their order; the last one holds.
    """

    number: int
    path: str
    kind: str
    record: Item | DocumentReference
    decisions: tuple[Decision, ...] = ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.record.evidence

    @property
    def verdict(self) -> str:
        """The decision that holds, empty where there is none."""
        return self.decisions[-1].what if self.decisions else ""


def entries_of(brief: Brief) -> list[Entry]:
    """The items in the order of the schema, then the documents."""
    decided: dict[str, list[Decision]] = {}
    for decision in brief.decisions:
        decided.setdefault(decision.item, []).append(decision)
    return [
        Entry(number, path, _kind(path), record, tuple(decided.get(record.id, ())))
        for number, (path, record) in enumerate(_records(brief), start=1)
    ]


def gone(brief: Brief, entries: Sequence[Entry]) -> list[Decision]:
    """The decisions on what is no longer in the brief."""
    known = {entry.record.id for entry in entries}
    return [decision for decision in brief.decisions if decision.item not in known]


def _records(brief: Brief) -> Iterator[tuple[str, Item | DocumentReference]]:
    yield from brief.items()
    for index, document in enumerate(brief.documents):
        yield f"{DOCUMENTS}[{index}]", document


def _kind(path: str) -> str:
    return path.partition("[")[0]
