"""What a comparison finds: changes, clashes, and what cannot be brought back."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from typing import Literal

from briefgen.brief import Item

ChangeKind = Literal["edited", "new", "deleted", "moved", "noted"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the Word file says otherwise than the brief that it was made of.

    `part` is the field of the brief, `item` the identifier where it is an item, `field` what was edited of it. `old`
    and `new` are words as they are printed. `updates` are the values of an edit; `entry` is a new item; `sequence` are
    identifiers of the list as the file orders them, of a new item too, which stands among them.
    """

    kind: ChangeKind
    part: str
    item: str = ""
    field: str = ""
    old: str = ""
    new: str = ""
    updates: Mapping[str, object] = with_default(default_factory=dict)
    entry: Item | None = None
    sequence: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the change is of: `risk-2.likelihood`, `title`, `summary`."""
        owner = self.item or self.part
        return f"{owner}.{self.field}" if self.field and self.field != owner else owner


@dataclass(frozen=True, slots=True)
class Conflict:
    """A change of the file that clashes with one of the brief, which now has the words `current`."""

    change: Change
    current: str
    why: str


@dataclass(frozen=True, slots=True)
class Untaken:
    """Something that the file says otherwise and that stays out of the brief: where it stands, its words, and why."""

    place: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Pull:
    """All that a comparison finds, in the order of the document.

    `is_known` is False where not one item of the brief is found in the file.
    """

    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    untaken: tuple[Untaken, ...] = ()
    is_known: bool = True

    def __bool__(self) -> bool:
        return bool(self.changes or self.conflicts or self.untaken)
