"""Labels of numbers that are forecast or only possible: they say so in the document's own word."""

import re
from functools import cache

from briefgen.extract.measured.label import Place
from briefgen.extract.measured.noun_phrases import said
from briefgen.extract.measured.unstated import has_condition
from briefgen.language.lexicon import lines
from briefgen.language.phrases import listed

_MODALS = frozenset({"could", "may", "might", "would", "should"})
_DENIALS = frozenset({"not", "never", "cannot"})
_COMPARING = frozenset({"than", "as"})


def hedge_of(place: Place) -> str:
    """As in "could widen", "projected to climb", "likely": what keeps a number from being a fact; empty for a fact."""
    clause = place.clause
    before = [verb for verb in clause.verbs if verb[1] <= place.word]
    group = next(iter(before[-1:] or clause.verbs), None)
    if group and (modal := _modal(place, group)):
        return modal
    behind = range(clause.verbs[0][0] + 1, clause.verbs[0][1] + 1) if clause.verbs and not before else ()
    if foreseen := next((word for word in behind if place.lower(word) in lines("forecast_hedges.txt")), 0):
        return _forecast(place, foreseen)
    if clause.start >= place.word:
        return ""
    if guess := _guess(place):
        return guess
    start, end = place.words.starts[clause.start], place.words.starts[place.word]
    for match in _forecasts().finditer(place.words.text, start, end):
        word = place.words.at(match.start())
        if place.lower(word - 1) not in _COMPARING:
            return _forecast(place, word)
    return ""


def denial_of(place: Place) -> str:
    """As in "has not paid 450 workers": the verb with what denies it, for a number that holds all the same."""
    before = [verb for verb in place.clause.verbs if verb[1] <= place.word]
    begin, end = before[-1] if before else (0, 0)
    at = next((word for word in range(begin, end) if _is_denial(place.lower(word))), None)
    return "" if at is None else f"not {said(place.words, (end - 1,))}" if at < end - 1 else ""


def _is_denial(word: str) -> bool:
    return word in _DENIALS or word.endswith(("n't", "n’t"))


def with_hedge(label: str, hedge: str) -> str:
    """As in "gap: widen" and "could widen": "gap (could widen)"; a label that says it already stays."""
    if not hedge or not label or not set(hedge.lower().split()[:1]).isdisjoint(label.lower().split()):
        return label
    holder, colon, told = label.partition(": ")
    verb = hedge.rsplit(maxsplit=1)[-1]
    if colon and told == verb:
        return f"{holder} ({hedge})"
    if colon and told.startswith(f"{verb} "):
        return f"{holder}: {told.removeprefix(verb).strip()} ({hedge})"
    return f"{label.removesuffix(f' {verb}')} ({hedge})"


def _modal(place: Place, group: tuple[int, int]) -> str:
    begin, end = group
    at = next((word for word in range(begin, end) if place.lower(word) in {*_MODALS, "will"}), None)
    if at is not None and place.lower(at) == "will" and not has_condition(place.words.text, place.words.piece):
        return ""
    return "" if at is None else said(place.words, tuple(w for w in range(at, end) if place.kind(w) != "L"))


def _guess(place: Place) -> str:
    """As in "potentially over 40 wells": an adverb with nothing but limits between it and the number."""
    word = place.word - 1
    while word >= place.clause.start and place.kind(word) in "LDFP":
        if place.lower(word) in lines("guessing_adverbs.txt"):
            return said(place.words, (word,))
        word -= 1
    return ""


def _forecast(place: Place, word: int) -> str:
    """The word of forecast, with the infinitive right behind it."""
    infinitive = place.lower(word + 1) == "to" and place.kind(word + 1) == "A"
    return said(place.words, (word, word + 1, word + 2) if infinitive else (word,))


@cache
def _forecasts() -> re.Pattern[str]:
    return listed("forecast_hedges.txt")
