"""What an item says, in a form to be compared: white space, case and marks at the ends count for nothing."""

from collections.abc import Hashable
from functools import singledispatch

from briefgen.brief import Entity, Event, Item, KeyFigure, Risk, Source
from briefgen.fill.kinds import words_of
from briefgen.language.wording import bare, folded


def plain(text: str) -> str:
    """`text` without what counts for nothing."""
    return bare(folded(text))


@singledispatch
def saying(item: Item) -> Hashable:
    """What tells the item from others of its kind; equal for two that say the same."""
    return plain(words_of(item))


@saying.register
def _(item: Risk) -> Hashable:
    return item.kind, plain(item.statement)


@saying.register
def _(item: Event) -> Hashable:
    return item.date, plain(item.text)


@saying.register
def _(item: Entity) -> Hashable:
    return item.kind, plain(item.name)


@saying.register
def _(item: Source) -> Hashable:
    """The day that a publication was read tells it from others only where it has no title and no date."""
    who = plain(item.publisher), plain(item.title), item.date or ""
    return who if item.title or item.date else (*who, item.accessed or "")


@saying.register
def _(item: KeyFigure) -> Hashable:
    amount = item.value, item.low, item.high, item.unit, item.modifier, item.change
    return amount, plain(item.label), plain(item.period), item.as_of, plain(item.place)
