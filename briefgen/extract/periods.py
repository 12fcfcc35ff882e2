"""When a figure holds, in the document's words: the nearest date of its sentence, a phrase, or its source's year."""

import re
from functools import cache

from briefgen.extract.citation import Citation
from briefgen.language.dates import DateMention, find_dates
from briefgen.language.lexicon import lines
from briefgen.quantity import Quantity
from briefgen.span import Span

_LEAD = re.compile(
    r"(?:(?:since|in|from|during|by|between|until|through|over|for|as of|at the end of|early|late|mid-?)\s+"
    r"(?:the\s+)?(?:(?:early|late|mid|end|start|beginning|first|second|third|fourth|half|quarter|of|the)[\s-]+){0,4})$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b[Ss]ince\s+[^,;.()]{1,80}")
_SPAN_OF_TIME = re.compile(
    r"\b(?:over|in|during|for|within)\s+the\s+(?:last|past|previous|preceding|first|second|third|fourth|final|next|coming)\s+"
    r"(?:\w+\s+){0,2}?(?:days?|weeks?|months?|quarters?|years?|decades?|half)\b(?:\s+of\s+\d{4})?",
    re.IGNORECASE,
)
_LINKED = re.compile(r"\s(?:in|on|for|by|during|since|as of|at the end of|in early|in late|in mid-)\s?(?:the\s)?")
_CLOSE = 160


def period_of(text: str, sentence: Span, quantity: Quantity, citations: tuple[Citation, ...]) -> str:
    """The words that say when; empty where nothing in the sentence or its source does."""
    place = quantity.span
    found = _dated(text, sentence, place, citations) or _phrase(text, sentence, place)
    if found:
        return " ".join(found.of(text).split())
    years = [
        date.date for citation in citations if not citation.is_access for date in citation.dates if len(date.date) == 4
    ]
    return years[0] if years else ""


def _dated(text: str, sentence: Span, place: Span, citations: tuple[Citation, ...]) -> Span | None:
    mentions = [
        mention
        for mention in find_dates(text, sentence)
        if not any(citation.bracket.contains(mention.span) for citation in citations)
        and not _is_bracketed(text, sentence, mention)
    ]
    near = [mention for mention in mentions if _distance(mention.span, place) <= _CLOSE]
    if not near:
        return None
    nearest = min(near, key=lambda mention: _remoteness(text, mention.span, place))
    return _with_lead(text, sentence, nearest.span)


def _is_bracketed(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether a date stands in a bracket of its own, as a citation's does."""
    before, after = text[sentence.start : mention.span.start], text[mention.span.end : sentence.end]
    return before.count("(") > before.count(")") and ")" in after


def _with_lead(text: str, sentence: Span, date: Span) -> Span:
    """The date with its preposition; the whole phrase where "since" opens one that holds the date."""
    for since in _SINCE.finditer(text, sentence.start, sentence.end):
        if since.start() <= date.start and date.end <= since.end():
            return Span(since.start(), min(since.end(), max(date.end, since.end())))
    lead = _LEAD.search(text[max(sentence.start, date.start - 60) : date.start])
    if lead is None:
        return date
    return Span(date.start - len(lead[0]), date.end)


def _phrase(text: str, sentence: Span, place: Span) -> Span | None:
    found = [*_phrases().finditer(text, sentence.start, sentence.end)]
    found += _SPAN_OF_TIME.finditer(text, sentence.start, sentence.end)
    near = [Span(match.start(), match.end()) for match in found if not place.overlaps(Span(match.start(), match.end()))]
    near = [span for span in near if _distance(span, place) <= _CLOSE]
    return min(near, key=lambda span: _distance(span, place), default=None)


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _remoteness(text: str, date: Span, place: Span) -> tuple[int, int, int]:
    """How far a date is from its number; one that follows with a single preposition is nearest."""
    follows = date.start >= place.end and _LINKED.fullmatch(text, place.end, date.start) is not None
    return int(not follows), _barriers(text, date, place), _distance(date, place)


def _barriers(text: str, a: Span, b: Span) -> int:
    """How many commas and semicolons part two places."""
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return between.count(";") * 2 + len(re.findall(r",(?!\d)", between))


@cache
def _phrases() -> re.Pattern[str]:
    words = sorted(lines("period_phrases.txt"), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)
