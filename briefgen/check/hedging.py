"""L010 and L012: a person hedges a thing once, and the main message and the outlook say how likely things are."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from briefgen.brief import Brief, Outlook, SummaryBullet
from briefgen.check.certainty import hedges_of
from briefgen.check.codes import report
from briefgen.check.missing_likelihood import off_scale, terms_of
from briefgen.check.own_words import Wording, own_wordings
from briefgen.finding import Finding
from briefgen.language.hedges import Hedge
from briefgen.language.lexicon import lines
from briefgen.likelihood import SCALES, Scale

_FEASIBLE = "possible"
"""What can be done is possible, too: "two months are possible, if the count is signed"."""

_NEXT = re.compile(r"\s+(?:be\s+)?")
_CLAUSE = re.compile(r"\s+that\s+[^.,;:!?]{1,80}")


def check_hedging(brief: Brief) -> Iterator[Finding]:
    """L010 for every text, L012 for the bottom line, the summary and the outlook."""
    scale = SCALES[brief.scale]
    for wording in own_wordings(brief):
        words = _hedged_twice(wording, scale)
        if words:
            yield report("L010", wording.path, f'"{words}" hedges twice; keep one of the words', wording.item.evidence)
        if isinstance(wording.item, (SummaryBullet, Outlook)):
            hedge = next((hedge for hedge in off_scale(wording, scale) if hedge.term != _FEASIBLE), None)
            if hedge:
                message = f'"{hedge.term}" says nothing of how likely it is; say it with one of {terms_of(scale)}'
                yield report("L012", wording.path, message, wording.item.evidence)


def _hedged_twice(wording: Wording, scale: Scale) -> str:
    """The first words that hedge what is hedged already, empty for none."""
    hedges = hedges_of(wording.text, scale.name)
    for first, second in pairwise(hedges):
        if _is_pair(first, second, wording.text[first.span.end : second.span.start]):
            words = " ".join(wording.text[first.span.start : second.span.end].split())
            if wording.is_own(words):
                return words
    return ""


def _is_pair(first: Hedge, second: Hedge, between: str) -> bool:
    if "modal" not in (first.kind, second.kind):
        return not between.strip() and _is_adverb(first) and _is_adverb(second)
    if _CLAUSE.fullmatch(between):
        return first.term in _supposed() and second.kind == "modal"
    return _NEXT.fullmatch(between) is not None and _softens(first) and _softens(second)


def _softens(hedge: Hedge) -> bool:
    return hedge.kind in {"modal", "scale"} or hedge.term in _adverbs()


def _is_adverb(hedge: Hedge) -> bool:
    return hedge.term in _adverbs() or (hedge.kind == "scale" and hedge.term.endswith("ly"))


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(lines("hedging_adverbs.txt"))


@cache
def _supposed() -> frozenset[str]:
    return frozenset(lines("supposed_clauses.txt"))
