"""Alternations built from word lists."""

import re
from collections.abc import Iterable
from functools import cache

from briefgen.language.lexicon import lines, rows


def any_of(words: Iterable[str]) -> str:
    """The words as one alternation, longest first, with spaces that may be line breaks."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@cache
def any_line(name: str) -> str:
    """The lines of the list `name` as one alternation."""
    return any_of(lines(name))


@cache
def any_key(name: str) -> str:
    """The first column of the table `name` as one alternation."""
    return any_of(row[0] for row in rows(name))
