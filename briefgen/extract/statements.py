"""Which sentences state an assessment and which report: forecasts with "will", questions, leave that is granted."""

import re
from collections.abc import Sequence
from functools import cache

from briefgen.language.any_case import AnyCase
from briefgen.language.hedges import Hedge
from briefgen.language.lexicon import lines
from briefgen.language.phrases import any_case, listed, listed_all_over, phrase_pattern
from briefgen.span import Span

_BETWEEN = r"\s+(?:\w+ly\s+|also\s+|then\s+|still\s+|soon\s+|only\s+)?(?:not\s+)?"
_DUTY = re.compile(
    r"\b(?:must|shall|are\s+(?:permitted|allowed|entitled)|is\s+(?:permitted|allowed|entitled))\b", re.IGNORECASE
)
_GRANTED = re.compile(
    r"\bmay\s+(?:only\b|(?:not\s+)?be\s+(?:freely\s+)?(?:reproduced|copied|distributed|shared|quoted|used|disclosed)\b)",
    re.IGNORECASE,
)
_WILL = re.compile(r"will\b(?<![\w-]will)(?!\s+of\b)")
_RISKING = re.compile(r"\s+(?:is|are|was|were|remains?|lies?|stems?|includes?|being|\w+ing)\b", re.IGNORECASE)
_POSING = re.compile(
    r"\b(?:pos(?:e|es|ed|ing)|presents?|represents?|constitutes?|faces?|is|are|remains?|under)\b", re.IGNORECASE
)
_STANDING = re.compile(r"\b(?:is|are|remains?|persists?|looms?|grows?)\b", re.IGNORECASE)
_REACH = 60
_MAY = re.compile(r"\bmay\b")


def is_report(text: str, sentence: Span, cue: Hedge | None = None) -> bool:
    """Whether the sentence, or one `cue` of it, states no assessment: a question, leave granted, a past ability."""
    if cue is not None:
        return _is_told(text, sentence, cue)
    if text[max(sentence.start, sentence.end - 4) : sentence.end].rstrip('”"’) ').endswith("?"):
        return True
    if listed("imperative_openers.txt").match(text, sentence.start, sentence.end):
        return True
    if "may" not in sentence.of(text).lower():
        return False
    if _GRANTED.search(text, sentence.start, sentence.end) or _granting().search(text, sentence.start, sentence.end):
        return True
    may = _MAY.search(text, sentence.start, sentence.end)
    return may is not None and _DUTY.search(text, may.end(), sentence.end) is not None


def _is_told(text: str, sentence: Span, cue: Hedge) -> bool:
    """Whether the words after a cue, or around it, make it a fact: what someone could do, where something appeared."""
    if cue.kind == "modal":
        return _following("ability_verbs.txt").match(text, cue.span.end, sentence.end) is not None
    if cue.term.startswith("appear"):
        return _following("appearance_places.txt").match(text, cue.span.end, sentence.end) is not None
    if cue.term in {"risk", "risks"}:
        return _RISKING.match(text, cue.span.end, sentence.end) is None
    if cue.term.startswith("threat") and not cue.term.startswith("threaten"):
        before = text[max(sentence.start, cue.span.start - _REACH) : cue.span.start]
        after = text[cue.span.end : min(sentence.end, cue.span.end + _REACH)]
        return _POSING.search(before) is None and _STANDING.search(after) is None
    return False


def forecast_in(text: str, sentence: Span, hedges: Sequence[Hedge]) -> Hedge | None:
    """The first "will" or "would" that foretells: before a verb of change or on a condition, and not one reported."""
    forecast = _forecast().search(text, sentence.start, sentence.end)
    if forecast is None and any(hedge.kind == "condition" for hedge in hedges):
        forecast = _WILL.search(text, sentence.start, sentence.end)
    if forecast is None:
        return None
    if listed_all_over("reporting_verbs.txt").search(text, sentence.start, forecast.start()):
        return None
    cue = "will" if forecast[0][:4].lower() == "will" else "would"
    word = Span(forecast.start(), forecast.start() + len(cue))
    if any(hedge.kind == "dependence" and hedge.span.contains(word) for hedge in hedges):
        return None
    return Hedge(word, cue, "outlook")


@cache
def _forecast() -> AnyCase:
    return any_case(lines("forecast_verbs.txt"), before=rf"w(?<![\w-]w)(?:ill|ould){_BETWEEN}")


@cache
def _following(name: str) -> re.Pattern[str]:
    return phrase_pattern(lines(name), before=r"\s+(?:also\s+)?")


@cache
def _granting() -> re.Pattern[str]:
    return phrase_pattern(lines("permission_subjects.txt"), before=r"(?<![\w-])", after=r"\s+may\b")
