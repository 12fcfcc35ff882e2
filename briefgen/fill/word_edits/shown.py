"""What a document shows of a brief: the items of each list with the words of their fields, and all other words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one field: `text` is the item's own, `around` are remarks and citations that were set apart.

    `cited` are the places of the sources that the citations lead to. `loose` is a part of the text that looks like a
    remark which somebody has written over.
    """

    text: str
    span: Span
    around: tuple[str, ...] = ()
    cited: tuple[int, ...] = ()
    loose: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One item. `place` is where the list of the base has it, None where its bookmark is lost or it is new."""

    place: int | None
    fields: Mapping[str, Said]
    span: Span

    @property
    def words(self) -> str:
        """All that it says, for comparison."""
        return " ".join(said.text for field, said in self.fields.items() if said.text and field)


@dataclass(frozen=True, slots=True)
class Other:
    """Words that are of no item: `role` is what they are, `text` one line."""

    role: str
    text: str
    span: Span


@dataclass(slots=True)
class Page:
    """All of a document. `details` are lists of phrases under a register, by (part, place, field)."""

    lists: dict[str, list[Shown]] = field(default_factory=dict)
    details: dict[tuple[str, int, str], Said] = field(default_factory=dict)
    others: list[Other] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    """The heading above the first item of each list."""
