"""Whether a sentence tells of harm or of gain, by its words and by what they do to one another."""

import re
from collections.abc import Sequence
from typing import Literal

from briefgen.language.stems import find_listed
from briefgen.span import Span

Tone = Literal["adverse", "favourable", "neutral"]
_REACH = 36
_DENIAL = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)


def tone_of(text: str, sentence: Span, conditions: Sequence[Span] = ()) -> Tone:
    """The tone of `sentence` outside `conditions`; harm counts first where it is told as often as gain.

    "Could reduce theft" is a gain, "may hamper the recovery" harm: of two such words that stand close the first rules.
    """
    harm = _outside(find_listed(text, sentence, "adverse.txt"), conditions)
    relief = _outside(find_listed(text, sentence, "relieving.txt"), conditions)
    gain = _outside(find_listed(text, sentence, "favourable.txt"), conditions)
    relieved = [word for word in harm if any(_governs(before, word) for before in relief)]
    harm = [word for word in harm if word not in relieved]
    gain = [word for word in gain if not any(_governs(before, word) for before in harm)]
    bad, good = len(harm), len(gain) + len(relieved)
    if bad and bad >= good:
        return "adverse"
    return "favourable" if good and not _DENIAL.search(text, sentence.start, sentence.end) else "neutral"


def _outside(words: list[Span], conditions: Sequence[Span]) -> list[Span]:
    return [word for word in words if not any(condition.contains(word) for condition in conditions)]


def _governs(before: Span, word: Span) -> bool:
    return before.end <= word.start <= before.end + _REACH
