"""Sentences that state a risk, an opportunity, a judgement or a gap, told by the words that hedge them.

A sentence counts when one of its cues says that it is about what may be, what seems, or what is not known. Weak cues
alone ("potentially", "in the hope of") soften a word and state nothing. Rules after ICD 203: the likelihood comes only
from a term of a scale.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.brief import RiskCategory
from briefgen.document import Document
from briefgen.extract.attribution import conditions_in, holder_in, horizon_in
from briefgen.extract.categories import category_of
from briefgen.extract.harm import Tone, harm_in
from briefgen.extract.reference_date import reference_date
from briefgen.extract.statements import forecast_in, is_past_worry, is_report
from briefgen.language.clauses import contrasted
from briefgen.language.hedges import Hedge, find_hedges
from briefgen.language.sentences import find_statements
from briefgen.likelihood import ICD203, Likelihood, Scale
from briefgen.span import Span

AssessmentKind = Literal["risk", "opportunity", "judgement", "gap"]

_STATING = {
    "scale",
    "modal",
    "appearance",
    "possibility",
    "attitude",
    "outlook",
    "unknown",
    "denial",
    "dependence",
    "danger",
}
_AHEAD = {"scale", "modal", "possibility", "attitude", "danger", "conditional", "outlook"}
_HOPEFUL = {"scale", "modal", "possibility", "conditional"}
_MAYBE = {"modal", "possibility", "danger", "conditional"}
_DOUBTS: set[Likelihood] = {"almost no chance", "very unlikely", "unlikely", "remote chance", "highly unlikely"}


@dataclass(frozen=True, slots=True)
class Assessment:
    """A whole sentence and what its cues make of it. `holder`, `conditions` and `horizon` are spans of its words."""

    span: Span
    kind: AssessmentKind
    cues: tuple[Hedge, ...]
    likelihood: Likelihood | None
    category: RiskCategory
    holder: Span | None = None
    conditions: tuple[Span, ...] = ()
    horizon: Span | None = None


def extract_risks(document: Document, *, scale: Scale = ICD203) -> list[Assessment]:
    """The assessments of the document in reading order, one for each sentence that states one."""
    found = []
    day = reference_date(document, ()).day
    year = day.year if day else None
    for block in document.blocks:
        if block.kind in {"paragraph", "list_item", "quote"}:
            for sentence in find_statements(document.text, block.span):
                assessment = _assessment(document.text, sentence, scale, year)
                if assessment:
                    found.append(assessment)
    return found


def _assessment(text: str, sentence: Span, scale: Scale, year: int | None) -> Assessment | None:
    cues = _cues(text, sentence, scale)
    stating = _stating(cues)
    if not stating or is_report(text, sentence) or is_past_worry(text, sentence, cues, year):
        return None
    conditions = conditions_in(text, sentence)
    cues = tuple(_supposed(cue, sentence, conditions) for cue in cues)
    stated = {cue.likelihood for cue in cues if cue.likelihood}
    harm = harm_in(text, sentence, conditions)
    return Assessment(
        span=sentence,
        kind=_kind(stating, "adverse" if _is_set_against(text, sentence, stating, conditions) else harm.tone),
        cues=cues,
        likelihood=stated.pop() if len(stated) == 1 else None,
        category=category_of(text, sentence, harm.words),
        holder=holder_in(text, sentence),
        conditions=conditions,
        horizon=horizon_in(text, sentence),
    )


def _cues(text: str, sentence: Span, scale: Scale) -> tuple[Hedge, ...]:
    """The hedges of a sentence and the "will" or "would" of a forecast, in order."""
    hedges = find_hedges(text, sentence, scale=scale)
    forecast = forecast_in(text, sentence, hedges)
    kept = [hedge for hedge in hedges if not is_report(text, sentence, hedge)]
    if forecast:
        kept = sorted([*(hedge for hedge in kept if not hedge.span.overlaps(forecast.span)), forecast], key=_start)
    return tuple(kept)


def _supposed(cue: Hedge, sentence: Span, conditions: Sequence[Span]) -> Hedge:
    """`cue` without its likelihood where it stands in a condition: "if a war were likely" states none.

    A condition that opens the sentence and has no end may be the whole of it, so that its terms count.
    """
    is_inside = any(condition.contains(cue.span) and not _is_whole(condition, sentence) for condition in conditions)
    return replace(cue, likelihood=None) if is_inside and cue.likelihood else cue


def _is_whole(condition: Span, sentence: Span) -> bool:
    return condition.start <= sentence.start + 1 and condition.end >= sentence.end - 1


def _start(cue: Hedge) -> int:
    return cue.span.start


def _stating(cues: tuple[Hedge, ...]) -> list[Hedge]:
    """The cues that make a statement; "would" does so only with a condition."""
    kinds = {cue.kind for cue in cues}
    stating = [cue for cue in cues if cue.kind in _STATING]
    if "condition" in kinds:
        stating.extend(cue for cue in cues if cue.kind == "conditional" and cue.term == "would")
    return stating


def _kind(stating: list[Hedge], tone: Tone) -> AssessmentKind:
    kinds = {cue.kind for cue in stating}
    if "unknown" in kinds:
        return "gap"
    denied = "denial" in kinds or all(cue.is_negated for cue in stating)
    doubted = denied or any(cue.likelihood in _DOUBTS or (cue.kind == "scale" and cue.is_negated) for cue in stating)
    if kinds & _AHEAD and not denied:
        if "danger" in kinds or (tone == "adverse" and not doubted):
            return "risk"
        if tone == "favourable" and not doubted and (kinds & _HOPEFUL or _is_supposed(stating)):
            return "opportunity"
    return "judgement"


def _is_set_against(text: str, sentence: Span, stating: list[Hedge], conditions: Sequence[Span]) -> bool:
    """Whether one of the parts that ", but" or ", though" sets against others says what harm may be."""
    parts = contrasted(text, sentence)
    ahead = [cue.span for cue in stating if cue.kind in _MAYBE and not cue.is_negated]
    return len(parts) > 1 and any(
        any(part.contains(cue) for cue in ahead) and harm_in(text, part, conditions).tone == "adverse" for part in parts
    )


def _is_supposed(stating: list[Hedge]) -> bool:
    return any(cue.term == "would" for cue in stating)
