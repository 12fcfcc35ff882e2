"""Identifiers for new records."""

import re

from briefgen.brief import Brief
from briefgen.fill.kinds import BOTTOM_LINE, KINDS

_DOCUMENT = "document"


def new_identifier(brief: Brief, field: str) -> str:
    """An identifier for a record that is put into `field`: risk-6 behind risk-5.

    It is none that an item has, nor one that a decision or reference still names.
    """
    prefix = KINDS[field].prefix if field in KINDS else _DOCUMENT
    taken = _taken(brief)
    if field == BOTTOM_LINE and prefix not in taken:
        return prefix
    numbered = re.compile(rf"{prefix}-([0-9]{{1,9}})")
    numbers = [int(match[1]) for identifier in taken if (match := numbered.fullmatch(identifier))]
    return f"{prefix}-{max(numbers, default=0) + 1}"


def _taken(brief: Brief) -> set[str]:
    items = [item for _, item in brief.items()]
    named = {reference for item in items for reference in item.references}
    return {
        *(item.id for item in items),
        *(document.id for document in brief.documents),
        *(decision.item for decision in brief.decisions),
        *named,
    }
