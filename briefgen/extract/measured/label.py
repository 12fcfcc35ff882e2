"""A label, and the place of the number that it belongs to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.extract.measured.clauses import Clause
from briefgen.extract.measured.words import Words
from briefgen.language.quantities import is_counted
from briefgen.quantity import Quantity
from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Label:
    """`words` say what is measured; `owner` is the whole that a share or a value belongs to; `subject` who holds it.

    `is_gapped` where its verb is that of the figure before.
    """

    words: str
    owner: str = ""
    subject: str = ""
    is_gapped: bool = False


class Context:
    """What the sentences before speak of, found where a pronoun asks for it; `people` are the persons counted last.

    `before` is the place of the last sentence and `last` its last figure.
    """

    def __init__(self) -> None:
        self.people = ""
        self.before: Span | None = None
        self.last: tuple[Quantity, Label] | None = None
        self._topic: str | Callable[[], str] = ""

    @property
    def topic(self) -> str:
        if not isinstance(self._topic, str):
            self._topic = self._topic()
        return self._topic

    def move(self, sentence: Span, topic: Callable[[], str], last: tuple[Quantity, Label] | None) -> None:
        """Let `sentence` be the last one; `topic` finds what it speaks of."""
        self.before, self._topic, self.last = sentence, topic, last


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its clause. `word` is its own word, `before` the figure before it in the sentence with `label`.

    `spoken` is what the sentences before speak of, for pronouns.
    """

    words: Words
    clauses: Sequence[Clause]
    number: int
    word: int
    quantity: Quantity
    before: Quantity | None = None
    label: Label | None = None
    spoken: "Context | None" = None

    @property
    def topic(self) -> str:
        return self.spoken.topic if self.spoken else ""

    @property
    def people(self) -> str:
        return self.spoken.people if self.spoken else ""

    @property
    def clause(self) -> Clause:
        return self.clauses[self.number]

    @property
    def telling(self) -> Clause:
        """The clause itself, else the one that goes on with its predicate: "children who were lost were found"."""
        if self.clause.verbs:
            return self.clause
        going_on = (other for other in self.clauses[self.number + 1 :] if other.sort == "shared" and other.verbs)
        return next((other for other in going_on if other.parent == self.number), self.clause)

    @property
    def kinds(self) -> str:
        return self.words.kinds

    @property
    def is_counted(self) -> bool:
        return is_counted(self.quantity.unit)

    @property
    def follows_verb(self) -> tuple[int, int] | None:
        """The last verb of the clause before the number, finite or not."""
        clause = self.clause
        groups = [group for group in (*clause.verbs, *clause.infinitives) if group[1] <= self.word]
        return max(groups, default=None)

    def lower(self, word: int) -> str:
        return self.words.lowers[word] if 0 <= word < len(self.words.lowers) else ""

    def kind(self, word: int) -> str:
        return self.kinds[word] if 0 <= word < len(self.kinds) else "K"
