"""A passage as words in clauses, to be compared with another one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from briefgen.language.lexicon import lines
from briefgen.language.wording import content_words, folded

_PIECE = re.compile(r"[^\s—–()\[\]]+|[—–()\[\]]")
_MARKS = " .,;:!?…()[]{}\"“”„«»'‘’*_"
_CLAUSE_END = re.compile(r"[.,;:!?…](?=[\"”’']?\Z)")


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies, with the words of its clause that carry meaning: the next one, all after it, all before."""

    word: str
    next: str
    after: tuple[str, ...]
    before: tuple[str, ...]

    @property
    def clause(self) -> frozenset[str]:
        return frozenset((*self.before, *self.after))


@dataclass(frozen=True)
class Passage:
    """The words of a text in order, folded and without the marks around them.

    `starts[i]` is where word i stands in the text, `clauses[i]` the number of its clause.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    clauses: tuple[int, ...]

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """Each word's lemma where it carries meaning, else nothing."""
        return tuple(_content(word) for word in self.words)

    @cached_property
    def meaning(self) -> frozenset[str]:
        return frozenset(word for word in self.content if word)

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        return tuple(self._denial(index) for index in range(len(self.words)) if self._denies(index))

    def clause_around(self, offset: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words with meaning of the clause that holds the character at `offset`: before it, and from it on."""
        index = bisect_right(self.starts, offset) - 1
        clause = [(place, word) for place, word in self._clause(index) if word] if index >= 0 else []
        before = tuple(word for place, word in clause if place < index)
        return before, tuple(word for place, word in clause if place >= index)

    def _clause(self, index: int) -> Iterator[tuple[int, str]]:
        first, last = index, index
        while first > 0 and self.clauses[first - 1] == self.clauses[index]:
            first -= 1
        while last + 1 < len(self.words) and self.clauses[last + 1] == self.clauses[index]:
            last += 1
        yield from ((place, self.content[place]) for place in range(first, last + 1))

    def _denies(self, index: int) -> bool:
        word = self.words[index]
        if word not in _denying() and not word.endswith("n't"):
            return False
        following = " ".join(self.words[index + 1 : index + 3])
        return not any(f"{following} ".startswith(f"{link} ") for link in lines("not_reversing.txt"))

    def _denial(self, index: int) -> Denial:
        clause = [(place, word) for place, word in self._clause(index) if word and place != index]
        after = tuple(word for place, word in clause if place > index)
        before = tuple(word for place, word in clause if place < index)
        return Denial(self.words[index], after[0] if after else "", after, before)


def passage_of(text: str) -> Passage:
    """`text` cut into words and clauses: at marks, dashes, and words that open a clause."""
    words, starts, clauses, clause = [], [], [], 0
    links = _links()
    for piece in _PIECE.finditer(text):
        word = folded(piece[0]).strip(_MARKS)
        if not word.strip("-–—") or word in links:
            clause += 1
        if word.strip("-–—"):
            words.append(word)
            starts.append(piece.start())
            clauses.append(clause)
        if _CLAUSE_END.search(piece[0]):
            clause += 1
    return Passage(text, tuple(words), tuple(starts), tuple(clauses))


def is_shortened(words: Sequence[str], of: Sequence[str]) -> bool:
    """Whether `words` are those of `of` in their order, some left out."""
    remaining = iter(of)
    return all(word in remaining for word in words)


@lru_cache(maxsize=8192)
def _content(word: str) -> str:
    return next(iter(sorted(content_words(word))), "") or (word if any(map(str.isdigit, word)) else "")


@cache
def _denying() -> frozenset[str]:
    return frozenset(lines("reversing_words.txt"))


@cache
def _links() -> frozenset[str]:
    return frozenset(lines("clause_links.txt"))
