"""Patterns that are looked for in any case, all over a text.

A pattern that need not mind the case is twice as fast, so it is the text that is brought to lower case, once.
"""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

_LONGER_IN_LOWER_CASE = "İ"


class AnyCase:
    """A pattern whose source is in lower case. A match tells the place; its words are in lower case."""

    def __init__(self, source: str) -> None:
        self._source = source

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match in `text[start:end]`."""
        return self._pattern.search(lowered(text), start, end)

    def all(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]`, in order, without overlaps."""
        return self._pattern.finditer(lowered(text), start, end)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)


@lru_cache(maxsize=2)
def lowered(text: str) -> str:
    """`text` in lower case, every letter where it was."""
    return text.replace(_LONGER_IN_LOWER_CASE, "i").lower()
