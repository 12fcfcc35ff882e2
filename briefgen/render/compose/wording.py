"""Words of a brief made fit to print on one line."""

import unicodedata

from briefgen.render.words.foreign import opening_length


def one_line(text: str) -> str:
    """`text` with each run of white space as one space, and without the characters that no page can show.

    Words taken from a document keep its line breaks in the brief; in print they are prose. Control characters and
    noncharacters are dropped: XML refuses them.
    """
    shown = (character for character in text if character.isspace() or not _is_unprintable(character))
    return " ".join("".join(shown).split())


def _is_unprintable(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"} or ord(character) & 0xFFFE == 0xFFFE


def key_of(text: str) -> str:
    """`text` for comparison: one line, case folded."""
    return one_line(text).casefold()


def capitalised(text: str) -> str:
    """`text` with its first letter in upper case and all others as they are."""
    start = opening_length(text)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]
