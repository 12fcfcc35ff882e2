"""In which direction words run: each paragraph by its first letter, whatever the language of the document."""

import re
import unicodedata

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LATIN_LIKE = "A-Za-z\u00c0-\u058f"
_STRETCH = re.compile(f"[{_RIGHT_TO_LEFT}][^{_LATIN_LIKE}]*|[^{_RIGHT_TO_LEFT}]+")
_STRONG = {"L": False, "R": True, "AL": True}


def runs_right_to_left(text: str, *, otherwise: bool) -> bool:
    """Whether the first letter of `text` is of a script that runs from right to left; `otherwise` without letters."""
    kinds = map(unicodedata.bidirectional, text)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), otherwise)


def stretches(text: str) -> list[tuple[str, bool]]:
    """`text` cut where its direction turns, each piece with whether it runs from right to left.

    What has no direction of its own, such as a digit or a bracket, goes with the letters before it.
    """
    if text.isascii():
        return [(text, False)] if text else []
    return [(piece, runs_right_to_left(piece[0], otherwise=False)) for piece in _STRETCH.findall(text)]
