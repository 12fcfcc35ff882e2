"""What a risk concerns: read from the words of harm, else from the sentence without its phrases of time."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import get_args

from briefgen.brief import RiskCategory
from briefgen.language.any_case import AnyCase
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.language.stems import classes_in, most_of
from briefgen.span import Span

_TABLE = "risk_categories.tsv"
_BEFORE = re.compile(r"[\w’'-]+\s+$")
_AFTER = re.compile(r"\w*\s+(?:of|in|on|to|against|by|from)\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+")
_LONGEST_WORD = 24


def category_of(text: str, sentence: Span, harm: Sequence[Span]) -> RiskCategory:
    """The category of most words of `harm`, each with the word before it and its complement; "other" without any."""
    told = _told(text, [_phrase(text, sentence, word) for word in harm])
    told = told or _told(text, _parts(text, sentence))
    known: tuple[RiskCategory, ...] = get_args(RiskCategory)
    return next((category for category in known if category == told), "other")


def _told(text: str, spans: Iterable[Span]) -> str:
    return most_of(label for span in spans for label in classes_in(text, span, _TABLE))


def _phrase(text: str, sentence: Span, word: Span) -> Span:
    """`word` with the one before it ("cyber attacks") and what it is of ("loss of crops")."""
    before = _BEFORE.search(text[max(sentence.start, word.start - _LONGEST_WORD) : word.start])
    after = _AFTER.match(text, word.end, sentence.end)
    return Span(word.start - (len(before[0]) if before else 0), after.end() if after else word.end)


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """What stands between the phrases of time of a sentence: "before the rains" names no category."""
    start = sentence.start
    for match in _time_phrases().all(text, sentence.start, sentence.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, sentence.end)


@cache
def _time_phrases() -> AnyCase:
    leads, seasons = alternatives(lines("season_leads.txt")), alternatives(lines("season_nouns.txt"))
    return AnyCase(rf"(?<![\w-]){leads}\s+(?:[\w'’-]+\s+){{0,2}}?{seasons}")
