"""Citations that people type: "[2]" or "[1, 3]" at the end of the words of an item."""

import re

from briefgen.brief import Brief

_TYPED = re.compile(r"\s?\[([0-9]{1,4}(?:\s?[,;]\s?[0-9]{1,4}){0,20})\]$")
_NUMBER = re.compile(r"[0-9]+")


def without_typed(words: str, base: Brief) -> tuple[str, tuple[int, ...]]:
    """`words` without the citations at their end, and the places of the sources of `base` that they name.

    What names no source is no citation.
    """
    cited: list[int] = []
    while match := _TYPED.search(words):
        places = [int(number) - 1 for number in _NUMBER.findall(match[1])]
        if not all(0 <= place < len(base.sources) for place in places):
            break
        cited = [*places, *cited]
        words = words[: match.start()].rstrip()
    return words, tuple(cited)
