"""Whether the words of a cue mean something else where they stand: the month, strength, distance, a unit of measure."""

import re
from collections.abc import Callable
from functools import cache

from briefgen.language.lexicon import lines, rows
from briefgen.language.phrases import alternatives, phrase_pattern
from briefgen.span import Span

_REACH = 40
_MARK_AFTER = re.compile(r"\s*[,.;:!?)”\"’]")
_DIGIT_BEFORE = re.compile(r"\d[ \t]+$")
_AMOUNT_AFTER = re.compile(r"\s+(?:\d|[$€£¥]|zero\b)")
_THING_AFTER = re.compile(r"\s+(?:the|an?|\d[\d.,]*|[$€£¥]|zero)(?!\w)", re.IGNORECASE)
_YEAR_AFTER = re.compile(r",?\s+(?:\d{1,2},?\s+)?\d{4}\b")


def is_something_else(text: str, whole: Span, span: Span, term: str) -> bool:
    """Whether the words of `term` at `span` are no cue."""
    before = text[max(whole.start, span.start - _REACH) : span.start]
    sense = _SENSES.get(term) or _SENSES.get(term.split(" ", 1)[0] + " …")
    if sense and sense(text, whole, span, before):
        return True
    if term.endswith("set to") and _THING_AFTER.match(text, span.end, whole.end):
        return True
    return any(
        (is_before and pattern.search(before)) or (not is_before and pattern.match(text, span.end, whole.end))
        for is_before, pattern in _lookalikes().get(term, ())
    )


def is_predicate(text: str, whole: Span, span: Span) -> bool:
    """Whether a word is said of something ("a truce is possible") and does not only go before a noun."""
    if span.end >= whole.end or _MARK_AFTER.match(text, span.end, whole.end):
        return True
    return _following("predicate_followers.txt").match(text, span.end, whole.end) is not None


def _is_strength(text: str, whole: Span, span: Span, before: str) -> bool:  # noqa: ARG001 - one of the senses
    return _before("might_owners.txt").search(before) is not None


def _is_compound(text: str, whole: Span, span: Span, before: str) -> bool:  # noqa: ARG001 - one of the senses
    return _compound().match(text, span.end, whole.end) is not None


def _is_fixed(text: str, whole: Span, span: Span, before: str) -> bool:  # noqa: ARG001 - one of the senses
    return _before("fixed_possible.txt").search(before) is not None


def _is_far(text: str, whole: Span, span: Span, before: str) -> bool:  # noqa: ARG001 - one of the senses
    return not _is_chance(text, whole, span)


def _is_amount(text: str, whole: Span, span: Span, before: str) -> bool:
    """Whether "points to" is a unit of measure and a preposition: "3 points to 41"."""
    return _DIGIT_BEFORE.search(before) is not None or _AMOUNT_AFTER.match(text, span.end, whole.end) is not None


def _is_month(text: str, whole: Span, span: Span, before: str) -> bool:
    words = span.of(text)
    if words == "May":
        return True
    return _DIGIT_BEFORE.search(before) is not None or _YEAR_AFTER.match(text, span.end, whole.end) is not None


def _is_attribute(text: str, whole: Span, span: Span, before: str) -> bool:
    """Whether "unknown" only describes who did it: "unknown gunmen"; an unknown number is not known."""
    if is_predicate(text, whole, span) or _before("being_words.txt").search(before):
        return False
    return _following("unknown_measures.txt").match(text, span.end, whole.end) is None


def _is_chance(text: str, whole: Span, span: Span) -> bool:
    """Whether "remote" tells of a chance: a remote prospect, or a chance that is remote; a village may be far away."""
    if _following("remote_nouns.txt").match(text, span.end, whole.end):
        return True
    before = text[max(whole.start, span.start - 3 * _REACH) : span.start]
    return (
        _before("being_words.txt").search(before) is not None
        and _following("remote_nouns.txt").search(before) is not None
    )


@cache
def _following(name: str) -> re.Pattern[str]:
    return phrase_pattern(lines(name), before=r"\s+")


@cache
def _before(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(lines(name))}\s+$", re.IGNORECASE)


@cache
def _compound() -> re.Pattern[str]:
    return phrase_pattern(lines("risk_compounds.txt"), before=r"[\s-]+")


@cache
def _lookalikes() -> dict[str, list[tuple[bool, re.Pattern[str]]]]:
    """By the term: whether the telling words stand before it, and the pattern of those."""
    found: dict[str, list[tuple[bool, re.Pattern[str]]]] = {}
    for term, side, listed in rows("cue_lookalikes.tsv"):
        words = alternatives(listed.split("|"))
        source = rf"(?<![\w-]){words}\s+$" if side == "before" else rf"\s+{words}"
        found.setdefault(term, []).append((side == "before", re.compile(source, re.IGNORECASE)))
    return found


_SENSES: dict[str, Callable[[str, Span, Span, str], bool]] = {
    "may": _is_month,
    "might": _is_strength,
    "risk": _is_compound,
    "risks": _is_compound,
    "possible": _is_fixed,
    "remote": _is_far,
    "unknown": _is_attribute,
    "point …": _is_amount,
    "points …": _is_amount,
    "pointing …": _is_amount,
}
