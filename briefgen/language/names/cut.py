"""A run of capitalised words cut where its connectors and possessives do not hold a name together."""

from briefgen.language.lexicon import pairs
from briefgen.language.names.chunk import Chunk
from briefgen.language.names.known import known_at
from briefgen.language.names.run import Run, Word
from briefgen.language.names.vocabulary import words


def chunks_of(text: str, run: Run) -> list[Chunk]:
    """The parts of `run` inside which every link holds."""
    if len(run.words) == 1:
        return [Chunk(text, (run.words[0],), run.is_initial, run.has_article)]
    held = _held_by_lists(text, run.words)
    parts: list[list[Word]] = [[]]
    for position, word in enumerate(run.words):
        parts[-1].append(word)
        following = run.words[position + 1] if position + 1 < len(run.words) else None
        if following and position not in held and not _holds(word, following, parts[-1]):
            parts.append([])
    first, *others = parts
    return [Chunk(text, tuple(first), run.is_initial, run.has_article), *(Chunk(text, tuple(part)) for part in others)]


def _held_by_lists(text: str, found: list[Word]) -> set[int]:
    """Positions whose link lies inside a listed name."""
    held: set[int] = set()
    for position, word in enumerate(found[:-1]):
        match = None if position in held else known_at(text, word.start, word.surface)
        if match is None:
            continue
        end = word.start + len(match[0])
        later = position
        while later + 1 < len(found) and found[later + 1].start < end:
            held.add(later)
            later += 1
    return held


def _holds(word: Word, following: Word, part: list[Word]) -> bool:
    if following.surface in words("name_restarts.txt"):
        return False
    if word.is_possessive:
        return word.link == "" and (
            _is_group(word.surface) or (part[0].surface in words("name_saints.txt") and len(part) > 1)
        )
    if word.link == "":
        return True
    return following.surface not in words("name_never.txt") and _joins(word, following, is_first=len(part) == 1)


def _joins(word: Word, following: Word, *, is_first: bool) -> bool:
    """Whether a connector goes on with the name."""
    when = pairs("name_connectors.tsv").get(word.link, "")
    if when == "of":
        is_tail = word.link.startswith("for") and not is_first and word.surface in words("name_for_heads.txt")
        return is_tail or word.surface in words("name_of_heads.txt")
    if when == "with":
        return word.surface in words("name_with_heads.txt")
    if when == "and":
        fields = words("name_fields.txt")
        return word.surface in fields and following.surface in fields
    return when == "always" or word.link in words("name_particles.txt")


def _is_group(surface: str) -> bool:
    """People's, Workers': a possessive that belongs to the name."""
    return not words("name_possessives.txt").isdisjoint({f"{surface}'s", f"{surface}'"})
