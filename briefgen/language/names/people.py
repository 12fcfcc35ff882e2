"""Names of people: the titles before them and the words that they are made of."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from briefgen.language.lexicon import lines
from briefgen.language.names.known import known_names
from briefgen.language.names.run import Word
from briefgen.language.names.vocabulary import heads, is_common, titles, words

_INITIAL = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z]")
_MOST_TITLE_WORDS = 4
_MOST_NAME_WORDS = 6


def title_at(chunk: Sequence[Word], position: int) -> int:
    """How many words of `chunk` at `position` are one title, 0 where there is none."""
    if not may_open_title(chunk[position]):
        return 0
    longest = min(_MOST_TITLE_WORDS, len(chunk) - position)
    for count in range(longest, 0, -1):
        joined = _joined(chunk, position, count)
        if joined in titles():
            return count
    return 0


def may_open_title(word: Word) -> bool:
    """Whether a title begins with this word."""
    return word.surface in _first_words()


@cache
def _first_words() -> frozenset[str]:
    """The words that a title may begin with."""
    return frozenset(title.split(" ", 1)[0] for title in titles())


def titles_at(chunk: Sequence[Word], position: int) -> int:
    """How many words of `chunk` at `position` are titles that follow one another."""
    count = 0
    while position + count < len(chunk) and (found := title_at(chunk, position + count)):
        count += found
    return count


def before_titles(chunk: Sequence[Word], position: int) -> int:
    """Where the words begin that belong to the title at `position`: Former, Deputy, Foreign."""
    while position and chunk[position - 1].surface in words("name_title_words.txt"):
        position -= 1
    return position


def is_given(surface: str) -> bool:
    return surface in words("name_given.txt")


@lru_cache(maxsize=65_536)
def is_family(surface: str) -> bool:
    return surface in words("name_family.txt") or surface.rsplit("-", 1)[-1] in words("name_family.txt")


@lru_cache(maxsize=65_536)
def is_initial_letter(surface: str) -> bool:
    """Whether a word is an initial or two (J., J.P.), not an abbreviated name (U.S.) or a one-letter word."""
    is_other = surface in known_names() or surface.lower() in words("function_words.txt") or surface == "D.C."
    return _INITIAL.fullmatch(surface) is not None and not is_other


def may_follow_title(title: Word, chunk: Sequence[Word]) -> bool:
    """Whether the words behind a title are a person's name, and not the rest of another one ("General Assembly")."""
    first, last = chunk[0].surface, chunk[-1].surface
    if len(chunk) > _MOST_NAME_WORDS or first in words("name_never.txt"):
        return False
    if titles().get(title.surface) == "honorific" and last not in heads():
        return True
    if is_given(first) or is_initial_letter(first) or (is_family(first) and len(chunk) == 1):
        return True
    if _names_other(first, is_alone=len(chunk) == 1) or (last in heads() and not is_family(last)):
        return False
    return not is_common(first) or (len(chunk) > 1 and not is_common(last))


def is_person(chunk: Sequence[Word]) -> bool:
    """Whether words without a title are surely the name of a person."""
    surfaces = [word.surface for word in chunk]
    if not 1 < len(chunk) <= _MOST_NAME_WORDS or _holds_other(surfaces):
        return False
    first, last = surfaces[0], surfaces[-1]
    may_end = not is_common(last) or is_family(last)
    if is_given(first) and not _is_acronym(last):
        return may_end or _may_take_any(first, last)
    if is_initial_letter(first):
        return is_family(last) if len(first) == 1 else may_end
    if _has_particle(chunk) or any(is_initial_letter(surface) for surface in surfaces[1:-1]):
        return not (is_common(first) and is_common(last))
    has_prefix = _prefix().match(first) or _prefix().match(last)
    return not is_common(last) if has_prefix else is_family(last) and not (is_common(first) or _is_acronym(first))


@cache
def _prefix() -> re.Pattern[str]:
    """What begins the names of people alone; "^" in the list stands for a capital behind it."""
    prefixes = (prefix.replace("^", "[A-Z]") for prefix in lines("name_prefixes.txt"))
    return re.compile(f"(?:{'|'.join(prefixes)})")


def _names_other(first: str, *, is_alone: bool) -> bool:
    """Whether a word is a people, or by itself an organisation or a place."""
    known = known_names().get(first)
    if known is None:
        return False
    return known.kind == "people" or (known.kind in {"organisation", "place"} and not known.is_weak and is_alone)


def _holds_other(surfaces: list[str]) -> bool:
    """Whether one of the words belongs to no person's name."""
    never = surfaces[1:] if is_given(surfaces[0]) else surfaces
    if surfaces[0] in words("name_group_openers.txt") or any(surface in words("name_never.txt") for surface in never):
        return True
    return any(map(_is_body, surfaces))


def _has_particle(chunk: Sequence[Word]) -> bool:
    return any(word.link in words("name_particles.txt") and word.link != "e" for word in chunk[:-1])


def _may_take_any(given: str, last: str) -> bool:
    """Whether a given name is one beyond doubt, so that a common word behind it is a family name: John Mason."""
    if given in known_names() or is_common(given):
        return False
    return last not in words("name_fields.txt") and last not in words("name_openers.txt") and last not in heads()


@lru_cache(maxsize=65_536)
def _is_body(surface: str) -> bool:
    """Whether a word by itself is the name of an organisation or a place that no person bears."""
    known = known_names().get(surface)
    if known is None or is_given(surface) or is_family(surface):
        return False
    return known.kind in {"organisation", "people"} or (known.kind == "place" and not known.is_weak)


def _is_acronym(surface: str) -> bool:
    return len(surface) > 1 and surface.isupper() and "." not in surface


def _joined(chunk: Sequence[Word], position: int, count: int) -> str:
    """The words with their connectors; a title never spans a possessive."""
    parts: list[str] = []
    for word in chunk[position : position + count]:
        parts.append(word.surface)
        if word.link:
            parts.append(word.link)
        if word.is_possessive:
            parts.append("'s")
    if chunk[position + count - 1].link:
        parts.pop()
    return " ".join(parts)
