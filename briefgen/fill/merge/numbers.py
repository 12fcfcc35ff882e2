"""Identifiers for what a new draft brings into a brief."""

import re
from collections import defaultdict

from briefgen.brief import Brief
from briefgen.fill.kinds import BOTTOM_LINE, KINDS

_NUMBERED = re.compile(r"(.+)-([0-9]{1,9})")
_DOCUMENT = "document"


class Numbers:
    """Gives each list its next number: none that an item, a document, a decision or a reference has or had."""

    def __init__(self, brief: Brief) -> None:
        self._taken = {
            *(item.id for _, item in brief.items()),
            *(document.id for document in brief.documents),
            *(decision.item for decision in brief.decisions),
            *(reference for _, item in brief.items() for reference in item.references),
        }
        self._last: dict[str, int] = defaultdict(int)
        for identifier in self._taken:
            if match := _NUMBERED.fullmatch(identifier):
                self._last[match[1]] = max(self._last[match[1]], int(match[2]))

    def next(self, field: str) -> str:
        """The identifier of a new record in `field`."""
        prefix = KINDS[field].prefix if field in KINDS else _DOCUMENT
        if field == BOTTOM_LINE and prefix not in self._taken:
            return prefix
        self._last[prefix] += 1
        return f"{prefix}-{self._last[prefix]}"
