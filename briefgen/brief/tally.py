"""How much of a brief is sourced, reviewed and assessed."""

from collections import Counter
from dataclasses import dataclass

from briefgen.brief.item import Item
from briefgen.brief.judgement import Judgement
from briefgen.brief.model import Brief
from briefgen.brief.risk import Risk

_SAY_NOTHING = ("entities", "sources")
"""Lists whose items name something and say nothing that could be sourced."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over the items that say something and are not rejected; risks and judgements are to be assessed."""

    statements: int
    sourced: int
    reviewed: int
    to_assess: int
    assessed: int
    rejected: int


def tally_of(brief: Brief) -> Tally:
    """The counts of `brief`: what cites a source, what a person accepted or edited, and what is assessed in full.

    A released brief has no decisions, and says itself how much was reviewed.
    """
    decided = brief.verdicts()
    statements = [item for path, item in brief.standing_items() if not path.startswith(_SAY_NOTHING)]
    to_assess = [item for item in statements if isinstance(item, Risk | Judgement)]
    return Tally(
        statements=len(statements),
        sourced=sum(bool(item.references) for item in statements),
        reviewed=sum(item.id in decided for item in statements) if decided else brief.reviewed or 0,
        to_assess=len(to_assess),
        assessed=sum(map(_is_assessed, to_assess)),
        rejected=sum(decided.get(item.id) == "rejected" for _, item in brief.items()),
    )


def counts_by_kind(brief: Brief) -> dict[str, dict[str, int]]:
    """How many items of each origin each list holds, in the order of the schema; rejected ones are left out."""
    counts: dict[str, Counter[str]] = {}
    for path, item in brief.standing_items():
        counts.setdefault(path.partition("[")[0], Counter())[item.origin] += 1
    return {name: dict(sorted(origins.items())) for name, origins in counts.items()}


def _is_assessed(item: Item) -> bool:
    """Whether likelihood and confidence are set and, of a risk, the impact."""
    if isinstance(item, Risk):
        return bool(item.likelihood and item.impact and item.confidence)
    return isinstance(item, Judgement) and bool(item.likelihood and item.confidence)
