"""Family L: estimative language (ICD 203). Likelihoods come from one scale, and confidence is kept apart from them."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.brief import Brief, Judgement, Risk
from briefgen.check.codes import report
from briefgen.finding import Finding
from briefgen.language.hedges import find_hedges
from briefgen.language.lexicon import lines
from briefgen.language.sentences import find_sentences
from briefgen.likelihood import SCALES, Scale, band_of


def check_estimates(brief: Brief) -> Iterator[Finding]:
    """L001 to L004 for each risk and judgement."""
    scale = SCALES[brief.scale]
    for path, item in _estimated(brief):
        if item.likelihood is None:
            if not isinstance(item, Judgement) or item.basis == "judgement":
                yield report(
                    "L001", f"{path}.likelihood", f"how likely is it? write one of {_terms(scale)}", item.evidence
                )
        elif band_of(item.likelihood, scale) is None:
            message = f"{item.likelihood} is no term of the scale {scale.name}; write one of {_terms(scale)}"
            yield report("L002", f"{path}.likelihood", message)
        if item.likelihood is not None and item.confidence is None:
            message = "how good is the evidence for this likelihood? write low, moderate or high"
            yield report("L004", f"{path}.confidence", message, item.evidence)
        if _mixes(item.statement, scale):
            message = "one sentence states a likelihood and a confidence; state the confidence in a sentence of its own"
            yield report("L003", f"{path}.statement", message, item.evidence)


def _estimated(brief: Brief) -> Iterator[tuple[str, Risk | Judgement]]:
    for path, item in brief.items():
        if isinstance(item, (Risk, Judgement)):
            yield path, item


def _terms(scale: Scale) -> str:
    return ", ".join(band.term for band in scale.bands)


@cache
def _confidence() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in lines("confidence_phrases.txt"))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


def _mixes(statement: str, scale: Scale) -> bool:
    if not _confidence().search(statement):
        return False
    for sentence in find_sentences(statement):
        has_likelihood = any(hedge.likelihood for hedge in find_hedges(statement, sentence, scale=scale))
        if has_likelihood and _confidence().search(statement, sentence.start, sentence.end):
            return True
    return False
