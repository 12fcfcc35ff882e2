"""Which estimative terms of a passage its evidence does not have, and which hedges it has lost."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefgen.check.passage import Passage, passage_of
from briefgen.language.hedges import Hedge, find_hedges
from briefgen.language.lexicon import lines, pairs
from briefgen.likelihood import SCALES, Scale, ScaleName

_WEAKENING = frozenset({"modal", "possibility", "appearance"})
_HALF = 0.5
_ARTICLE = re.compile(r"\b(?:an?|the|its|their|his|her|our|this|that|these|those|any|most|some|no)\s+\Z", re.IGNORECASE)
_REACH = 12


@lru_cache(maxsize=512)
def hedges_of(text: str, scale: ScaleName) -> tuple[Hedge, ...]:
    """The hedges of `text`; items that share an evidence share the work."""
    return tuple(find_hedges(text, scale=SCALES[scale]))


def is_attribute(text: str, hedge: Hedge) -> bool:
    """Whether the term describes a thing, for an article goes before it: "a likely successor".

    A noun has one, too, and states a likelihood: "a roughly even chance".
    """
    is_noun = hedge.term.rpartition(" ")[2] in lines("chance_nouns.txt")
    return not is_noun and _ARTICLE.search(text[max(0, hedge.span.start - _REACH) : hedge.span.start]) is not None


def find_other_terms(said: Passage, quotes: Sequence[Passage], scale: Scale) -> Iterator[str]:
    """What is told of each term of a scale, and of each hedge, that only one side has."""
    own = hedges_of(said.text, scale.name)
    terms = {_meant(hedge): hedge for hedge in own if hedge.kind == "scale"}
    known = {
        _meant(hedge): (hedge, quote)
        for quote in quotes
        for hedge in hedges_of(quote.text, scale.name)
        if hedge.kind == "scale"
    }
    for meant, hedge in terms.items():
        if meant not in known:
            stated = " or ".join(_told(other) for other, _ in known.values())
            yield f"the evidence does not say {_told(hedge)}{f' but {stated}' if stated else ''}"
    for hedge, quote in known.values():
        if not terms and _is_kept(hedge, quote, said):
            yield f'the evidence says "{hedge.term}", which is left out here'
    if not own and not known:
        yield from _lost_hedges(said, quotes, scale)
    else:
        yield from _made_certain(said, quotes)


def _meant(hedge: Hedge) -> tuple[str, bool]:
    return hedge.likelihood or hedge.term, hedge.is_negated


def _told(hedge: Hedge) -> str:
    return f'"not {hedge.term}"' if hedge.is_negated else f'"{hedge.term}"'


def _lost_hedges(said: Passage, quotes: Sequence[Passage], scale: Scale) -> Iterator[str]:
    """The first hedge of the evidence, where the passage says the same without any."""
    for quote in quotes:
        for hedge in hedges_of(quote.text, scale.name):
            if hedge.kind in _WEAKENING and _is_kept(hedge, quote, said):
                yield f'the evidence hedges with "{hedge.term}", which is left out here'
                return


def _made_certain(said: Passage, quotes: Sequence[Passage]) -> Iterator[str]:
    """As in "will" for "could", where other hedges are kept: one word is there more often, the other less."""
    gained = [word for word in lines("certain_words.txt") if _gain(word, said, quotes) > 0]
    lost = [word for word, kind in pairs("hedges.tsv").items() if kind == "modal" and _gain(word, said, quotes) < 0]
    if gained and lost:
        yield f'the evidence says "{lost[0]}", not "{gained[0]}"'


def _gain(word: str, said: Passage, quotes: Sequence[Passage]) -> int:
    """How many times more often than the quote that has it most often `said` has a word."""
    return said.words.count(word) - max((quote.words.count(word) for quote in quotes), default=0)


def _is_kept(hedge: Hedge, quote: Passage, said: Passage) -> bool:
    """Whether `said` has the word that is hedged and at least half of its clause."""
    before, behind = quote.clause_around(hedge.span.start)
    own = passage_of(hedge.term).meaning
    hedged = [word for word in behind if word not in own]
    clause = {*before, *hedged}
    is_half = len(clause & said.meaning) >= len(clause) * _HALF
    return bool(clause) and is_half and (not hedged or hedged[0] in said.meaning)
