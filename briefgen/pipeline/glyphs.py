"""Characters that no font of a style has, told in a line: a PDF file shows their code points instead."""

import unicodedata
from collections.abc import Mapping

from briefgen.document import Document
from briefgen.style import Style

_MOST_SHOWN = 10
_SHOWN_CATEGORIES = frozenset("LNPS")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def missing_glyphs(document: Document, style: Style, *, is_refused: bool) -> str:
    """What is missing, how often it stands there and what to do about it; empty where every character has a glyph.

    `is_refused` is for a file that is not written on account of it.
    """
    from briefgen.render.missing import missing_characters  # noqa: PLC0415 - start-up: of use for a PDF file alone

    return told(missing_characters(document, style), is_refused=is_refused)


def told(missing: Mapping[str, int], *, is_refused: bool) -> str:
    """The line for characters that stand so many times in a document, the most frequent first."""
    if not missing:
        return ""
    ordered = sorted(missing, key=lambda character: (-missing[character], character))
    shown = [_shown(character, missing[character]) for character in ordered[:_MOST_SHOWN]]
    more = len(ordered) - len(shown)
    listed = ", ".join(shown) + (f" and {more} more" if more else "")
    what, printed, them = f"{len(ordered)} characters have", "are printed as code points", "them"
    if len(ordered) == 1:
        what, printed, them = "1 character has", "is printed as its code point", "it"
    effect = "" if is_refused else f" and {printed}"
    return f"{what} no glyph{effect}: {listed}; give a font that has {them} under fallbacks in a style file"


def _shown(character: str, count: int) -> str:
    """`U+4E2D 中 (2)`; without the character where it could disturb the words around it, without the count 1."""
    is_plain = unicodedata.category(character)[0] in _SHOWN_CATEGORIES
    is_kept = is_plain and unicodedata.bidirectional(character) not in _RIGHT_TO_LEFT
    parts = (f"U+{ord(character):04X}", character if is_kept else "", f"({count})" if count > 1 else "")
    return " ".join(filter(None, parts))
