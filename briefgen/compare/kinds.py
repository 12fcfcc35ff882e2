"""By what the items of each list are known again in another brief."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefgen.brief import Entity, Event, Item, KeyFigure, Source
from briefgen.compare.alike import ALIKE
from briefgen.difference import WORD_FIELDS

Key = tuple[str, ...]
_NEARLY_THE_SAME = 0.8
"""Of names and labels, where one word makes another thing of it."""


@dataclass(frozen=True, slots=True)
class Traits:
    """`exact` is the same for the same item; the `loose` keys are, where no other item has them, the stricter first.

    Two texts are `alike` from that likeness on; `group` is what they must have in common besides.
    """

    exact: Callable[[Item], Key]
    loose: Callable[[Item], tuple[Key, ...]]
    text: Callable[[Item], str]
    group: Callable[[Item], Key]
    alike: float = ALIKE


def key_of(*parts: object) -> Key:
    """The parts for comparison: one line, case folded, empty for None."""
    return tuple(" ".join(str(part).casefold().split()) if part is not None else "" for part in parts)


def traits_of(section: str) -> Traits:
    return _TRAITS.get(section, _PASSAGE)


def _words(item: Item) -> str:
    return str(getattr(item, WORD_FIELDS[type(item)]))


def _nothing(_item: Item) -> Key:
    return ()


def _figure_group(item: Item) -> Key:
    return key_of(item.unit, item.place) if isinstance(item, KeyFigure) else ()


def _figure_loose(item: Item) -> tuple[Key, ...]:
    """The measure with its direction, and without."""
    measure = (*_own_words(item), *_figure_group(item))
    return ((*measure, item.change), measure) if isinstance(item, KeyFigure) else ()


def _figure_exact(item: Item) -> Key:
    when = key_of(item.change, item.period, item.as_of) if isinstance(item, KeyFigure) else ()
    return (*_own_words(item), *_figure_group(item), *when)


def _event_exact(item: Item) -> Key:
    return key_of(_words(item), item.date if isinstance(item, Event) else "")


def _source_exact(item: Item) -> Key:
    return key_of(item.publisher, item.title, item.date, item.url) if isinstance(item, Source) else ()


def _source_text(item: Item) -> str:
    return f"{item.publisher} {item.title}" if isinstance(item, Source) else ""


def _source_loose(item: Item) -> tuple[Key, ...]:
    return (key_of(item.publisher, item.title),) if isinstance(item, Source) else ()


def _entity_group(item: Item) -> Key:
    return key_of(item.kind) if isinstance(item, Entity) else ()


def _own_words(item: Item) -> Key:
    return key_of(_words(item))


def _loose_words(item: Item) -> tuple[Key, ...]:
    return (_own_words(item),)


def _no_keys(_item: Item) -> tuple[Key, ...]:
    return ()


_PASSAGE = Traits(_own_words, _no_keys, _words, _nothing)
_TRAITS: Mapping[str, Traits] = {
    "key_figures": Traits(_figure_exact, _figure_loose, _words, _figure_group, _NEARLY_THE_SAME),
    "timeline": Traits(_event_exact, _loose_words, _words, _nothing),
    "entities": Traits(_own_words, _no_keys, _words, _entity_group, _NEARLY_THE_SAME),
    "sources": Traits(_source_exact, _source_loose, _source_text, _nothing, _NEARLY_THE_SAME),
}
