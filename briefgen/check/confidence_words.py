"""L003: words that state a confidence in the evidence, and sentences that state a likelihood besides."""

from collections.abc import Iterator

from briefgen.brief import Brief, Judgement, Risk
from briefgen.check.codes import report
from briefgen.check.own_words import Wording, wordings
from briefgen.finding import Finding
from briefgen.language.hedges import find_hedges
from briefgen.language.phrases import listed
from briefgen.language.sentences import find_sentences
from briefgen.likelihood import SCALES, Scale

_CONFIDENCE = "confidence_phrases.txt"


def check_confidence_words(brief: Brief) -> Iterator[Finding]:
    """L003, for risks and judgements, and for the sentences that a person wrote elsewhere."""
    scale = SCALES[brief.scale]
    for wording in wordings(brief):
        if _mixes(wording.text, scale) and _is_judged(wording):
            message = "one sentence states a likelihood and a confidence; state the confidence in a sentence of its own"
            yield report("L003", wording.path, message, wording.item.evidence)


def confidence_in(text: str) -> str:
    """The first words of `text` that state a confidence in the evidence, empty for none."""
    match = listed(_CONFIDENCE).search(text)
    return " ".join(match[0].split()) if match else ""


def _is_judged(wording: Wording) -> bool:
    return isinstance(wording.item, (Risk, Judgement)) or wording.is_own(wording.text)


def _mixes(statement: str, scale: Scale) -> bool:
    if not listed(_CONFIDENCE).search(statement):
        return False
    for sentence in find_sentences(statement):
        has_likelihood = any(hedge.likelihood for hedge in find_hedges(statement, sentence, scale=scale))
        if has_likelihood and listed(_CONFIDENCE).search(statement, sentence.start, sentence.end):
            return True
    return False
