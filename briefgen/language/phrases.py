"""One pattern for a list of words and phrases: a tree of letters, so that its size does not slow the search.

In a list a space stands for any white space, `'` for either apostrophe, and a star at the end for any ending of the
word: `destabili*` finds "destabilise" and "destabilising". The longest entry at a place is found.
"""

import re
from collections.abc import Iterable
from functools import cache

from briefgen.language.any_case import AnyCase
from briefgen.language.lexicon import lines

_Tree = dict[str, "_Tree"]
_WORD_END = "end"
_STEM_END = "any"
_BEFORE = r"(?<![\w-])"


def phrase_pattern(terms: Iterable[str], *, before: str = _BEFORE, after: str = "") -> re.Pattern[str]:
    """The pattern that finds any of `terms`, in any case, between the patterns `before` and `after`."""
    return re.compile(f"{before}{alternatives(terms)}{after}", re.IGNORECASE)


def alternatives(terms: Iterable[str]) -> str:
    """The source of a pattern that matches any of `terms` up to the end of its last word."""
    tree: _Tree = {}
    for term in terms:
        node = tree
        for letter in term.removesuffix("*"):
            node = node.setdefault(letter, {})
        node[_STEM_END if term.endswith("*") else _WORD_END] = {}
    return _source(tree)


def any_case(terms: Iterable[str], *, before: str = _BEFORE) -> AnyCase:
    """What finds any of `terms` behind the pattern `before`, fast where many places of one text are looked at."""
    return AnyCase(before + alternatives(term.lower() for term in terms))


@cache
def listed(name: str) -> re.Pattern[str]:
    """The pattern for the entries of the list `name`."""
    return phrase_pattern(lines(name))


@cache
def listed_all_over(name: str) -> AnyCase:
    """What finds the entries of the list `name`, fast where many places of one text are looked at."""
    return any_case(lines(name))


def _source(node: _Tree) -> str:
    branches = [_letter(letter) + _source(below) for letter, below in node.items() if len(letter) == 1]
    if _WORD_END in node:
        branches.append(r"(?![\w-])")
    if _STEM_END in node:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""


def _letter(letter: str) -> str:
    return {" ": r"\s+", "'": "['’]"}.get(letter) or re.escape(letter)
