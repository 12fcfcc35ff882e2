"""T014, T015 and T017: what is not known, what would show that a grave risk is coming, and what has changed."""

from collections.abc import Iterator

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.finding import Finding
from briefgen.likelihood import SCALES
from briefgen.severity import severity_of

_GRAVE_IMPACTS = frozenset({"high", "critical"})
_GRAVE = frozenset({"high", "severe", None})


def check_gaps(brief: Brief) -> Iterator[Finding]:
    """T014: no judgement rests on all that one would want to know."""
    count = len(brief.judgements)
    if count and not brief.gaps:
        judgements, them = ("a judgement", "it") if count == 1 else (f"{count} judgements", "them")
        message = f"the brief has {judgements} and no gap; write what is not known and could change {them}"
        yield report("T014", "gaps", message)


def check_indicators(brief: Brief) -> Iterator[Finding]:
    """T015: of a risk whose impact is high or worse, but for one so unlikely that its severity is less."""
    scale = SCALES[brief.scale]
    for index, risk in enumerate(brief.risks):
        severity = severity_of(risk, scale)
        is_grave = risk.kind == "risk" and risk.impact in _GRAVE_IMPACTS and severity in _GRAVE
        if is_grave and not risk.indicators:
            message = "the risk is grave and has no indicators; write what would show that it is coming"
            yield report("T015", f"risks[{index}].indicators", message, risk.evidence)


def check_changes(brief: Brief) -> Iterator[Finding]:
    """T017: a reader who knows the earlier brief asks first what is new."""
    if brief.previous.strip() and not brief.changes:
        message = f"there is an earlier brief, {brief.previous.strip()}; write in changes what has changed since then"
        yield report("T017", "changes", message)
