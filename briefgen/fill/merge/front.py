"""What a brief of several documents says of itself: the latest date, the strictest marking, one scale."""

from collections.abc import Iterable, Sequence

from briefgen.brief import Brief
from briefgen.brief.date import last_day
from briefgen.likelihood import ICD203, PHIA, ScaleName, band_of
from briefgen.marking import TlpLabel, is_laxer


def front_of(drafts: Sequence[Brief]) -> dict[str, object]:
    """The fields of the front that all drafts decide on together."""
    return {
        "as_of": latest(draft.as_of for draft in drafts),
        "marking": strictest(draft.marking for draft in drafts),
        "scale": _scale(drafts),
    }


def latest(dates: Iterable[str | None]) -> str | None:
    """The date that ends last; None where there is none."""
    return max(filter(None, dates), key=last_day, default=None)


def strictest(markings: Iterable[TlpLabel | None]) -> TlpLabel | None:
    """The label that the fewest people may read; None where nothing bears one."""
    found: TlpLabel | None = None
    for marking in markings:
        if marking and (found is None or is_laxer(found, than=marking)):
            found = marking
    return found


def _scale(drafts: Sequence[Brief]) -> ScaleName:
    """The scale that has all terms of the drafts; ICD 203 where both have them, or neither."""
    risks = {item.likelihood for draft in drafts for item in draft.risks}
    stated = {term for term in risks | {item.likelihood for draft in drafts for item in draft.judgements} if term}
    known = {scale.name: {term for term in stated if band_of(term, scale)} for scale in (ICD203, PHIA)}
    return "phia" if known["icd203"] < known["phia"] else "icd203"
