"""What a run of questions is about."""

from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.requirements import Requirements


@dataclass(frozen=True, slots=True)
class Scope:
    """`only` names the sections that are asked about, all where it is empty; `again` asks what is decided, too.

    `drafts` are fresh extractions of the sources, of which candidates are proposed.
    """

    only: frozenset[str] = frozenset()
    again: bool = False
    requirements: Requirements | None = None
    drafts: tuple[Brief, ...] = ()

    def includes(self, section: str) -> bool:
        return not self.only or section in self.only
