"""Numbers that count however small: the dead, hurt, missing and arrested, and what a bare number rose or fell to."""

import re
from collections.abc import Sequence
from functools import cache

from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_counted, is_moved_to
from briefgen.quantity import Quantity
from briefgen.span import Span

_REACH = 60
_FEWEST = 10
_OF_THEM = re.compile(r"\sof\s(?:them|these|those|whom|which)(?!\w)")
_ENDED = re.compile(r"\s(?:in|at|near|on|elsewhere|others?|more)(?!\w)|[.,;)]|$")


def is_toll(text: str, quantity: Quantity, sentence: Span) -> bool:
    """As in "killing at least 38", "11 are missing", "two people died"."""
    if quantity.unit and (not is_counted(quantity.unit) or quantity.unit.rpartition(" ")[2] in _incidental()):
        return False
    start, end = quantity.span.start, quantity.span.end
    if _follows_verb(text[max(sentence.start, start - _REACH) : start].lower()):
        return True
    return (
        text[end : end + 1].isspace() and _were_killed().match(text, end, min(sentence.end, end + _REACH)) is not None
    )


def _follows_verb(before: str) -> bool:
    """Whether the words before a number end in a verb of harm and what limits the number."""
    words = before.split()
    if not before[-1:].isspace():
        return False
    while words and words[-1] in _limits() and not _phrase_ends(" ".join(words), words[-1]):
        is_link = words.pop() == "and"
        if is_link and words[-2:-1] in (["a"], ["an"]):
            del words[-2:]
    last = words[-1:]
    return bool(last) and (last[0] in _verbs() or _phrase_ends(" ".join(words), last[0]))


def _phrase_ends(before: str, last: str) -> bool:
    return any(before.endswith(phrase) for phrase in _phrases().get(last, ()))


def is_toll_too(text: str, toll: Quantity, quantity: Quantity) -> bool:
    """As in "killed 14 in Lagos and 6 in Abuja", "In Lagos 14 died, in Abuja 6"."""
    if quantity.unit not in {"", toll.unit} or not 0 < quantity.span.start - toll.span.end <= _REACH:
        return False
    return (
        _and().fullmatch(text, toll.span.end, quantity.span.start) is not None
        and _ENDED.match(text, quantity.span.end) is not None
    )


def is_part_of_told(text: str, quantity: Quantity) -> bool:
    """As in "in 11 of them": a part of what was counted before."""
    number = quantity.value
    return (
        not quantity.unit
        and number is not None
        and number >= _FEWEST
        and _OF_THEM.match(text, quantity.span.end) is not None
    )


def is_listed(text: str, quantity: Quantity, toll: Quantity) -> bool:
    """As in "4 officers and 11 protesters were hurt": whether one verb tells of both."""
    between = text[quantity.span.end : toll.span.start].strip()
    return is_counted(quantity.unit) and between in {"and", ",", ", and"}


def is_ordinal(text: str, quantities: Sequence[Quantity], quantity: Quantity) -> bool:
    """As in "Two clinics opened, and a third is planned": which of several and no part of a whole."""
    is_third = quantity.span.of(text).lower() == "a third"
    return is_third and any(other.value == 2 and other.span.end < quantity.span.start for other in quantities)


def is_reached(text: str, quantity: Quantity, sentence: Span) -> bool:
    """As in "deaths rose to 143 from 96": a bare number at either end of a change."""
    number = quantity.value
    if quantity.unit or number is None or number < _FEWEST:
        return False
    return is_moved_to(text, quantity.span.start, sentence.start)


@cache
def _and() -> re.Pattern[str]:
    word = r"\s[^\W\d][\w’'-]*"
    limits = _any("toll_limits.txt")
    return re.compile(
        rf"(?:{word}){{0,5}}(?:,?\sand|[,;])(?:\s(?:in|at|near)(?:{word}){{1,3}})?\s(?:(?:{limits})\s){{0,2}}"
    )


@cache
def _limits() -> frozenset[str]:
    return frozenset(word for line in lines("toll_limits.txt") for word in line.split())


@cache
def _verbs() -> frozenset[str]:
    return frozenset(line for line in lines("toll_verbs.txt") if " " not in line)


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Verbs of several words by their last."""
    listed = [line for line in lines("toll_verbs.txt") if " " in line]
    return {line.split()[-1]: tuple(other for other in listed if other.endswith(line.split()[-1])) for line in listed}


@cache
def _incidental() -> frozenset[str]:
    return frozenset(lines("incidental_units.txt"))


@cache
def _were_killed() -> re.Pattern[str]:
    return re.compile(rf"(?:\s(?:{_any('toll_links.txt')})){{0,4}}\s(?:{_any('toll_states.txt')})(?!\w)", re.IGNORECASE)


def _any(name: str) -> str:
    return "|".join(re.escape(line).replace(r"\ ", r"\s") for line in sorted(lines(name), key=len, reverse=True))
