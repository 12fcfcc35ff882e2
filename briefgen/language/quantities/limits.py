"""Modifiers: the words around a number that limit it."""

import re
from functools import cache
from typing import get_args

from briefgen.language.lexicon import rows
from briefgen.language.quantities.amount import Amount
from briefgen.quantity import Modifier

_REACH = 34
_SIGNS = "~≈∼<>≤≥"
_MOST_WORDS = 4
_ARTICLES = {"a", "an", "another", "further"}


@cache
def _before() -> dict[str, Modifier]:
    return {phrase: _modifier(name) for phrase, name in rows("modifiers.tsv")}


@cache
def _after() -> tuple[tuple[str, Modifier], ...]:
    found = [(f" {phrase}", _modifier(name)) for phrase, name in rows("modifiers_after.tsv")]
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


def _modifier(name: str) -> Modifier:
    known: tuple[Modifier, ...] = get_args(Modifier)
    return next(entry for entry in known if entry == name)


@cache
def _behind() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase, _ in _after())
    return re.compile(rf"(?:{phrases})(?![^\W_])", re.IGNORECASE)


def limit_before(text: str, start: int, floor: int) -> tuple[Modifier, int] | None:
    """The modifier whose words end at `start`, and where they begin; None where there is none."""
    begin = max(floor, start - _REACH)
    ahead = text[begin:start]
    stripped = ahead.rstrip()
    if not stripped:
        return None
    if stripped[-1] in _SIGNS:
        sign = stripped[-2:] if stripped[-2:] in _before() else stripped[-1]
        return (_before()[sign], begin + len(stripped) - len(sign)) if sign in _before() else None
    if stripped[-1] == "-" and stripped[-4:].lower() == "sub-":
        return "under", begin + len(stripped) - 4
    words = ahead.split()
    position = len(stripped)
    while words and words[-1].lower() in _ARTICLES:
        position = stripped.rfind(words.pop(), 0, position)
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        modifier = _before().get(" ".join(words[-count:]).lower().lstrip('("“‘['))
        if modifier:
            return modifier, begin + _start_of(ahead, words[-count:], position)
    return None


def _start_of(ahead: str, words: list[str], position: int) -> int:
    for word in reversed(words):
        position = ahead.rfind(word, 0, position)
    return position


def limit_after(text: str, end: int, limit: int) -> Modifier | None:
    """The modifier whose words follow at `end`."""
    found = _behind().match(text, end, limit) if text[end : end + 1] == " " else None
    return dict(_after())[found[0].lower()] if found else None


def add_limit(text: str, amount: Amount, floor: int, limit: int) -> int:
    """Set the modifier of `amount`; where its words begin, else where the amount does."""
    found = limit_before(text, amount.start, floor)
    if found and not amount.is_bounded:
        amount.modifier, amount.is_bounded = found[0], True
    elif not amount.is_bounded and (behind := limit_after(text, amount.end, limit)):
        amount.modifier, amount.is_bounded = behind, True
    return found[1] if found else amount.start
