"""One thing that a text names, with every place where it does."""

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from briefgen.language.names.candidate import Candidate, Certainty
from briefgen.name import EntityKind
from briefgen.span import Span

_WEIGHTS: dict[Certainty, int] = {"known": 3, "shaped": 2, "guessed": 1, "loose": 0}


@dataclass(slots=True)
class Named:
    """Mentions of one thing, in the order found. `forms` are the names without titles, `usual` a listed name."""

    mentions: list[Candidate] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    usual: str = ""
    _kind: EntityKind | None = field(default=None, init=False, repr=False)
    _name: str = field(default="", init=False, repr=False)

    def add(self, mention: Candidate, form: str) -> None:
        self.mentions.append(mention)
        self.forms.append(form)
        self.usual = self.usual or mention.usual
        self._forget()

    def absorb(self, other: "Named") -> None:
        self.mentions += other.mentions
        self.forms += other.forms
        self.usual = self.usual or other.usual
        self._forget()

    def sort(self) -> None:
        """Bring the mentions into reading order."""
        if all(first.start <= second.start for first, second in pairwise(self.mentions)):
            return
        ordered = sorted(zip(self.mentions, self.forms, strict=True), key=lambda entry: entry[0].start)
        self.mentions = [mention for mention, _ in ordered]
        self.forms = [form for _, form in ordered]
        self._forget()

    def _forget(self) -> None:
        """Kind and name are worked out again when they are next asked for."""
        self._kind, self._name = None, ""

    @property
    def kind(self) -> EntityKind:
        """The kind that the surest mentions have."""
        if self._kind is None:
            self._kind = self._surest_kind()
        return self._kind

    @property
    def name(self) -> str:
        """The fullest form in use: the listed one, else the longest that is no acronym."""
        if not self._name:
            self._name = self._fullest_name()
        return self._name

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(Span(mention.start, mention.end) for mention in self.mentions)

    def _surest_kind(self) -> EntityKind:
        weights: dict[EntityKind, int] = {}
        for mention in self.mentions:
            if mention.kind:
                weights[mention.kind] = weights.get(mention.kind, 0) + _WEIGHTS[mention.certainty]
        return max(weights, key=lambda kind: weights[kind], default="other")

    def _fullest_name(self) -> str:
        forms = list(dict.fromkeys(self.forms))
        spelled = [form for form in forms if not is_acronym(form)] or forms
        if self.usual in spelled and self.kind != "person":
            return self.usual
        if self.kind == "place" and self.usual:
            return max(self.forms, key=self.forms.count)
        return max(spelled, key=lambda form: (len(form.split()), not form.isupper(), len(form)))


@lru_cache(maxsize=65_536)
def is_acronym(form: str) -> bool:
    letters = [letter for letter in form if letter.isalpha()]
    return " " not in form and len(letters) > 1 and sum(letter.isupper() for letter in letters) > len(letters) / 2
