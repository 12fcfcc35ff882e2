"""Anchors as ids, by a rule that can be read backwards, and where the links of a document may lead.

An anchor is written as in an address, `risks[2].statement` as it stands and a blank as %20. What the page itself needs
begins with an underscore, and an anchor that does is written with %5F.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from briefgen.document import Block

_KEPT = "[]()!$'*+,;:@/?=~-._"
RESERVED = frozenset({"brief.json"})
"""Ids of the page that are no anchors."""


def identifier(anchor: str) -> str:
    """The id of what bears `anchor`; as the fragment of an address it leads there."""
    written = quote(anchor, safe=_KEPT, errors="replace")
    return f"%5F{written[1:]}" if written.startswith("_") else written


@dataclass(slots=True)
class Places:
    """Every id of a page in the making."""

    _known: frozenset[str]
    _used: set[str] = field(default_factory=lambda: set(RESERVED))

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> "Places":
        anchors: set[str] = set()
        for block in blocks:
            cells = (cell.anchor for row in block.table.rows for cell in row) if block.table else ()
            anchors.update((block.anchor, *cells))
        return cls(frozenset(anchors - {""}))

    def take(self, anchor: str) -> str | None:
        """The id for what bears `anchor`, None where there is none or another bears it already."""
        name = identifier(anchor)
        if not name or name in self._used:
            return None
        self._used.add(name)
        return name

    def link(self, target: str) -> str | None:
        """The address of `#anchor`, None where nothing bears it."""
        anchor = target.removeprefix("#")
        return f"#{identifier(anchor)}" if anchor in self._known else None
