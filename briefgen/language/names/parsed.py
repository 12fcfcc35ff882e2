"""Runs of a document with what they hold, each different one parsed once."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from briefgen.language.names.candidate import Candidate
from briefgen.language.names.known import known_by_first_word
from briefgen.language.names.parse import parse_run, parse_title
from briefgen.language.names.run import Run, Word
from briefgen.language.names.vocabulary import words

_Key = tuple[str, str, bool, bool, bool]
_MOST_KEPT = 50_000


class ParsedRuns:
    """Remembers what a run holds by its words; a document repeats most of its names."""

    def __init__(self) -> None:
        self._kept: dict[_Key, tuple[Candidate, ...]] = {}

    def of_prose(self, text: str, run: Run) -> list[Candidate]:
        return self._of(text, run, parse_run, is_title=False)

    def of_title(self, text: str, run: Run) -> list[Candidate]:
        return self._of(text, run, parse_title, is_title=True)

    def _of(
        self, text: str, run: Run, parse: Callable[[str, Run], Iterator[Candidate]], *, is_title: bool
    ) -> list[Candidate]:
        start = run.start
        end = run.end
        following = "" if len(run.words) == 1 and _stands_alone(run.words[0]) else text[end : end + 2]
        key = (text[start:end], following, run.is_initial, run.has_article, is_title)
        kept = self._kept.get(key)
        if kept is None:
            kept = tuple(candidate.shifted(-start) for candidate in parse(text, run))
            if len(self._kept) < _MOST_KEPT:
                self._kept[key] = kept
        return [candidate.shifted(start) for candidate in kept] if kept else []


def _stands_alone(word: Word) -> bool:
    """Whether nothing that follows a word can change what it names."""
    return not (word.is_possessive or _reads_on(word.surface))


@lru_cache(maxsize=65_536)
def _reads_on(surface: str) -> bool:
    """Whether a number may follow a word as part of its name, or more words of a listed one."""
    listed = known_by_first_word().get(surface, ())
    return surface in words("name_numbered.txt") or any(len(name) > len(surface) for name in listed)
