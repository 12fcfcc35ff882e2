"""What differs between two briefs: figures that moved, assessments raised or lowered, what is new, gone or reworded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Literal

from briefgen.brief import Brief, Entity, Event, Gap, Item, Judgement, KeyFigure, Outlook, Risk, Source, SummaryBullet

Direction = Literal["raised", "lowered", "assessed", "unassessed", "changed"]
Measure = Literal["percent", "points", ""]

WORD_FIELDS: Mapping[type[Item], str] = {
    SummaryBullet: "text",
    KeyFigure: "label",
    Risk: "statement",
    Judgement: "statement",
    Event: "text",
    Entity: "name",
    Gap: "text",
    Outlook: "text",
    Source: "publisher",
}
"""The field of each kind of item that says what the item says."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and its dotted path in its brief."""

    path: str
    item: Item

    @property
    def section(self) -> str:
        """The field of the brief that it stands in."""
        return self.path.partition("[")[0]

    @property
    def words(self) -> str:
        """What it says, in its own words."""
        return str(getattr(self.item, WORD_FIELDS[type(self.item)]))


@dataclass(frozen=True, slots=True)
class FigureMove:
    """A figure that says something else than before.

    `amount` is the change from old to new: a percentage of the old value, or points where both are percentages. It is
    None, and `measure` empty, where the two cannot be subtracted.
    """

    old: Placed
    new: Placed
    was: KeyFigure
    now: KeyFigure
    amount: Decimal | None = None
    measure: Measure = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """An assessment that differs; empty where there was none or is none."""

    field: str
    was: str
    now: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Reassessment:
    """An item with the assessments that differ; `direction` is that of the item: of the first grade that tells."""

    old: Placed
    new: Placed
    grades: tuple[Grade, ...]
    direction: Direction


@dataclass(frozen=True, slots=True)
class Rewording:
    """An item that says the same in other words."""

    old: Placed
    new: Placed


@dataclass(frozen=True, slots=True)
class KindMove:
    """An item that stands in another list than before."""

    old: Placed
    new: Placed


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Another field that differs; `item` is None for one of the brief itself. Values are one line, empty for unset."""

    path: str
    was: str
    now: str
    item: Placed | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """By what a brief is known; the date is that of its publication, else that of its facts, empty without either."""

    title: str
    date: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs, each list in the order of the newer brief, what is gone in that of the older."""

    old: Heading
    new: Heading
    front: tuple[FieldChange, ...] = ()
    figures: tuple[FigureMove, ...] = ()
    assessments: tuple[Reassessment, ...] = ()
    moved: tuple[KindMove, ...] = ()
    reworded: tuple[Rewording, ...] = ()
    added: tuple[Placed, ...] = ()
    gone: tuple[Placed, ...] = ()
    details: tuple[FieldChange, ...] = ()

    @property
    def count(self) -> int:
        """How many differences there are."""
        return sum(self.counts().values())

    def counts(self) -> dict[str, int]:
        """How many of each kind, by the field that holds them."""
        return {name: len(entries) for name, entries in self._lists() if isinstance(entries, tuple)}

    def _lists(self) -> Iterator[tuple[str, object]]:
        for entry in fields(self):
            yield entry.name, getattr(self, entry.name)


def heading_of(brief: Brief) -> Heading:
    return Heading(" ".join(brief.title.split()), brief.published or brief.as_of or "", brief.language)
