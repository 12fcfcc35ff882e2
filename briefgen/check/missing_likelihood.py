"""L001, L009 and L011: a risk or judgement without a likelihood, and what its words say instead of one."""

import re
from collections.abc import Iterator

from briefgen.brief import Judgement, Risk
from briefgen.check.certainty import hedges_of, is_attribute
from briefgen.check.codes import report
from briefgen.check.confidence_words import confidence_in
from briefgen.check.own_words import Wording
from briefgen.check.stated_chance import find_chances
from briefgen.finding import Finding
from briefgen.language.hedges import Hedge
from briefgen.likelihood import Scale

_NOT = re.compile(r"n['’]t\b|\s+(?:not|no\s+longer|never)\b", re.IGNORECASE)
_OFF_SCALE = frozenset({"modal", "possibility"})


def report_missing(path: str, item: Risk | Judgement, scale: Scale) -> Finding:
    """What is told of an item without a likelihood: of a writer's own words, which of them state none."""
    wording = Wording(f"{path}.statement", item, item.statement)
    asked = f"how likely is it? write one of {terms_of(scale)}"
    if not wording.is_own(wording.text):
        return report("L001", f"{path}.likelihood", asked, item.evidence)
    confidence = confidence_in(item.statement)
    if confidence and wording.is_own(confidence) and not states_likelihood(wording.text, scale):
        message = (
            f'"{confidence}" says how good the evidence is, not how likely it is; set the confidence apart from the '
            f"words, and as likelihood one of {terms_of(scale)}"
        )
        return report("L011", wording.path, message, item.evidence)
    hedge = next(off_scale(wording, scale), None)
    if hedge:
        message = f'"{hedge.term}" states no likelihood; set one of {terms_of(scale)}, and say it so'
        return report("L009", wording.path, message, item.evidence)
    stated = _term_in(item.statement, scale)
    if stated:
        message = f'the words say "{stated[0]}"; if that is meant, set the likelihood to {stated[1]}'
        return report("L001", f"{path}.likelihood", message, item.evidence)
    return report("L001", f"{path}.likelihood", asked, item.evidence)


def _term_in(text: str, scale: Scale) -> tuple[str, str] | None:
    """The first likelihood that `text` states, in its words and in the scale's; None for none."""
    for hedge in hedges_of(text, scale.name):
        if hedge.kind == "scale" and hedge.scale == scale.name and hedge.likelihood and not is_attribute(text, hedge):
            return hedge.term, hedge.likelihood
    return None


def off_scale(wording: Wording, scale: Scale) -> Iterator[Hedge]:
    """The writer's own words that hedge and state no likelihood, where no others of the text state one."""
    if states_likelihood(wording.text, scale):
        return
    for hedge in hedges_of(wording.text, scale.name):
        is_hedge = hedge.kind in _OFF_SCALE and not hedge.is_negated
        is_unable = hedge.term == "could" and _NOT.match(wording.text, hedge.span.end)
        if is_hedge and not is_unable and wording.is_own(hedge.term):
            yield hedge


def states_likelihood(text: str, scale: Scale) -> bool:
    """Whether `text` has a term of a scale, or a chance in numbers."""
    is_said = any(hedge.kind == "scale" for hedge in hedges_of(text, scale.name))
    return is_said or next(find_chances(text), None) is not None


def terms_of(scale: Scale) -> str:
    """The terms of the scale, as a message lists them."""
    return ", ".join(band.term for band in scale.bands)
