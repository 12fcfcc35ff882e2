"""Words made comparable, whatever an editor did to the white space between them."""

from collections import Counter

_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")


def one_line(text: str) -> str:
    """`text` with every run of white space as one space, and without soft hyphens and marks of no width."""
    return " ".join(text.translate(_INVISIBLE).split())


def likeness(first: Counter[str], second: Counter[str]) -> float:
    """How much two bags of words have in common, from 0 to 1."""
    whole = first.total() + second.total()
    return 2 * (first & second).total() / whole if whole else 1.0


def bag(text: str) -> Counter[str]:
    return Counter(text.casefold().split())
