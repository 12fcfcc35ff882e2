"""Which sentences state an assessment and which report: forecasts with "will", questions, leave that is granted."""

import re
from collections.abc import Sequence
from functools import cache

from briefgen.language.any_case import AnyCase
from briefgen.language.hedges import Hedge
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives, any_case, listed, listed_all_over, phrase_pattern
from briefgen.span import Span

_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
_WILL = re.compile(r"will\b(?<![\w-]will)(?!\s+of\b)")
_REACH = 60
_MAY = re.compile(r"\bmay\b")
_DOING = re.compile(r"\s+\w+ing\b", re.IGNORECASE)
_NOT = re.compile(r"\s+not\b|n['’]t\b", re.IGNORECASE)
_HAD = re.compile(r"\b(?:had|['’]d)\s+(?:\w+ly\s+|long\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


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
    if _granted().search(text, sentence.start, sentence.end) or _granting().search(text, sentence.start, sentence.end):
        return True
    may = _MAY.search(text, sentence.start, sentence.end)
    return may is not None and listed("duty_words.txt").search(text, may.end(), sentence.end) is not None


def is_past_worry(text: str, sentence: Span, cues: Sequence[Hedge], year: int | None) -> bool:
    """Whether a sentence only tells what was once feared: "had feared that it would", in an earlier year than `year`.

    It is a worry still where a word of the present, "may" or "is likely", stands beside it.
    """
    worry = next((cue for cue in cues if cue.term in lines("past_worries.txt")), None)
    if worry is None or any(cue.kind == "scale" or cue.term in {"may", "might"} for cue in cues):
        return False
    if _HAD.search(text[max(sentence.start, worry.span.start - _REACH) : worry.span.start]):
        return True
    if listed("past_times.txt").search(text, sentence.start, sentence.end):
        return True
    years = [int(found[0]) for found in _YEAR.finditer(text, sentence.start, sentence.end)]
    return year is not None and bool(years) and max(years) < year


def _is_told(text: str, sentence: Span, cue: Hedge) -> bool:
    """Whether the words after a cue, or around it, make it a fact: what someone could do, where something appeared."""
    if cue.kind == "modal":
        if cue.term == "could" and _NOT.match(text, cue.span.end, sentence.end) and not _is_conditional(text, sentence):
            return True
        return _following("ability_verbs.txt").match(text, cue.span.end, sentence.end) is not None
    if cue.term.startswith("appear"):
        return _following("appearance_places.txt").match(text, cue.span.end, sentence.end) is not None
    if cue.term in {"risk", "risks"}:
        is_verb = _DOING.match(text, cue.span.end, sentence.end) is not None
        return not is_verb and _following("risking_verbs.txt").match(text, cue.span.end, sentence.end) is None
    if cue.term.startswith("threat") and not cue.term.startswith("threaten"):
        before = text[max(sentence.start, cue.span.start - _REACH) : cue.span.start]
        after = text[cue.span.end : min(sentence.end, cue.span.end + _REACH)]
        return listed("posing_verbs.txt").search(before) is None and listed("standing_verbs.txt").search(after) is None
    return False


def _is_conditional(text: str, sentence: Span) -> bool:
    return listed_all_over("condition_words.txt").search(text, sentence.start, sentence.end) is not None


def forecast_in(text: str, sentence: Span, hedges: Sequence[Hedge]) -> Hedge | None:
    """The first "will" or "would" that foretells: before a verb of change or on a condition, and not one reported."""
    forecast = _forecast().search(text, sentence.start, sentence.end) or _supposition(text, sentence)
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


def _supposition(text: str, sentence: Span) -> re.Match[str] | None:
    """The "would" of a change that is only supposed: "a faster fall in rates would allow the bank to ease"."""
    supposed = _supposing().match(text, sentence.start, sentence.end)
    return _WOULD.search(text, supposed.start("would"), sentence.end) if supposed else None


@cache
def _supposing() -> re.Pattern[str]:
    changes = alternatives(f"{noun}*" for noun in lines("change_nouns.txt"))
    openers = alternatives(lines("supposing_openers.txt"))
    return re.compile(
        rf"{openers}\s+(?:[\w'’-]+\s+){{0,4}}?{changes}\w*\s+(?:[\w'’%.-]+\s+){{0,9}}?(?P<would>would\b)", re.IGNORECASE
    )


@cache
def _forecast() -> AnyCase:
    between = alternatives(lines("forecast_adverbs.txt"))
    return any_case(
        lines("forecast_verbs.txt"),
        before=rf"w(?<![\w-]w)(?:ill|ould)\s+(?:(?:\w+ly|{between})\s+)?(?:not\s+)?",
    )


@cache
def _granted() -> re.Pattern[str]:
    uses = alternatives(lines("granted_uses.txt"))
    return re.compile(rf"\bmay\s+(?:only\b|(?:not\s+)?be\s+(?:freely\s+)?{uses})", re.IGNORECASE)


@cache
def _following(name: str) -> re.Pattern[str]:
    return phrase_pattern(lines(name), before=r"\s+(?:also\s+)?")


@cache
def _granting() -> re.Pattern[str]:
    return phrase_pattern(lines("permission_subjects.txt"), before=r"(?<![\w-])", after=r"\s+may\b")
