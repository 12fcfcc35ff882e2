"""What an entry says: its own words first, then its fields by name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief, Caption, DocumentReference, Event, Item, KeyFigure
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.speech import words_in
from briefgen.render.compose.wording import one_line
from briefgen.render.compose.words import Words
from briefgen.render.view.labels import labels
from briefgen.render.words.foreign import plain
from briefgen.style import Formats

_DATES = frozenset({"as_of", "published", "date", "accessed"})
_WORDS = ("statement", "text", "name", "publisher", "title", "path", "id")
"""The fields that hold the words of a record, the first that there is."""

_NOT_ASSESSED = "not assessed"
_INFERRED = "worked out"


@dataclass(frozen=True, slots=True)
class Fact:
    """A field and what stands in it; `is_open` where an analyst still has to say."""

    name: str
    value: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The words of an entry: `head` above all, `label` under it, and the facts."""

    head: str
    label: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Teller:
    """Says in words what stands in the records of a brief; figures and dates as they are printed."""

    words: Words

    @classmethod
    def of(cls, brief: Brief) -> "Teller":
        return cls(words_in(brief.language, Formats()))

    def told(self, kind: str, record: Item | DocumentReference) -> Told:
        head, label = map(one_line, self._head(record))
        surface = labels().facts["surface"]
        facts = (fact for fact in self.facts(kind, record) if fact.name != surface or fact.value not in head)
        return Told(head, label, tuple(facts))

    def facts(self, kind: str, record: Item | DocumentReference | Brief) -> Iterator[Fact]:
        """The fields of a record that its kind shows and that hold something or are still to be assessed."""
        known = labels()
        for field in known.shown.get(kind, ()):
            value = one_line(self._value(field, getattr(record, field)))
            if value == known.unsaid.get(kind, {}).get(field, ""):
                value = ""
            if value and field == "date" and getattr(record, "is_date_inferred", False):
                value = f"{value} ({_INFERRED})"
            if value:
                yield Fact(known.facts[field], value)
            elif field in known.assessed:
                yield Fact(known.facts[field], _NOT_ASSESSED, is_open=True)

    def _head(self, record: Item | DocumentReference) -> tuple[str, str]:
        match record:
            case KeyFigure():
                return plain(figure_words(record, self.words.numbers)), record.label
            case Event():
                inferred = f" ({_INFERRED})" if record.is_inferred else ""
                return plain(date_words(record.date, self.words.dates)) + inferred, record.text
            case _:
                field = next(name for name in _WORDS if getattr(record, name, ""))
                return str(getattr(record, field)), ""

    def _value(self, field: str, value: object) -> str:
        if value is None:
            return ""
        if field in _DATES:
            return plain(date_words(str(value), self.words.dates))
        if isinstance(value, Sequence) and not isinstance(value, str):
            return "; ".join(entry.text if isinstance(entry, Caption) else str(entry) for entry in value)
        return str(value)
