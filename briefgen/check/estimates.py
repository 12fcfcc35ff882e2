"""Family L: estimative language (ICD 203). Likelihoods come from one scale, and confidence is kept apart from them."""

from collections.abc import Iterator, Sequence

from briefgen.brief import Brief, Judgement, Risk
from briefgen.check.certainty import hedges_of, is_attribute
from briefgen.check.codes import report
from briefgen.check.missing_likelihood import report_missing, terms_of
from briefgen.check.stated_chance import find_chances, is_of
from briefgen.finding import Finding
from briefgen.likelihood import SCALES, Band, Scale, band_of


def check_estimates(brief: Brief) -> Iterator[Finding]:
    """L001, L002, L004 to L006, L009 and L011: the likelihood and the confidence of each risk and judgement."""
    scale = SCALES[brief.scale]
    for path, item in _estimated(brief):
        if item.likelihood is None:
            if not isinstance(item, Judgement) or item.basis == "judgement":
                yield report_missing(path, item, scale)
        elif band_of(item.likelihood, scale) is None:
            message = f"{item.likelihood} is no term of the scale {scale.name}; write one of {terms_of(scale)}"
            yield report("L002", f"{path}.likelihood", message)
        if item.likelihood is not None and item.confidence is None:
            message = "how good is the evidence for this likelihood? write low, moderate or high"
            yield report("L004", f"{path}.confidence", message, item.evidence)
        yield from _other_likelihood(path, item, scale)


def _other_likelihood(path: str, item: Risk | Judgement, scale: Scale) -> Iterator[Finding]:
    """L005, L006: a likelihood against the terms that the item's own words state, then those of its evidence."""
    own = band_of(item.likelihood, scale) if item.likelihood else None
    if own is None:
        return
    chance = next((chance for chance in find_chances(item.statement) if not is_of(chance, own)), None)
    if chance:
        message = f'the statement says "{chance.words}", not {own.term} ({_percents(own)}); correct the likelihood'
        yield report("L005", f"{path}.likelihood", message, item.evidence)
        return
    told = _stated([item.statement], scale)
    quotes = [entry.exact for entry in item.evidence] if item.origin == "extracted" else []
    stated = told or _stated(quotes, scale)
    if any(_agree(own, term) for term in stated or _stated([item.statement, *quotes], scale, describing=True)):
        return
    if stated:
        who = "the statement" if told else "the evidence"
        message = f"{who} says {' and '.join(sorted(map(_quoted, stated)))}, not {own.term}; correct the likelihood"
        yield report("L005", f"{path}.likelihood", message, item.evidence)
    elif quotes:
        message = f"the document states no likelihood here, so {own.term} is the analyst's own call"
        yield report("L006", f"{path}.likelihood", message, item.evidence)


def _stated(texts: Sequence[str], scale: Scale, *, describing: bool = False) -> set[tuple[str, bool]]:
    """The terms of `texts`, each with whether it is denied: those that state something, or those that only describe.

    "He is likely to win" states a likelihood, "the likely winner" describes a person.
    """
    return {
        (hedge.term, hedge.is_negated)
        for text in texts
        for hedge in hedges_of(text, scale.name)
        if hedge.kind == "scale" and (hedge.likelihood or hedge.is_negated) and is_attribute(text, hedge) == describing
    }


def _agree(own: Band, term: tuple[str, bool]) -> bool:
    """Whether a term that is stated, of whatever scale, can mean the band: their ranges meet in more than a bound."""
    words, is_denied = term
    bands = [band for scale in SCALES.values() if (band := band_of(words, scale))]
    if is_denied:
        return not any(band.term == own.term for band in bands)
    return any(own.low_percent < band.high_percent and band.low_percent < own.high_percent for band in bands)


def _percents(band: Band) -> str:
    return f"{band.low_percent} to {band.high_percent} percent"


def _quoted(term: tuple[str, bool]) -> str:
    words, is_denied = term
    return f'"not {words}"' if is_denied else f'"{words}"'


def _estimated(brief: Brief) -> Iterator[tuple[str, Risk | Judgement]]:
    for path, item in brief.items():
        if isinstance(item, (Risk, Judgement)):
            yield path, item
