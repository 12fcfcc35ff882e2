"""The words at the head of a chunk that a sentence puts there, and no name."""

from briefgen.language.names.chunk import Chunk
from briefgen.language.names.people import is_given, titles_at
from briefgen.language.names.vocabulary import heads, is_common, words


def openers_of(chunk: Chunk) -> int:
    """How many words of `chunk` stand before any name in it."""
    count = 0
    while count < len(chunk):
        rest = chunk.tail(count)
        if (count and rest.known) or rest.words[0].is_possessive:
            break
        if not (_is_function_word(rest.first) or (count == 0 and chunk.is_initial and _opens_only(chunk))):
            break
        count += 1
    return count


def _is_function_word(surface: str) -> bool:
    if not surface.isalpha() or (surface.isupper() and len(surface) > 1):
        return False
    return surface.lower() in words("function_words.txt") or surface.lower() in words("name_sentence_words.txt")


def _opens_only(chunk: Chunk) -> bool:
    """Whether the first word is capitalised for the sentence alone: common, and no part that names begin with."""
    surface = chunk.first
    if len(chunk) == 1 or chunk.words[0].link or not is_common(surface) or is_given(surface):
        return False
    lists = ("name_openers.txt", "name_fields.txt", "name_title_words.txt", "name_group_openers.txt")
    if surface in heads() or any(surface in words(name) for name in lists):
        return False
    return titles_at(chunk.words, 0) == 0 and chunk.words[1].surface not in heads()
