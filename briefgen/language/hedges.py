"""Hedge cues and words of estimative probability in a text.

A term of a scale (ICD 203, PHIA) states a likelihood; every other hedge states none. A negated term ("is not likely
to") names another band than its words do and so states none either; the cue is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from briefgen.language.any_case import AnyCase
from briefgen.language.lexicon import lines, pairs
from briefgen.language.phrases import alternatives, any_case, phrase_pattern
from briefgen.likelihood import ICD203, SCALES, Likelihood, Scale, ScaleName, band_of
from briefgen.span import Span

HedgeClass = Literal[
    "scale",
    "modal",
    "conditional",
    "appearance",
    "possibility",
    "attitude",
    "outlook",
    "unknown",
    "denial",
    "condition",
    "dependence",
    "danger",
    "weak",
]
_REACH = 40
_WORD = re.compile(r"[\w'’]+")
_STOP = re.compile(r"[,;:.!?()]")
_BEING = re.compile(r"\b(?:is|are|was|were|remains?|seems?|appears?|looks?|very|increasingly)\s+$", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\s*(?:[,.;:!?)”\"’]|\s(?:that|to|for|in|on|at|by|if|but|and|or|only|within|this|next|again)\b)"
)
_COMPARISON = re.compile(r"(?:\b(?:least|more|less|as|how|equally)|\bthe\s+(?:\w+\s+)?most)\s+$", re.IGNORECASE)
_MIGHT_NOUN = re.compile(
    r"\b(?:the|its|his|her|their|our|military|economic|naval|industrial|financial|of)\s+$", re.IGNORECASE
)
_CHANCES = re.compile(
    r"\s+(?:chances?|possibilit(?:y|ies)|prospects?|likelihood|odds|risk|probability)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A cue. `scale` is None off the scales; `likelihood` is a term of row A, None where none is stated.

    `is_negated` says that a word before it denies it: "not likely", "no evidence that … could".
    """

    span: Span
    term: str
    kind: HedgeClass
    scale: ScaleName | None = None
    likelihood: Likelihood | None = None
    is_negated: bool = False


def find_hedges(text: str, within: Span | None = None, *, scale: Scale = ICD203) -> list[Hedge]:
    """The cues in `text[within]` in order; the longest term at a place counts."""
    whole = Span(0, len(text)) if within is None else within
    known, place = _known(text), (whole.start, whole.end, scale.name)
    found = known.get(place)
    if found is None:
        found = known[place] = tuple(_found(text, whole, scale))
    return list(found)


@lru_cache(maxsize=2)
def _known(text: str) -> dict[tuple[int, int, str], tuple[Hedge, ...]]:  # noqa: ARG001 - the text is the key
    """The cues found so far in `text`, by where and by which scale: extractors ask for the same ones."""
    return {}


def _found(text: str, whole: Span, scale: Scale) -> Iterator[Hedge]:
    for match in _cues().all(text, whole.start, whole.end):
        term = " ".join(match[0].lower().replace("’", "'").split())
        span = Span(match.start(), match.end())
        if not _is_something_else(text, whole, span, term):
            yield _hedge(text, whole, span, term, scale)


def is_negated(text: str, whole: Span, span: Span) -> bool:
    """Whether one of the three words before `span` denies it, no comma between them."""
    before = text[max(whole.start, span.start - _REACH) : span.start].lower()
    words = _WORD.findall(_STOP.split(before)[-1])[-3:]
    if words[-2:] == ["not", "only"]:
        return False
    return not _denials().isdisjoint(words) or any(word.endswith(("n't", "n’t")) for word in words)


@cache
def _denials() -> frozenset[str]:
    return frozenset(lines("negations.txt"))


@cache
def _terms() -> dict[str, HedgeClass]:
    terms: dict[str, HedgeClass] = {term: _class_of(name) for term, name in pairs("hedges.tsv").items()}
    for scale in SCALES.values():
        for band in scale.bands:
            terms.update(dict.fromkeys((band.term, *band.synonyms), "scale"))
    return terms


def _class_of(name: str) -> HedgeClass:
    known: tuple[HedgeClass, ...] = get_args(HedgeClass)
    return next(entry for entry in known if entry == name)


@cache
def _cues() -> AnyCase:
    return any_case(_terms())


def _hedge(text: str, whole: Span, span: Span, term: str, preferred: Scale) -> Hedge:
    kind = _terms()[term]
    if term == "possible" and not _is_predicate(text, whole, span):
        kind = "weak"
    denied = kind not in {"unknown", "denial"} and is_negated(text, whole, span)
    if kind != "scale":
        return Hedge(span, term, kind, is_negated=denied)
    for scale in (preferred, *(other for other in SCALES.values() if other is not preferred)):
        band = band_of(term, scale)
        if band:
            is_stated = not denied and not _is_comparison(text, span)
            return Hedge(span, term, "scale", scale.name, band.term if is_stated else None, is_negated=denied)
    raise LookupError(f"no scale has the term {term}")


def _is_predicate(text: str, whole: Span, span: Span) -> bool:
    """Whether "possible" is said of something ("a truce is possible") and does not only go before a noun."""
    return _PREDICATE.match(text, span.end, whole.end) is not None or span.end >= whole.end


def _is_comparison(text: str, span: Span) -> bool:
    """ "more likely than", "the most likely outcome": a comparison states no band."""
    return _COMPARISON.search(text[max(0, span.start - 24) : span.start]) is not None


def _is_something_else(text: str, whole: Span, span: Span, term: str) -> bool:
    """Whether the words of a term mean another thing here: the month, strength, distance, a kind of work."""
    before = text[max(whole.start, span.start - _REACH) : span.start]
    if term == "may":
        return span.of(text) == "May"
    if term == "might":
        return _MIGHT_NOUN.search(before) is not None
    if term in {"risk", "risks"}:
        return _compound().match(text, span.end, whole.end) is not None
    if term == "possible":
        return _fixed().search(before) is not None
    if term == "remote":
        return not _is_chance(text, whole, span)
    return False


def _is_chance(text: str, whole: Span, span: Span) -> bool:
    """Whether "remote" tells of a chance: a remote prospect, or a chance that is remote; a village may be far away."""
    if _CHANCES.match(text, span.end, whole.end):
        return True
    before = text[max(whole.start, span.start - 3 * _REACH) : span.start]
    return _BEING.search(before) is not None and _CHANCES.search(before) is not None


@cache
def _compound() -> re.Pattern[str]:
    return phrase_pattern(lines("risk_compounds.txt"), before=r"[\s-]+")


@cache
def _fixed() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(lines('fixed_possible.txt'))}\s+$", re.IGNORECASE)
