"""What the items of each section are, and which fields of them and of the front matter a template may speak of."""

from collections.abc import Mapping
from typing import Final

from briefgen.brief import Entity, Event, Gap, Item, Judgement, KeyFigure, Outlook, Risk, Source, SummaryBullet
from briefgen.layout import SectionName

KINDS: Final[Mapping[SectionName, type[Item]]] = {
    "bottom_line": SummaryBullet,
    "summary": SummaryBullet,
    "key_figures": KeyFigure,
    "risks": Risk,
    "judgements": Judgement,
    "timeline": Event,
    "entities": Entity,
    "gaps": Gap,
    "outlook": Outlook,
    "sources": Source,
}
"""The annex has no items of its own."""

PREFIXES: Final[Mapping[SectionName, str]] = {
    "bottom_line": "bottom-line",
    "summary": "summary",
    "key_figures": "figure",
    "risks": "risk",
    "judgements": "judgement",
    "timeline": "event",
    "entities": "entity",
    "gaps": "gap",
    "outlook": "outlook",
    "sources": "source",
}
"""What identifiers begin with."""

FRONT_FIELDS: Final = (
    "title",
    "topic",
    "reference",
    "marking",
    "banner",
    "restrictions",
    "as_of",
    "published",
    "authors",
    "office",
    "audience",
    "distribution",
    "sourcing",
)
_OURS = frozenset({"id", "origin", "evidence"})


def fields_of_items(section: SectionName) -> tuple[str, ...]:
    """The fields that a person fills of an item of `section`; none for the annex."""
    kind = KINDS.get(section)
    return tuple(name for name in kind.model_fields if name not in _OURS) if kind else ()
