"""Letters of symbol fonts, which say in their own code what Unicode has a character for."""

import re
from functools import cache

from briefgen.language.lexicon import rows

UNKNOWN = "\ufffd"
"""Stands for a letter of a symbol font whose meaning is not known."""

_PRIVATE = re.compile("[\uf020-\uf0ff]")


@cache
def _meanings() -> dict[tuple[str, int], str]:
    return {(font, int(code, 16)): character for font, code, character in rows("docx_symbols.tsv")}


def symbol(font: str, code: str) -> str:
    """The character for the letter of `font` whose code is `code` in hexadecimal."""
    digits = code.strip()
    if not re.fullmatch(r"[0-9A-Fa-f]{1,6}", digits):
        return ""
    return _meaning(font, int(digits, 16))


def without_private(text: str, font: str) -> str:
    """`text` with the letters that Word keeps in the private-use area for a symbol font as characters.

    Without a symbol font such a letter is what somebody wrote, and stays.
    """
    if _PRIVATE.search(text) is None or font.strip().lower() not in _fonts():
        return text
    return _PRIVATE.sub(lambda letter: _meaning(font, ord(letter[0])), text)


@cache
def _fonts() -> frozenset[str]:
    return frozenset(font for font, _ in _meanings())


def _meaning(font: str, code: int) -> str:
    letter = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    known = _meanings().get((font.strip().lower(), letter))
    if known is not None:
        return known
    if code == letter and letter >= ord(" ") and not 0xD800 <= letter <= 0xDFFF and letter <= 0x10FFFF:
        return chr(letter)
    return UNKNOWN
