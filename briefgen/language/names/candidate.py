"""What a run of capitalised words may name, before the whole document has been weighed."""

from dataclasses import dataclass
from typing import Literal

from briefgen.name import EntityKind

Certainty = Literal["known", "shaped", "guessed", "loose"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention.

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
        return Candidate(
            self.start + by,
            self.end + by,
            self.name_start + by,
            self.kind,
            self.certainty,
            self.usual,
            self.is_initial,
            self.has_article,
        )
