"""Words that may be one name, and candidates made of them."""

from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.names.candidate import Candidate, Certainty
from briefgen.language.names.known import Known, known_names
from briefgen.language.names.run import Word
from briefgen.language.names.vocabulary import is_common, words
from briefgen.name import EntityKind


@dataclass(slots=True)
class Chunk:
    """Capitalised words of one run whose links hold. `text` is the plain text that they stand in.

    `is_initial` where a sentence begins with them, `has_article` where "the" stands before them.
    """

    text: str
    words: tuple[Word, ...]
    is_initial: bool = False
    has_article: bool = False

    def __len__(self) -> int:
        return len(self.words)

    @property
    def first(self) -> str:
        return self.words[0].surface

    @property
    def last(self) -> str:
        return self.words[-1].surface

    @property
    def surface(self) -> str:
        return self.text[self.words[0].start : self.words[-1].end]

    @property
    def known(self) -> Known | None:
        """What the lists say of the whole chunk."""
        return known_names().get(self.surface)

    def head(self, count: int) -> "Chunk":
        """The first `count` words."""
        return Chunk(self.text, self.words[:count], self.is_initial, self.has_article)

    def tail(self, position: int) -> "Chunk":
        """The words from `position`; no sentence begins with them unless it is the first."""
        return self if position == 0 else Chunk(self.text, self.words[position:])

    def made(self, kind: EntityKind | None, certainty: Certainty, usual: str = "") -> Candidate:
        """A candidate of all words."""
        start, end = self.words[0].start, self.words[-1].end
        return Candidate(start, end, start, kind, certainty, usual, self.is_initial, self.has_article)


@lru_cache(maxsize=65_536)
def is_new(surface: str) -> bool:
    """Whether a word is none of the language, nor one that never names."""
    return not (is_common(surface) or surface in words("name_never.txt") or surface in words("name_acronyms.txt"))
