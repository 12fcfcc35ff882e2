"""Assessments as risks, judgements and gaps, each in the document's own sentence."""

from briefgen.brief import Gap, Judgement, Risk
from briefgen.extract.draft.quotation import Quotation
from briefgen.extract.draft.sources import Bibliography
from briefgen.extract.risks import Assessment
from briefgen.language.hedges import HedgeClass
from briefgen.likelihood import ICD203, PHIA, Likelihood, Scale, band_of

_LONGEST_HOLDER = 200
_LONGEST_HORIZON = 200
_NO_HEDGES: frozenset[HedgeClass] = frozenset({"unknown", "danger", "condition", "dependence"})

Assessments = tuple[Assessment, ...]


def draft_risks(
    quotation: Quotation, bibliography: Bibliography, assessments: Assessments, scale: Scale
) -> tuple[Risk, ...]:
    """Risks and opportunities in reading order. Impact and confidence are an analyst's call and stay unset."""
    chosen = [item for item in assessments if item.kind in {"risk", "opportunity"}]
    return tuple(
        Risk(
            id=f"risk-{number}",
            kind="opportunity" if item.kind == "opportunity" else "risk",
            statement=quotation.words(item.span),
            category=item.category,
            holder=quotation.phrase(item.holder, _LONGEST_HOLDER),
            conditions=quotation.phrases(item.conditions),
            hedges=_hedges(quotation, item, scale),
            likelihood=_likelihood(item, scale),
            horizon=quotation.phrase(item.horizon, _LONGEST_HORIZON),
            evidence=quotation.evidence(item.span),
            references=bibliography.cited_in(item.span),
        )
        for number, item in enumerate(chosen, start=1)
    )


def draft_judgements(
    quotation: Quotation, bibliography: Bibliography, assessments: Assessments, scale: Scale
) -> tuple[Judgement, ...]:
    """Judgements in reading order. Confidence is an analyst's call and stays unset."""
    chosen = [item for item in assessments if item.kind == "judgement"]
    return tuple(
        Judgement(
            id=f"judgement-{number}",
            statement=quotation.words(item.span),
            holder=quotation.phrase(item.holder, _LONGEST_HOLDER),
            conditions=quotation.phrases(item.conditions),
            hedges=_hedges(quotation, item, scale),
            likelihood=_likelihood(item, scale),
            evidence=quotation.evidence(item.span),
            references=bibliography.cited_in(item.span),
        )
        for number, item in enumerate(chosen, start=1)
    )


def draft_gaps(quotation: Quotation, bibliography: Bibliography, assessments: Assessments) -> tuple[Gap, ...]:
    """What the document says is not known."""
    chosen = [item for item in assessments if item.kind == "gap"]
    return tuple(
        Gap(
            id=f"gap-{number}",
            text=quotation.words(item.span),
            evidence=quotation.evidence(item.span),
            references=bibliography.cited_in(item.span),
        )
        for number, item in enumerate(chosen, start=1)
    )


def scale_of(assessments: Assessments) -> Scale:
    """The scale that the document's own terms belong to; ICD 203 where they belong to both or to neither."""
    stated = {item.likelihood for item in assessments if item.likelihood}
    known = {scale.name: {term for term in stated if band_of(term, scale)} for scale in (ICD203, PHIA)}
    return PHIA if known["icd203"] < known["phia"] else ICD203


def _likelihood(assessment: Assessment, scale: Scale) -> Likelihood | None:
    """The stated likelihood where it is a term of the brief's scale."""
    term = assessment.likelihood
    return term if term and band_of(term, scale) else None


def _hedges(quotation: Quotation, assessment: Assessment, scale: Scale) -> tuple[str, ...]:
    """The words that weaken the statement and state no likelihood of the brief's scale."""
    stated = _likelihood(assessment, scale)
    cues = [cue for cue in assessment.cues if cue.kind not in _NO_HEDGES and not (stated and cue.likelihood)]
    return quotation.phrases([cue.span for cue in cues])
