"""A question about a brief, and the answers that a person may give."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefgen.record.scalar import Plain

FRONT = "front"
"""What stands for a section where a question is about the brief as a whole."""

Kind = Literal["review", "value", "new", "candidates"]
Shape = Literal["line", "prose", "lines", "number", "choice", "ticks"]


@dataclass(frozen=True, slots=True)
class Option:
    """One value to choose; `meaning` is empty where the label says all."""

    value: str | int | bool
    label: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field to be filled: what it is, in which form it is written, from what it is chosen."""

    name: str
    prompt: str
    shape: Shape
    options: tuple[Option, ...] = ()
    is_required: bool = False
    can_be_unset: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """`key` tells it from every other of the brief, in every run.

    A `review` asks whether the item `item` is right, a `value` for one field of an item or, without one, of the brief,
    a `new` for another item of the section, `candidates` which of the proposed items are to be added. A new item says
    `fields` already; `prompts` are what is asked of its other fields.
    """

    key: str
    kind: Kind
    section: str
    item: str = ""
    entry: Entry | None = None
    guidance: str = ""
    fields: Mapping[str, Plain] = field(default_factory=dict)
    prompts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The item is right as it is."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """The item goes."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The item, with other values for some of its fields."""

    fields: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Given:
    """The value of the field."""

    value: Plain


@dataclass(frozen=True, slots=True)
class Added:
    """The fields of a new item."""

    fields: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Ticked:
    """The names of the candidates that are to be added."""

    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """The question stays open; `section` leaves all further ones of its section open, too."""

    section: bool = False


Answer = Accepted | Rejected | Edited | Given | Added | Ticked | Skipped
