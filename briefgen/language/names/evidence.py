"""What the words around an unknown name say of its kind."""

import re
from functools import cache

from briefgen.language.lexicon import lines
from briefgen.language.names.candidate import Candidate
from briefgen.language.names.named import is_acronym
from briefgen.name import EntityKind

_BEFORE = 30
_AFTER = 36
_JOINED = frozenset({" and ", ", ", ", and ", " or "})
_RELATIVE = re.compile(r",? (?:who|whose|whom|himself|herself)\b")


def kinds_around(text: str, candidate: Candidate) -> list[EntityKind]:
    """The kinds that speak from the words before and after `candidate`, one entry for each clue."""
    before = text[max(0, candidate.start - _BEFORE) : candidate.start]
    after = text[candidate.end : candidate.end + _AFTER]
    found: list[EntityKind] = []
    if _may_be_cue(before.removesuffix("\n")[-3:]):
        if _body_before().search(before):
            found.append("organisation")
        elif _place_before().search(before):
            found.append("place")
    if _place_after().match(after) or _state_after().match(after):
        found.append("place")
    if _body_after().match(after):
        found.append("organisation")
    if _RELATIVE.match(after) or _reign().match(after):
        found.append("person")
    if candidate.has_article and is_acronym(candidate.form(text)) and _ends_here().match(after):
        found.append("organisation")
    if _verbs().match(after):
        found.append("organisation" if candidate.has_article else "person")
    return found


def is_beside_place(text: str, first: Candidate, second: Candidate) -> bool:
    """Whether one of two neighbours is a listed place and a comma or "and" joins the other to it."""
    if text[first.end : second.start] not in _JOINED:
        return False
    return any(candidate.kind == "place" and candidate.certainty == "known" for candidate in (first, second))


def _may_be_cue(end: str) -> bool:
    """Whether words that end so may tell of a place or a body; a quick look that spares two searches."""
    return end.lower() in _cue_ends() or not end.isascii()


@cache
def _cue_ends() -> frozenset[str]:
    """The last two letters of all that may stand before a place or a body, and the space behind them."""
    cues = ["at", "from", "with", *lines("name_body_cues.txt"), *lines("name_place_cues.txt")]
    return frozenset(f"{cue[-2:]} ".lower() for cue in cues)


@cache
def _place_before() -> re.Pattern[str]:
    cues = sorted(lines("name_place_cues.txt"), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(cues)}) $")


@cache
def _reign() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(lines('name_reign_words.txt'))})\b")


@cache
def _body_before() -> re.Pattern[str]:
    staff, cues = "|".join(lines("name_staff_nouns.txt")), "|".join(lines("name_body_cues.txt"))
    return re.compile(rf"(?<![\w-])(?:(?:{staff}) (?:at|from|with)|{cues}) $", re.IGNORECASE)


@cache
def _body_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s)? (?:{'|'.join(lines('name_body_nouns.txt'))})\b")


@cache
def _state_after() -> re.Pattern[str]:
    return re.compile(rf"'s (?:[a-z]+ )?(?:{'|'.join(lines('name_state_nouns.txt'))})\b")


@cache
def _place_after() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(lines('name_place_nouns.txt'))})\b")


@cache
def _ends_here() -> re.Pattern[str]:
    """Punctuation, a possessive or a function word: no noun follows that the name only describes."""
    return re.compile(rf"'s\b|[,;:)]|\.(?!\w)| (?:{'|'.join(lines('function_words.txt'))})\b")


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf" (?:has |had |have |also )?(?:{'|'.join(lines('name_person_verbs.txt'))})\b")
