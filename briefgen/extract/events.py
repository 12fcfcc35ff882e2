"""Dated events: what a clause says happened at a date, the date resolved against the document's own.

A date that only says when a figure held ("3.2 percent in 2022"), one inside a citation and one by which something may
happen are no events.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.document import Block, Document
from briefgen.extract.citation import Citation
from briefgen.extract.citations import extract_citations
from briefgen.extract.reference_date import reference_date
from briefgen.extract.sections import plain_heading
from briefgen.language.clauses import clause_around, denial_behind, noun_phrase_at, telling_words
from briefgen.language.dates import DateMention, find_dates, with_year
from briefgen.language.hedges import Hedge, find_hedges
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives, listed, listed_all_over
from briefgen.language.quantities import find_quantities
from briefgen.language.sentences import find_statements
from briefgen.span import Span

_FORWARD = {"unknown", "modal", "scale", "outlook", "possibility", "danger", "attitude", "condition", "conditional"}
_TELLING = {"paragraph", "list_item", "quote"}
_SHARES = {"percent", "percentage point", "basis point"}
_RELATIVE = re.compile(r",\s(?:which|who|where)\s+$")
_CURRENCY = re.compile(r"[A-Z]{3}\b")
_DIGIT = re.compile(r"[0-9]")
_REACH = 28
_FAR = 100
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """`span` covers the clause that tells it, `mention` its date as written; `date` is ISO, `2021/` while it lasts."""

    span: Span
    mention: Span
    date: str
    is_inferred: bool


def extract_events(document: Document, citations: Sequence[Citation] | None = None) -> list[DatedEvent]:
    """The events of the document in reading order, one for each date that tells of one.

    `citations` are the document's, where they are at hand already.
    """
    known = extract_citations(document) if citations is None else citations
    reference = reference_date(document, known).day
    found = []
    for sentence, mentions in _dated_sentences(document, known):
        cues = find_hedges(document.text, sentence)
        for mention in mentions:
            event = _event(document.text, sentence, cues, mention, reference)
            if event:
                found.append(event)
    return found


def _dated_sentences(document: Document, citations: Sequence[Citation]) -> Iterator[tuple[Span, list[DateMention]]]:
    """The sentences with dates outside citations, and those dates."""
    cited = [citation.span for citation in citations]
    first = 0
    for block in _telling_blocks(document):
        for sentence in find_statements(document.text, block.span):
            while first < len(cited) and cited[first].end <= sentence.start:
                first += 1
            last = first
            while last < len(cited) and cited[last].start < sentence.end:
                last += 1
            dates = find_dates(document.text, sentence)
            telling = [date for date in dates if not any(span.overlaps(date.span) for span in cited[first:last])]
            if telling:
                yield sentence, telling


def _telling_blocks(document: Document) -> Iterator[Block]:
    """The blocks of prose, without the entries under a heading such as "References"."""
    listing: Block | None = None
    for block in document.blocks:
        if block.kind == "heading":
            is_listing = plain_heading(block.span.of(document.text)) in lines("reference_headings.txt")
            if is_listing or listing is None or block.level <= listing.level:
                listing = block if is_listing else None
        elif block.kind in _TELLING and listing is None:
            yield block


def _event(
    text: str, sentence: Span, cues: Sequence[Hedge], mention: DateMention, reference: datetime.date | None
) -> DatedEvent | None:
    dated = with_year(mention, reference, is_past=False)
    if not dated.has_year or _is_comparison(text, sentence, mention):
        return None
    clause = clause_around(text, sentence, mention.span)
    if _is_aside(text, sentence, mention):
        return None
    is_ahead = reference is not None and dated.date.split("/")[0] > reference.isoformat()
    if _is_guess(text, clause, cues, mention, is_ahead=is_ahead) or _is_period(text, clause, mention):
        return None
    span = _told(text, sentence, clause, mention)
    if span is None or telling_words(text, span, mention.span) < _FEWEST_WORDS:
        return None
    date = f"{dated.date}/" if dated.is_open else dated.date
    return DatedEvent(span, mention.span, date, is_inferred=dated.date != mention.date)


def _told(text: str, sentence: Span, clause: Span, mention: DateMention) -> Span | None:
    """What tells the event: a clause, with one that denies it; a fragment's sentence; None for a comparison."""
    if listed("event_comparing_openers.txt").match(text, clause.start, clause.end):
        return None
    if listed("event_fragments.txt").match(text, clause.start, clause.end):
        return Span(sentence.start, clause.end) if clause.start > sentence.start else None
    span = noun_phrase_at(text, _with_subject(text, sentence, clause), mention.span)
    denial = denial_behind(text, sentence, span)
    return Span(span.start, denial.end) if denial else span


def _is_aside(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether a date stands in a bracket with other words: "(in office since 2017)", "(see Box 2, 2024)"."""
    before = text[sentence.start : mention.span.start]
    opening = max(before.rfind("("), before.rfind("["))
    if opening < 0 or max(before.rfind(")"), before.rfind("]")) > opening:
        return False
    return bool(before[opening + 1 :].strip())


def _with_subject(text: str, sentence: Span, clause: Span) -> Span:
    """A clause that "which" or "who" opens, with the short passage before it that says what did it."""
    is_relative = _RELATIVE.search(text[max(sentence.start, clause.start - 12) : clause.start]) is not None
    return Span(sentence.start, clause.end) if is_relative and clause.start - sentence.start <= _FAR else clause


def _is_comparison(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether the words around a date make it a comparison or part of a name: "than in 2021", "2018 levels"."""
    before = text[max(sentence.start, mention.span.start - _REACH) : mention.span.start]
    if _comparing().search(before) and not listed("schedule_words.txt").search(before):
        return not mention.is_open
    return listed("event_nothings.txt").match(text, mention.span.end + 1, sentence.end) is not None


@cache
def _comparing() -> re.Pattern[str]:
    words = alternatives(lines("event_comparisons.txt"))
    return re.compile(
        rf"(?<![\w-]){words}\s+(?:the\s+)?(?:(?:end|middle|start|beginning)\s+of\s+|early\s+|late\s+|mid-?)?$",
        re.IGNORECASE,
    )


def _is_guess(text: str, clause: Span, cues: Sequence[Hedge], mention: DateMention, *, is_ahead: bool) -> bool:
    """Whether what is dated is not said to happen: hedged, on a condition, unknown, or ahead without a plan."""
    before = [cue for cue in cues if cue.span.start < mention.span.start]
    near = cues if is_ahead else before
    if any(cue.kind in _FORWARD and clause.contains(cue.span) and not cue.is_negated for cue in near):
        return True
    return is_ahead and listed_all_over("schedule_words.txt").search(text, clause.start, clause.end) is None


def _has_digit(words: str) -> bool:
    return _DIGIT.search(words) is not None or (not words.isascii() and any(map(str.isdigit, words)))


def _is_period(text: str, clause: Span, mention: DateMention) -> bool:
    """Whether the date only says when a figure held."""
    if mention.is_open or mention.is_day:
        return False
    if not _has_digit(text[clause.start : mention.span.start] + text[mention.span.end : clause.end]):
        return False
    if listed_all_over("movement_verbs.txt").search(text, clause.start, clause.end):
        return True
    return any(
        quantity.unit in _SHARES or _CURRENCY.match(quantity.unit) is not None
        for quantity in find_quantities(text, clause)
    )
