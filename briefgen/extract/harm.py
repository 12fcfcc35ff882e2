"""Whether a sentence tells of harm or of gain, by its words and by what they do to one another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.language.any_case import AnyCase
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.language.stems import find_listed
from briefgen.span import Span

Tone = Literal["adverse", "favourable", "neutral"]
_GAP = re.compile(r"\w*\s+")
_REACH = 36
_DENIAL = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?:in|to|of|on)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\s+(?:it|them|this|both)\b(?!\s+(?:to|from)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Harm:
    """The tone of a sentence and the words that tell of harm, in order, without those that are eased."""

    tone: Tone
    words: tuple[Span, ...]


def harm_in(text: str, sentence: Span, conditions: Sequence[Span] = ()) -> Harm:
    """The tone of `sentence` outside `conditions`; harm counts first where it is told as often as gain.

    "Could reduce theft" is a gain, "may hamper the recovery" harm: of two such words that stand close the first rules.
    A harm that falls, or a fall in it, is a gain as well: "inflation is likely to return to target".
    """
    harm = _outside(find_listed(text, sentence, "adverse.txt"), conditions)
    relief = _outside(find_listed(text, sentence, "relieving.txt"), conditions)
    relief = [word for word in relief if not _NOUN.match(text, word.end, sentence.end)]
    gain = _outside(find_listed(text, sentence, "favourable.txt"), conditions)
    abating = _outside(_abating(text, sentence), conditions)
    eased = [word for word in harm if any(_belongs(text, word, place) for place in abating)]
    harm = [word for word in harm if word not in eased]
    relieved = [word for word in harm if any(_governs(before, word) for before in relief)]
    relieved += _referred_to(text, harm, relief)
    harm = [word for word in harm if word not in relieved]
    gain = [word for word in gain if not any(_governs(before, word) for before in harm)]
    bad, good = len(harm), len(gain) + len(relieved) + len(abating)
    if bad and bad >= good:
        return Harm("adverse", tuple(harm))
    is_denied = _DENIAL.search(text, sentence.start, sentence.end) is not None
    return Harm("favourable" if good and not is_denied else "neutral", tuple(harm))


def _belongs(text: str, word: Span, place: Span) -> bool:
    """Whether `word` stands in `place` or right before it: a "sharper" fall in rates."""
    return place.overlaps(word) or _GAP.fullmatch(text, word.end, max(word.end, place.start)) is not None


def _abating(text: str, sentence: Span) -> list[Span]:
    """The stretches from a harm to the verb by which it grows less, and from "a fall in" to the harm."""
    found: list[Span] = []
    for pattern in (_harm_falls(), _fall_in_harm()):
        for match in pattern.all(text, sentence.start, sentence.end):
            place = Span(match.start(), match.end())
            if not any(place.overlaps(other) for other in found):
                found.append(place)
    return found


@cache
def _harm_falls() -> AnyCase:
    harms, verbs = alternatives(lines("reversible_harms.txt")), alternatives(lines("abating_verbs.txt"))
    helping = alternatives(lines("abating_helpers.txt"))
    complement = r"(?:\s+(?:in|of|over|on)\s+(?:[\w'’-]+\s+){0,3}[\w'’-]+)?"
    return AnyCase(rf"(?<![\w-]){harms}{complement}(?:\s+{helping}){{1,5}}\s+{verbs}")


@cache
def _fall_in_harm() -> AnyCase:
    falls, harms = alternatives(lines("abating_nouns.txt")), alternatives(lines("reversible_harms.txt"))
    between = rf"(?:(?!{alternatives(lines('abating_helpers.txt'))})[\w'’-]+\s+){{0,2}}?"
    adjectives = alternatives(lines("abating_adjectives.txt"))
    return AnyCase(rf"(?<![\w-])(?:{falls}\s+(?:in|of|to)\s+{between}|{adjectives}\s+){harms}")


def _referred_to(text: str, harm: list[Span], relief: list[Span]) -> list[Span]:
    """The last harm before each relieving word that goes with a pronoun: "a shortage, but machines will ease it"."""
    found: list[Span] = []
    for word in relief:
        before = [place for place in harm if place.end <= word.start]
        if before and _PRONOUN.match(text, word.end) and before[-1] not in found:
            found.append(before[-1])
    return found


def _outside(words: list[Span], conditions: Sequence[Span]) -> list[Span]:
    return [word for word in words if not any(condition.contains(word) for condition in conditions)]


def _governs(before: Span, word: Span) -> bool:
    return before.end <= word.start <= before.end + _REACH
