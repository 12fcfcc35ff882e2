"""What a merge did to a brief, item by item."""

from dataclasses import dataclass
from typing import Literal

from briefgen.brief import Item, KeyFigure, Source
from briefgen.fill.kinds import words_of

ChangeKind = Literal["changed", "yours", "new", "gone", "pruned", "shared", "backed", "moved", "left out"]


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one item.

    `changed`: the source says something else now, and so does the item. `yours`: the source says something else now,
    and the item, which a person worked on, does not. `gone`: its words stand in the source no more. `pruned`: it was
    taken out for that. `shared`: another document says the same. `backed`: it does too, and the item, which a person
    decided on, stays as it is. `moved`: its words stand elsewhere in the document, or are worded otherwise around it.
    `left out`: drafted from a document that has not changed, and not in the brief. `before` and `after` are the words
    of the item, or what the source says, where there are any.
    """

    kind: ChangeKind
    field: str
    identifier: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The changes in the order of the brief, what is to be told of the documents and the front, the notes that the
    brief gained, and how many items a person made or decided on.
    """

    changes: tuple[Change, ...]
    remarks: tuple[str, ...]
    notes: tuple[str, ...]
    held: int

    def of(self, kind: ChangeKind) -> list[Change]:
        return [change for change in self.changes if change.kind == kind]


def told(item: Item) -> str:
    """What an item says, on one line."""
    if isinstance(item, KeyFigure):
        limit = item.modifier.replace("_", " ")
        is_said = limit in item.surface or item.modifier in {"exact", "between"}
        direction = item.change if item.change in {"increase", "decrease"} else ""
        details = ", ".join(filter(None, (item.label, item.period, direction)))
        return f"{'' if is_said else f'{limit} '}{item.surface} ({details})"
    if isinstance(item, Source):
        return ", ".join(filter(None, (item.publisher, item.title, item.date)))
    return " ".join(words_of(item).split())
