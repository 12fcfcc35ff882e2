"""Changes: whether a number is a level or says by how much something rose or fell."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs, rows
from briefgen.language.quantities.amount import Amount
from briefgen.quantity import Change

_REACH = 90
_BREAK = re.compile(r"[.;:()\[\]—](?=\s|$)|[;()\[\]—]|,(?=\s(?:and|but|while|which|with)\s)")
_WORD = re.compile(r"[\w’'-]+")
_SKIPPED = {"another", "further", "additional", "a", "an", "the", "only", "just", "roughly", "about", "average", "of"}
_SHARES = {"percent", "percentage point", "basis point", "point", "per mille"}
_TIMES = re.compile(r"\s(?:as|the|its|their|what|that)(?!\w)")
_NEAR, _SHORTEST = 9, 2
_LIMITING = {"about", "around", "over", "nearly", "almost", "some", "only", "just", "at", "least", "more", "than"}
_AHEAD = re.compile(r"[ \n-]([\w’'-]+)(?:[ \n]([\w’'-]+))?(?:[ \n]([\w’'-]+))?")


@cache
def _verbs() -> dict[str, Change]:
    return _forms("verb")


@cache
def _nouns() -> dict[str, Change]:
    return _forms("noun")


@cache
def _sides() -> dict[str, Change]:
    return _forms("side")


@cache
def _moved() -> dict[str, Change]:
    return _forms("moved")


@cache
def _all() -> dict[str, Change]:
    return {**_verbs(), **_moved(), **_nouns()}


def _forms(kind: str) -> dict[str, Change]:
    found: dict[str, Change] = {}
    for direction, row_kind, forms in rows("change_words.tsv"):
        if row_kind == kind:
            found.update(dict.fromkeys(forms.split("|"), "increase" if direction == "increase" else "decrease"))
    return found


def change_of(text: str, amount: Amount, start: int, floor: int, limit: int) -> Change:
    """The change that `amount` states; `start` is where its modifier begins."""
    words = _words_before(text, start, floor)
    change = _before(words, amount) or _behind(text, amount, limit) or "level"
    if amount.unit == "time" and (change != "level" or _TIMES.match(text, amount.end, limit)):
        return "factor"
    return change


def _before(words: list[str], amount: Amount) -> Change | None:
    position = len(words) - 1
    while position >= 0 and (words[position] in _SKIPPED or words[position].endswith("ly")):
        if words[position] == "of" and words[position - 1 : position] != ["average"]:
            break
        position -= 1
    if position < 0:
        return None
    last = words[position]
    pair = " ".join(words[max(0, position - 1) : position + 1])
    if last == "by":
        return _nearest(words[max(0, position - _NEAR) : position], _all())
    if last == "of":
        return _nearest(_after_link(words[max(0, position - _NEAR) : position]), _nouns())
    if pair in lines("no_change_pairs.txt"):
        return None
    direct = _verbs().get(pair) or _verbs().get(last) or _sides().get(last)
    if amount.is_counted and last not in _sides():
        return None
    return direct or (_moved().get(last) if amount.unit in _SHARES else None)


def _after_link(words: list[str]) -> list[str]:
    """The words behind the last "and": in "a surge in attacks and the deaths of 40 people" no deaths surge."""
    return words[len(words) - words[::-1].index("and") :] if "and" in words else words


def _nearest(words: list[str], known: dict[str, Change]) -> Change | None:
    for position in range(len(words) - 1, -1, -1):
        found = known.get(" ".join(words[max(0, position - 1) : position + 1])) or known.get(words[position])
        if found:
            return found
    return None


def _behind(text: str, amount: Amount, limit: int) -> Change | None:
    """As in "a 65 percent increase", "5 percent higher"; a noun of change within three words."""
    if amount.is_counted:
        return None
    ahead = _AHEAD.match(text, amount.end, limit)
    if ahead is None:
        return None
    following = [word.lower() for word in ahead.groups() if word]
    if following[0] in _sides():
        return _sides()[following[0]]
    for word in following:
        if word in _nouns():
            return _nouns()[word]
        if word in _stops():
            return None
    return None


@cache
def _stops() -> frozenset[str]:
    return frozenset(lines("function_words.txt"))


def is_moving(text: str, start: int, floor: int) -> bool:
    """Whether something rises, falls or shifts "from" the number at `start`, so that no range begins there."""
    words = _words_before(text, start, floor)
    if "from" not in words[-_NEAR:]:
        return False
    return _shifts_in(words[: len(words) - words[::-1].index("from") - 1])


def is_moved_to(text: str, start: int, floor: int) -> bool:
    """Whether the number at `start` is where a rise or fall begins or ends: "rose to 143 from 96"."""
    words = _words_before(text, start, floor)
    while words and (words[-1] in _LIMITING or words[-1].endswith("ly")):
        words.pop()
    return bool(words) and words[-1] in {"to", "from"} and _shifts_in(words[:-1])


def _words_before(text: str, start: int, floor: int) -> list[str]:
    """The nearest words before `start` in its own part of the sentence, in lower case."""
    begin = max(floor, start - _REACH)
    if start - begin < _SHORTEST:
        return []
    for mark in _BREAK.finditer(text, begin, start):
        begin = mark.end()
    return [word.lower() for word in _WORD.findall(text, begin, start)]


def _shifts_in(words: list[str]) -> bool:
    """Whether the last word that says so tells of a change and not of a range."""
    for word in words[: -_NEAR - 1 : -1]:
        if word in lines("range_words.txt"):
            return False
        if word in _all() or word in _sides() or word in _shifts():
            return True
    return False


@cache
def _shifts() -> frozenset[str]:
    return frozenset({*lines("shift_words.txt"), *lines("movement_verbs.txt"), *pairs("number_factors.tsv")})


def is_change_verb(text: str, start: int, floor: int) -> bool:
    """Whether a verb of change, or "by", stands directly before `start`."""
    words = _WORD.findall(text[max(floor, start - 24) : start].lower())
    return bool(words) and (words[-1] == "by" or words[-1] in _all() or words[-1] in _sides())
