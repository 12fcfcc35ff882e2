"""Sentences: Punkt as nupunkt ships it, fed one paragraph at a time.

Note marks such as "[^2]" or "[3]" stay with the sentence that they follow.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.document import Document
from briefgen.language.datelines import dateline_of
from briefgen.language.lexicon import lines
from briefgen.span import Span, trimmed

PROSE = {"paragraph", "list_item", "quote", "title", "heading", "caption", "footnote", "byline"}
_LONGEST = 20_000
_LONGEST_READABLE = 2_000
_NOTE_MARKS = re.compile(r"(?:\[(?:\^\w{1,12}|\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\][ \t]*)+")
_GAP = re.compile(r"\s")
_MISSED = re.compile(
    r"[.!?](?:(?<=[a-z]{4}.)|(?<=\b[A-Z]\.[A-Z].))[\"”’)\]]*(?P<gap>\s+)(?=[“\"‘(]?(?P<next>[A-Z][\w'’]{0,30}))"
)
_LONGEST_WORD = 30


def find_sentences(text: str, within: Span | None = None) -> list[Span]:
    """The sentences of `text[within]`, without the white space around them, in order."""
    whole = Span(0, len(text)) if within is None else within
    known, place = _known(text), (whole.start, whole.end)
    found = known.get(place)
    if found is None:
        found = known[place] = tuple(_with_marks(text, _split(text, whole)))
    return list(found)


def find_statements(text: str, within: Span) -> list[Span]:
    """The sentences that a person can read as one, the first without a dateline before it.

    A row of a table is none, nor is a run of thousands of letters without an end.
    """
    if text[within.start : within.start + 1] == "|":
        return []
    readable = [sentence for sentence in find_sentences(text, within) if len(sentence) <= _LONGEST_READABLE]
    dateline = dateline_of(text, within)
    return _behind(dateline.span.end, readable) if dateline else readable


def _behind(start: int, sentences: list[Span]) -> list[Span]:
    return [Span(max(start, sentence.start), sentence.end) for sentence in sentences if sentence.end > start]


def sentences_of(document: Document) -> list[Span]:
    """The sentences of every block of prose, in reading order."""
    return [
        sentence
        for block in document.blocks
        if block.kind in PROSE
        for sentence in find_sentences(document.text, block.span)
    ]


@lru_cache(maxsize=2)
def _known(text: str) -> dict[tuple[int, int], tuple[Span, ...]]:  # noqa: ARG001 - the text is the key
    """The sentences found so far in `text`, by where they were looked for: every extractor asks for the same ones."""
    return {}


def _split(text: str, whole: Span) -> list[Span]:
    import nupunkt  # noqa: PLC0415 - its model costs 30 ms at start-up, and most commands never split a sentence

    sentences: list[Span] = []
    start = whole.start
    while start < whole.end:
        end = _piece_end(text, start, whole.end)
        for first, last in nupunkt.sent_spans(text[start:end]):
            words = text[start + first : start + last]
            begin, stop = start + last - len(words.lstrip()), start + first + len(words.rstrip())
            sentences.extend(_parted(text, begin, stop))
        start = end
    return sentences


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence `text[start:end]`, cut where a plain word before a stop, or an opening word after one, ends it."""
    for match in _MISSED.finditer(text, start, end):
        word = text[max(start, match.start() - _LONGEST_WORD) : match.start()].rsplit(maxsplit=1)[-1]
        if word[-1].islower():
            is_end = word not in lines("abbreviations.txt")
        else:
            is_end = match["next"].lower() in lines("sentence_openers.txt")
        if is_end:
            yield Span(start, match.start("gap"))
            start = match.end("gap")
    if start < end:
        yield Span(start, end)


def _piece_end(text: str, start: int, end: int) -> int:
    """Where a piece of a text too long for one look ends: after a full stop or a space near the limit, if any."""
    if end - start <= _LONGEST:
        return end
    limit = start + _LONGEST
    stop = text.rfind(". ", limit - 4_000, limit)
    if stop > start:
        return stop + 1
    gaps = [gap.end() for gap in _GAP.finditer(text, limit - 200, limit)]
    return gaps[-1] if gaps else limit


def _with_marks(text: str, sentences: list[Span]) -> list[Span]:
    """The sentences, a note mark at the start of one given back to the one before."""
    found: list[Span] = []
    for sentence in sentences:
        marks = _NOTE_MARKS.match(text, sentence.start, sentence.end) if found else None
        if marks is None:
            found.append(sentence)
            continue
        before = found.pop()
        found.append(trimmed(text, Span(before.start, marks.end())))
        rest = trimmed(text, Span(marks.end(), sentence.end))
        if len(rest):
            found.append(rest)
    return found
