"""The kinds of items by the field that they stand in: what an identifier of each begins with, where its words stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.brief import (
    Entity,
    Event,
    Gap,
    Item,
    Judgement,
    KeyFigure,
    Outlook,
    Risk,
    Source,
    SummaryBullet,
)


@dataclass(frozen=True, slots=True)
class ItemKind:
    """`words` is the field that says what the item says; `prefix` goes before the number of a new identifier."""

    model: type[Item]
    prefix: str
    words: str


BOTTOM_LINE = "bottom_line"
"""The one field that holds an item and no list of them."""

KINDS: Mapping[str, ItemKind] = {
    BOTTOM_LINE: ItemKind(SummaryBullet, "bottom-line", "text"),
    "summary": ItemKind(SummaryBullet, "summary", "text"),
    "key_figures": ItemKind(KeyFigure, "figure", "label"),
    "risks": ItemKind(Risk, "risk", "statement"),
    "judgements": ItemKind(Judgement, "judgement", "statement"),
    "timeline": ItemKind(Event, "event", "text"),
    "entities": ItemKind(Entity, "entity", "name"),
    "gaps": ItemKind(Gap, "gap", "text"),
    "outlook": ItemKind(Outlook, "outlook", "text"),
    "sources": ItemKind(Source, "source", "publisher"),
}


def words_of(item: Item) -> str:
    """What an item says, in its own words."""
    field = next(kind.words for kind in KINDS.values() if isinstance(item, kind.model))
    return str(getattr(item, field))
