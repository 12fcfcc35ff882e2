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
from briefgen.language.cue_senses import is_predicate, is_something_else
from briefgen.language.denials import is_negated
from briefgen.language.lexicon import lines, pairs
from briefgen.language.phrases import alternatives, any_case
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
        if not is_something_else(text, whole, span, term):
            yield _hedge(text, whole, span, term, scale)


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
    if term == "possible" and not is_predicate(text, whole, span):
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


def _is_comparison(text: str, span: Span) -> bool:
    """ "more likely than", "the most likely outcome": a comparison states no band."""
    return _comparison().search(text[max(0, span.start - 24) : span.start]) is not None


@cache
def _comparison() -> re.Pattern[str]:
    words = alternatives(lines("comparison_words.txt"))
    return re.compile(rf"(?:(?<![\w-]){words}|\bthe\s+(?:\w+\s+)?most)\s+$", re.IGNORECASE)
