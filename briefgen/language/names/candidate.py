"""What a run of capitalised words may name, before the whole document has been weighed."""

from typing import Literal, NamedTuple

from briefgen.name import EntityKind

Certainty = Literal["known", "shaped", "guessed", "loose"]


class Candidate(NamedTuple):
    """A possible mention; a tuple, since a long document has tens of thousands of them.

    `name_start` is where a person's name begins behind titles. `usual` is the listed name, else empty. `kind` None is
    not known yet. Certainty: known by a list, shaped like its kind, guessed, or loose (a name only if the document
    shows it elsewhere or an acronym stands for it).
    """

    start: int
    end: int
    name_start: int
    kind: EntityKind | None
    certainty: Certainty
    usual: str = ""
    is_initial: bool = False
    has_article: bool = False

    def form(self, text: str) -> str:
        """The name without titles, its white space single."""
        return " ".join(text[self.name_start : self.end].split())

    def shifted(self, by: int) -> "Candidate":
        start, end, name_start, *rest = self
        return Candidate._make((start + by, end + by, name_start + by, *rest))
