"""When two texts say the same words, and which of their words carry meaning."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.language.lexicon import lines
from briefgen.language.parentheses import find_parentheses

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
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


def says(quoted: str, words: str) -> bool:
    """Whether `words` stand in `quoted`, but for white space, case and brackets that are left out whole."""
    known, wanted = collapsed(quoted).casefold(), bare(words)
    if not wanted or next(find_words(known, wanted), None) is not None:
        return True
    (plain, asides), (wanted_plain, wanted_asides) = _without_parentheses(known), _without_parentheses(wanted)
    remaining = iter(asides)
    has_asides = all(aside in remaining for aside in wanted_asides)
    return has_asides and next(find_words(plain, bare(wanted_plain)), None) is not None


def _without_parentheses(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without what stands in brackets, where reports put their citations, and what stood there."""
    pieces, asides, position = [], [], 0
    for inside in find_parentheses(text):
        pieces.append(text[position : inside.start - 1].rstrip())
        asides.append(inside.of(text))
        position = inside.end + 1
    return "".join((*pieces, text[position:])), tuple(asides)


def content_words(text: str) -> frozenset[str]:
    """The words of `text` that carry meaning, in lower case and the singular."""
    words = (match[0].lower().replace("’", "'").removesuffix("'s") for match in _WORD.finditer(text))
    return frozenset(_singular(word) for word in words if word not in _function_words())


@cache
def _function_words() -> frozenset[str]:
    return frozenset(lines("function_words.txt"))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 2:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST_STEM:
        return word[:-1]
    return word
