"""The sentences that stand in for a summary: those of the opening that can be read alone, and the weightiest ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.language.hedges import find_hedges
from briefgen.language.phrases import listed
from briefgen.language.sentences import find_statements
from briefgen.span import Span

_FEWEST, _MOST = 3, 5
_LEAD_SENTENCES = 3
_MOST_CANDIDATES = 400
_SHORTEST_WORDS, _LONGEST_WORDS = 7, 60
_MOST_SHARED = 0.5
_BAR = 1.15
_DIGIT = re.compile(r"\d")
_STATING = {"scale", "modal", "outlook", "danger", "possibility", "appearance"}


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    weight: float
    words: frozenset[str]


def telling_sentences(document: Document) -> list[Span]:
    """Three to five sentences in the order of the text, or fewer where there are not so many; none repeats another."""
    title = frozenset(content_words(document.stated("title")))
    candidates = [_weighed(document.text, span, title, place) for span, place in _sentences(document)]
    candidates = candidates[:_MOST_CANDIDATES]
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda each: (-each.weight, each.span.start)):
        is_due = len(chosen) < _FEWEST or candidate.weight >= _BAR
        if is_due and len(chosen) < _MOST and not any(_repeats(candidate, other) for other in chosen):
            chosen.append(candidate)
    return sorted(candidate.span for candidate in chosen)


def _sentences(document: Document) -> Iterator[tuple[Span, int]]:
    """The sentences that can be read alone, with their number in the text counted from 0."""
    number = 0
    for block in document.blocks:
        if block.kind in {"paragraph", "quote"}:
            for sentence in find_statements(document.text, block.span):
                if stands_alone(document.text, sentence):
                    yield sentence, number
                number += 1


def _weighed(text: str, span: Span, title: frozenset[str], place: int) -> _Candidate:
    words = frozenset(content_words(span.of(text)))
    weight = 1.0 if place < _LEAD_SENTENCES else 0.5 / (1 + 0.1 * place)
    weight += 0.6 * len(words & title) / (len(title) or 1)
    weight += 0.1 * (_DIGIT.search(text, span.start, span.end) is not None)
    weight += 0.15 * any(hedge.kind in _STATING for hedge in find_hedges(text, span))
    return _Candidate(span, weight - 0.01 * place / (1 + place), words)


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
    return listed("boilerplate.txt").search(text, sentence.start, sentence.end) is None


def content_words(text: str) -> list[str]:
    """The stems of the longer words of `text`."""
    return [word.strip(".,;:’'\"“”()").lower()[:6] for word in text.split() if len(word) > 3]
