"""How much room words take where every letter is as wide as the next: in a terminal."""

import unicodedata


def columns_of(text: str) -> int:
    """The columns that `text` takes: letters of East Asia two each, accents and joiners none."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
