"""Who holds a view, what it depends on and by when: read from the words of one sentence."""

import re
from functools import cache

from briefgen.language.any_case import AnyCase
from briefgen.language.lexicon import lines, pairs
from briefgen.language.phrases import alternatives, listed_all_over, phrase_pattern
from briefgen.span import Span, trimmed

_MOST_HOLDER_WORDS = 9
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<holder>[^,;.()]{2,80})")
_OPENING = re.compile(r"[^,;:.()]{1,80},\s+")
_CLAUSE_END = re.compile(
    r"[;—]|[,:](?!\d)|(?<!\d)[,:]|\s[–-]\s|\s\("
    r"|\s(?<!by )(?<!since )(?<!until )then\b|\s(?:it would|they would)\b|[.!?][\"”’)]*$"
)
_INVERTED = re.compile(r"(?:Should|Were|Had)\s+(?=\w)")


@cache
def _ahead() -> AnyCase:
    month = alternatives(name for name in pairs("months.tsv") if len(name) > 3 or name == "may")
    count = rf"(?:{alternatives(lines('horizon_counts.txt'))}|\d{{1,3}})\s"
    period = f"{alternatives(lines('horizon_units.txt'))}"
    coming = (
        rf"(?:over|in|within|during|for)\s(?:the\s)?(?:next|coming|following)\s(?:{count})?(?:to\s{count})?{period}"
    )
    within = rf"within\s(?:(?:{count}|the\s))?{period}"
    part = rf"(?:{alternatives(lines('horizon_parts.txt'))}\sof\s)?(?:early\s|late\s|mid-?\s?)?"
    season = alternatives(lines("horizon_seasons.txt"))
    point = rf"(?:(?:{month}\s)?(?:19|20)\d\d|{month}|(?:the|this|next)\s(?:{period}|{season}))"
    deadline = rf"(?:by|before|until|through|beyond)\s(?:at\sleast\s)?(?:the\s)?{part}{point}"
    return AnyCase(rf"\b(?:{coming}|{within}|{deadline})\b")


@cache
def _length() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:\d|(?:{alternatives(lines('horizon_counts.txt'))}|a)\b)", re.IGNORECASE)


def holder_in(text: str, sentence: Span) -> Span | None:
    """The subject of a verb of opinion, or who stands after "according to"; None where no one is named."""
    start = sentence.start
    for _ in range(2):
        stated = _holder().match(text, start, sentence.end)
        if stated and (named := _named(text, Span(stated.start("holder"), stated.end("holder")))):
            return named
        opening = _OPENING.match(text, start, sentence.end)
        if opening is None:
            break
        start = opening.end()
    reported = _ACCORDING.search(text, sentence.start, sentence.end)
    named = trimmed(text, Span(reported.start("holder"), reported.end("holder"))) if reported else None
    return None if named and named.of(text).lower() in lines("lone_pronouns.txt") else named


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:\w+ly|{alternatives(lines('holder_adverbs.txt'))})$")


def _named(text: str, span: Span) -> Span | None:
    """`span` less a closing adverb, where it can be the name of a holder."""
    words = span.of(text)
    while adverb := _adverb().search(words):
        words = words[: adverb.start()]
    parts = words.lower().split()
    if not parts or len(parts) > _MOST_HOLDER_WORDS or parts[0] in lines("sentence_openers.txt"):
        return None
    if parts[0] in lines("no_one_words.txt") or parts[-1] in lines("lone_pronouns.txt"):
        return None
    if any(part in lines("not_holders.txt") for part in parts[1:] if part not in {"the", "of", "and"}):
        return None
    if parts[-1] in lines("not_holders.txt"):
        return None
    return Span(span.start, span.start + len(words))


def conditions_in(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses that say what the statement depends on, in order."""
    found: list[Span] = []
    for opening in _conditions(text, sentence):
        if found and opening.start < found[-1].end:
            continue
        closing = _CLAUSE_END.search(text, opening.end, sentence.end)
        end = closing.start() if closing else sentence.end
        found.append(trimmed(text, Span(opening.start, end)))
    return tuple(span for span in found if len(span.of(text).split()) > 1)


def _conditions(text: str, sentence: Span) -> list[Span]:
    """The words that open a condition: those of the list, and "Should …" where it begins a sentence that goes on."""
    found = []
    inverted = _INVERTED.match(text, sentence.start, sentence.end)
    if inverted and "," in text[inverted.end() : sentence.end]:
        found.append(Span(inverted.start(), inverted.end() - 1))
    for match in listed_all_over("condition_words.txt").all(text, sentence.start, sentence.end):
        is_length = match[0].lower().endswith("long as") and _length().match(text, match.end()) is not None
        if not is_length:
            found.append(Span(match.start(), match.end()))
    return found


def horizon_in(text: str, sentence: Span) -> Span | None:
    """The first words that say by when; None where none do."""
    found = _ahead().search(text, sentence.start, sentence.end)
    found = found or listed_all_over("horizon_periods.txt").search(text, sentence.start, sentence.end)
    return Span(found.start(), found.end()) if found else None


@cache
def _holder() -> re.Pattern[str]:
    verbs = phrase_pattern(
        lines("holder_verbs.txt"), before=r"\s+(?:also\s|now\s|have\s|has\s|still\s)?", after=r"(?!\s+by\b)"
    )
    return re.compile(rf"(?P<holder>\w[^,;:.()]{{1,90}}?){verbs.pattern}")
