"""Which words of a text went and which came."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Fate = Literal["kept", "removed", "added"]
_MOST_MATCHES = 1_500
"""Of words of the one text with equal ones of the other; where there are more, nobody could follow the change."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that follow one another and have the same fate."""

    fate: Fate
    text: str


def word_changes(old: str, new: str) -> Iterator[Stretch]:
    """The words of both, the removed ones before those that came in their place."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    codes = matcher.get_opcodes() if _is_legible(before, after) else [("replace", 0, len(before), 0, len(after))]
    for code, start, end, new_start, new_end in codes:
        if code == "equal":
            yield Stretch("kept", " ".join(before[start:end]))
            continue
        if start < end:
            yield Stretch("removed", " ".join(before[start:end]))
        if new_start < new_end:
            yield Stretch("added", " ".join(after[new_start:new_end]))


def _is_legible(before: list[str], after: list[str]) -> bool:
    counts, others = Counter(before), Counter(after)
    return sum(count * others[word] for word, count in counts.items()) <= _MOST_MATCHES
