"""When two texts say the same words, and which of their words carry meaning."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefgen.language.lexicon import lines, pairs

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "‑": "-"})
_ENDS = " .,;:!?…"
_SHORTEST_STEM = 3
_SIGNS = "-−"
_OPENERS = "([/"
_POINTS = ".,"


def collapsed(text: str) -> str:
    """`text` with each run of white space as one space, none at its ends."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """`text` for comparison: white space collapsed, no case, no punctuation at its ends."""
    return collapsed(text).casefold().strip(_ENDS)


@lru_cache(maxsize=512)
def folded(text: str) -> str:
    """`text` for comparison of passages: white space collapsed, no case, one kind of apostrophe and hyphen."""
    return collapsed(text).casefold().translate(_APOSTROPHES)


def is_cut(text: str, offset: int) -> bool:
    """Whether `offset` lies inside a word or a number of `text`: what stands on one side of it means something else.

    "likely" is no part of "unlikely", "2,500" none of "12,500", "3" none of "3.5" and "3 percent" none of "-3 percent".
    """
    before, after = text[max(0, offset - 2) : offset], text[offset : offset + 2]
    if not before or not after:
        return False
    last, first = before[-1], after[0]
    if _is_written_apart(last) and _is_written_apart(first):
        return True
    if first.isdigit() and last in _SIGNS:
        return not before[:-1].strip() or before[0] in _OPENERS
    is_point_before = last in _POINTS and before[0].isdigit() and first.isdigit() and len(before) == 2
    return is_point_before or (last.isdigit() and first in _POINTS and after[1:].isdigit())


def _is_written_apart(character: str) -> bool:
    """Whether `character` is of a word or a number in a script that parts words by spaces, as those with case do."""
    return character.isdigit() or character.lower() != character.upper()


def find_words(text: str, words: str) -> Iterator[int]:
    """Every offset where `words` stand in `text` without cutting a word or a number in two."""
    offset = text.find(words) if words else -1
    while offset >= 0:
        if not is_cut(text, offset) and not is_cut(text, offset + len(words)):
            yield offset
        offset = text.find(words, offset + 1)


def content_words(text: str) -> frozenset[str]:
    """The words of `text` that carry meaning, in lower case and the singular."""
    words = (match[0].lower().replace("’", "'").removesuffix("'s") for match in _WORD.finditer(text))
    return frozenset(_singular(word) for word in words if word not in _function_words())


def lemmas(text: str) -> frozenset[str]:
    """Every word of `text`, and each part of a compound, in lower case and the singular."""
    words = {word for match in _WORD.finditer(text.translate(_APOSTROPHES).lower()) for word in _parts(match[0])}
    return frozenset(_singular(word) for word in words)


def _parts(word: str) -> tuple[str, ...]:
    plain = word.removesuffix("'s")
    return (plain, *plain.split("-")) if "-" in plain else (plain,)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(lines("function_words.txt"))


@cache
def _irregular() -> dict[str, str]:
    return pairs("plural_nouns.tsv")


def _singular(word: str) -> str:
    if known := _irregular().get(word):
        return known
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 2:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST_STEM:
        return word[:-1]
    return word
