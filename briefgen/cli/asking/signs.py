"""Text of documents and briefs as a terminal may show it: nothing in it steers the screen."""

import unicodedata

_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def shown(text: str) -> str:
    """`text` on one line; what cannot be seen is written out, white space is a space each."""
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(sign: str) -> str:
    if sign.isprintable():
        return sign
    if sign.isspace() and (sign in "\t\n\r" or unicodedata.category(sign) == "Zs"):
        return " "
    return "" if sign in _UNSEEN else sign.encode("unicode_escape").decode("ascii")
