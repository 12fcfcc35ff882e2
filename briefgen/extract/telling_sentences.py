"""The sentences that stand in for a summary: those of the opening that can be read alone, and the weightiest ones."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.document import Document
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives, listed
from briefgen.language.sentences import find_statements
from briefgen.span import Span

_OF_A_STORY, _OF_A_REPORT = 3, 5
_LEAD_SENTENCES = 3
_MOST_CANDIDATES = 400
_SHORTEST_WORDS, _LONGEST_WORDS = 7, 60
_MOST_SHARED = 0.6
_LEAD, _NEXT, _FADING, _TITLE, _SHARED, _NUMBER = 0.8, 0.5, 0.1, 0.3, 0.3, 0.1
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    place: int
    words: frozenset[str]


def telling_sentences(document: Document) -> list[Span]:
    """Three sentences of a plain story, five of a text with headings, in their order; none repeats another.

    A sentence weighs by its place, by the words that it shares with the title and with the other sentences, and by
    whether it gives a figure. There may be fewer where the text has not so many that can be read alone.
    """
    candidates = [*_candidates(document)][:_MOST_CANDIDATES]
    weights = _weights(document, candidates)
    most = _OF_A_REPORT if any(block.kind == "heading" for block in document.blocks) else _OF_A_STORY
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda each: (-weights[each.span], each.place)):
        if len(chosen) < most and not any(_repeats(candidate, other) for other in chosen):
            chosen.append(candidate)
    return sorted(candidate.span for candidate in chosen)


def _candidates(document: Document) -> Iterator[_Candidate]:
    """The sentences that can be read alone, with their number in the text counted from 0."""
    number = 0
    for block in document.blocks:
        if block.kind in {"paragraph", "quote"}:
            for sentence in find_statements(document.text, block.span):
                if stands_alone(document.text, sentence):
                    yield _Candidate(sentence, number, frozenset(content_words(sentence.of(document.text))))
                number += 1


def _weights(document: Document, candidates: list[_Candidate]) -> dict[Span, float]:
    title = frozenset(content_words(document.stated("title")))
    shared = _shared(candidates)
    return {
        candidate.span: _own_weight(document.text, candidate, title) + _SHARED * share
        for candidate, share in zip(candidates, shared, strict=True)
    }


def _own_weight(text: str, candidate: _Candidate, title: frozenset[str]) -> float:
    span, place = candidate.span, candidate.place
    weight = _LEAD if place < _LEAD_SENTENCES else _NEXT / (1 + _FADING * place)
    weight += _TITLE * len(candidate.words & title) / (len(title) or 1)
    return weight + _NUMBER * (_DIGIT.search(text, span.start, span.end) is not None)


def _shared(candidates: list[_Candidate]) -> list[float]:
    """How much of what the text keeps coming back to each sentence holds, the fullest one 1."""
    told = Counter(word for candidate in candidates for word in candidate.words)
    held = [
        sum(math.log(told[word]) for word in sorted(candidate.words)) / math.sqrt(len(candidate.words) + 1)
        for candidate in candidates
    ]
    most = max(held, default=0) or 1
    return [value / most for value in held]


def _repeats(candidate: _Candidate, other: _Candidate) -> bool:
    shared = len(candidate.words & other.words)
    return shared > _MOST_SHARED * min(len(candidate.words), len(other.words))


def stands_alone(text: str, sentence: Span) -> bool:
    """Whether a sentence can be read without the one before it, in one breath, and tells of the matter."""
    words = len(sentence.of(text).split())
    if not _SHORTEST_WORDS <= words <= _LONGEST_WORDS or text[sentence.end - 1] in "?:":
        return False
    start = sentence.start
    while start < sentence.end and not text[start].isalnum():
        start += 1
    if listed("dangling_openers.txt").match(text, start, sentence.end):
        return False
    if _told_by_pronoun().search(text, sentence.start, sentence.end):
        return False
    return listed("boilerplate.txt").search(text, sentence.start, sentence.end) is None


@cache
def _told_by_pronoun() -> re.Pattern[str]:
    """What follows a quotation of someone who is only pointed at: '"We will find out," she said.'"""
    pronouns, verbs = alternatives(lines("lone_pronouns.txt")), alternatives(lines("reporting_verbs.txt"))
    return re.compile(rf"[,.?!”\"’]\s+(?:{pronouns}\s+(?:\w+\s+)?{verbs}|{verbs}\s+{pronouns})", re.IGNORECASE)


def content_words(text: str) -> list[str]:
    """The stems of the longer words of `text`."""
    return [word.strip(".,;:’'\"“”()").lower()[:6] for word in text.split() if len(word) > 3]
