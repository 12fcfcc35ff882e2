"""What to make of capitalised words that no list and no form explains."""

import re
from functools import lru_cache

from briefgen.language.names.candidate import Candidate
from briefgen.language.names.chunk import Chunk, is_new
from briefgen.language.names.headed import head_of
from briefgen.language.names.known import known_names
from briefgen.language.names.vocabulary import heads, is_common, words

_MOST_GUESSED = 4
_LONGEST_ACRONYM = 6
_LONGEST_LABEL = 3
_MOST_DIGITS = 2
_MOST_CAPITALS = 2
_LONGEST_COINED = 9
_ROMAN = re.compile(r"(?:[IVX]+\.?)+[A-Z]?\.?")
_COINED = re.compile(r"(?<!Mc)(?<!Mac)(?<![a-z]-)(?<=[a-z])[A-Z]|^[A-Z]{2,}$|\d")


def guess(chunk: Chunk) -> Candidate | None:
    """A guess that the rest of the document must bear out; None where the words name nothing."""
    count = len(chunk)
    while count > 1 and chunk.words[count - 1].surface in words("name_never.txt"):
        count -= 1
    chunk = chunk.head(count)
    if any(_is_code(word.surface) for word in chunk.words) or all(len(word.surface) == 1 for word in chunk.words):
        return None
    return _guess_one(chunk) if len(chunk) == 1 else _guess_many(_without_common_start(chunk))


def _without_common_start(chunk: Chunk) -> Chunk:
    """`chunk` without the common words that a sentence begins with, if others follow."""
    start = 0
    if chunk.is_initial and any(is_new(word.surface) for word in chunk.words[1:]):
        while is_common(chunk.words[start].surface):
            start += 1
    return chunk.tail(start)


def _guess_many(chunk: Chunk) -> Candidate:
    head = head_of(chunk)
    if not any(is_new(word.surface) or _is_listed_acronym(word.surface) for word in chunk.words):
        return chunk.made(head.kind if head else None, "loose")
    is_all_new = all(is_new(word.surface) for word in chunk.words) and len(chunk) <= _MOST_GUESSED
    if is_all_new and not chunk.has_article and not (len(chunk) > 1 and _is_coined(chunk)):
        return chunk.made("person" if len(chunk) > 1 else None, "guessed")
    return chunk.made(head.kind if head else "other", "guessed")


def _guess_one(chunk: Chunk) -> Candidate | None:
    surface = chunk.first
    if surface.isupper() and len(surface) > _LONGEST_ACRONYM:
        place = known_names().get(surface.capitalize())
        is_place = place is not None and place.kind == "place"
        return chunk.made("place", "known", surface.capitalize()) if is_place else chunk.made(None, "loose")
    if surface in words("name_never.txt") or len(surface.rstrip(".")) == 1:
        return None
    if surface in words("name_leaders.txt"):
        return chunk.made("person", "shaped")
    if "-" in surface and surface.split("-")[0] in words("name_group_openers.txt"):
        return chunk.made("organisation", "shaped")
    is_plain = surface in heads() or is_common(surface) or _is_listed_acronym(surface)
    return chunk.made(None, "loose" if is_plain else "guessed")


def _is_listed_acronym(surface: str) -> bool:
    return surface in words("name_acronyms.txt")


def _is_coined(chunk: Chunk) -> bool:
    """Whether a word is an acronym or has capitals or digits inside, which the names of people have not."""
    return any(_COINED.search(word.surface) for word in chunk.words)


@lru_cache(maxsize=65_536)
def _is_code(surface: str) -> bool:
    """A numeral, a label or an identifier: IV, E2, T1566, GF-level3."""
    if _ROMAN.fullmatch(surface) or any(part in words("name_never.txt") for part in surface.split("-")):
        return True
    capitals = sum(letter.isupper() for letter in surface)
    if capitals > _MOST_CAPITALS and len(surface) > _LONGEST_COINED and not (surface.isupper() or "-" in surface):
        return True
    digits = sum(letter.isdigit() for letter in surface)
    return digits > _MOST_DIGITS or (digits > 0 and (len(surface) <= _LONGEST_LABEL or any(map(str.islower, surface))))
