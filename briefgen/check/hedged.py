"""Whether a sentence hedges a figure or a deed that another sentence states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.check.stated import Sentence
from briefgen.language.clauses import clause_around
from briefgen.language.hedges import Hedge, find_hedges
from briefgen.language.lexicon import pairs
from briefgen.language.phrases import listed
from briefgen.language.quantities import is_counted
from briefgen.language.wording import content_words
from briefgen.quantity import Quantity
from briefgen.span import Span

_SMALL = 10
_STEM = 5
_FEWEST_WORDS = 4
_LEAST_SHARE = 0.8
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DIRECT = frozenset({"weak", "possibility", "appearance"})
_OF_DEEDS = frozenset({"modal", "possibility", "appearance", "scale"})
_UNSURE = frozenset({"weak", "unknown", *_OF_DEEDS, "attitude", "outlook", "conditional"})
_DEFINITE = re.compile(
    r"(?:the|its|their|this|these|those|such)\s(?:(?:about|first|last|more|nearly|other|over|same|some|than)\s){0,3}\Z",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"\s(?:whether|if)\s", re.IGNORECASE)
_BETWEEN = 28


@dataclass(frozen=True, slots=True)
class Hedged:
    """A hedge, and the clause that it weakens."""

    hedge: Hedge
    clause: Span


def stems_of(words: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning: "displaced" and "displace" have one."""
    return frozenset(word[:_STEM] for word in content_words(words))


def hedges_in(sentence: Sentence) -> list[Hedge]:
    """What makes a sentence less than a statement of fact."""
    return [hedge for hedge in find_hedges(sentence.text, sentence.span) if hedge.kind in _UNSURE]


def find_hedged_number(fact: Sentence, shared: frozenset[str], number: Quantity, sentence: Sentence) -> Hedged | None:
    """What hedges in `sentence` the number that `fact` states; None where it has another, or hedges none.

    `shared` are the stems of both.
    """
    if number.value is None or abs(number.value) < _SMALL or number.change == "factor":
        return None
    for other in sentence.quantities:
        if not _is_same(number, other):
            continue
        if not shared - stems_of(number.span.of(fact.text)):
            continue
        clause = clause_around(sentence.text, sentence.span, other.span)
        hedge = _direct(sentence, other) or _of_verb(sentence, other, shared)
        if hedge is not None and not listed("negations.txt").search(clause.of(sentence.text)):
            return Hedged(hedge, clause)
    return None


def _is_same(one: Quantity, other: Quantity) -> bool:
    """The same number of the same things."""
    if one.value != other.value or one.change != other.change:
        return False
    if one.unit == other.unit:
        return True
    is_noun = all(is_counted(unit) for unit in (one.unit, other.unit))
    return is_noun and one.unit.rsplit(maxsplit=1)[-1] == other.unit.rsplit(maxsplit=1)[-1]


def _direct(sentence: Sentence, number: Quantity) -> Hedge | None:
    """A hedge right before the number or what limits it: "potentially over a million"."""
    for hedge in hedges_in(sentence):
        between = sentence.text[hedge.span.end : number.span.start]
        is_near = 0 <= number.span.start - hedge.span.end <= _BETWEEN and _is_limit(between)
        if is_near and hedge.kind in _DIRECT and hedge.term not in pairs("modifiers.tsv") and not hedge.is_negated:
            return hedge
    return None


def _is_limit(words: str) -> bool:
    """Whether words do no more than limit the number behind them."""
    told = " ".join(words.lower().split())
    return not told or _limit().fullmatch(told) is not None


@cache
def _limit() -> re.Pattern[str]:
    limits = "|".join(sorted((re.escape(term) for term in pairs("modifiers.tsv")), key=len, reverse=True))
    return re.compile(rf"(?:(?:{limits}|as|a|an|another|further|additional|the)(?:\s|\Z)){{1,3}}")


def _of_verb(sentence: Sentence, number: Quantity, shared: frozenset[str]) -> Hedge | None:
    """A hedge of the verb that the number belongs to, where the fact has that verb: "could displace 12,000"."""
    if _DEFINITE.search(sentence.text, max(sentence.span.start, number.span.start - _BETWEEN), number.span.start):
        return None
    clause = clause_around(sentence.text, sentence.span, number.span)
    for hedge in hedges_in(sentence):
        if _is_of_deed(hedge) and clause.contains(hedge.span):
            verb = next(iter(_words_behind(sentence, hedge)), "")
            if verb and verb[:_STEM] in shared:
                return hedge
    return None


def _is_of_deed(hedge: Hedge) -> bool:
    """Whether a hedge weakens the verb behind it: "might", "is likely to", "allegedly"."""
    is_adverb = hedge.kind == "weak" and hedge.term.endswith("ly")
    return (hedge.kind in _OF_DEEDS or is_adverb) and not hedge.is_negated


def _left_open(sentence: Sentence, hedge: Hedge) -> Span | None:
    """What a hedge leaves open, behind "it is unclear whether"; None where it says no more than that it is unclear."""
    match = _WHETHER.match(sentence.text, hedge.span.end) if hedge.kind == "unknown" else None
    return Span(match.end(), sentence.span.end) if match else None


def _words_behind(sentence: Sentence, hedge: Hedge) -> Iterator[str]:
    """The words with meaning behind a hedge, in order."""
    for match in _WORD.finditer(sentence.text, hedge.span.end, sentence.span.end):
        yield from content_words(match[0])


def find_hedged_deed(fact: Sentence, shared: frozenset[str], sentence: Sentence) -> Hedged | None:
    """The hedge of a clause that else says what `fact` does: most of its words, and the one that is hedged."""
    if listed("negations.txt").search(fact.words) or listed("negations.txt").search(sentence.words):
        return None
    for hedge in hedges_in(sentence):
        left_open = _left_open(sentence, hedge)
        if left_open is None and not _is_of_deed(hedge):
            continue
        clause = clause_around(sentence.text, sentence.span, hedge.span) if left_open is None else sentence.span
        said = stems_of((left_open or clause).of(sentence.text)) - stems_of(hedge.term)
        verb = "" if left_open else next(iter(_words_behind(sentence, hedge)), "")[:_STEM]
        is_shared = bool(left_open) or verb in shared
        if len(said) >= _FEWEST_WORDS and is_shared and len(said & shared) >= len(said) * _LEAST_SHARE:
            return Hedged(hedge, clause)
    return None
