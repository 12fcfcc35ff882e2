"""What an item of a brief rests on, as keys to find it again by."""

import re
from collections.abc import Hashable, Iterator

from briefgen.brief import Entity, Event, Item, KeyFigure, Source
from briefgen.fill.merge.saying import plain, saying
from briefgen.language.measured import measured

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def quotes(item: Item) -> Iterator[tuple[str, str]]:
    """The words that it rests on, each with the document that they stand in."""
    for evidence in item.evidence:
        yield evidence.document, plain(evidence.exact)


def by_words_and_mark(item: Item) -> list[Hashable]:
    """The words, and what of them the item is about."""
    return [(*quote, _mark(item)) for quote in quotes(item)]


def by_words(item: Item) -> list[Hashable]:
    """The words alone; names and citations are too short to be known by them."""
    return [] if isinstance(item, (Entity, Source)) else list(quotes(item))


def by_saying(item: Item) -> list[Hashable]:
    """What it says and in which document; an item without evidence may be of any."""
    documents = dict.fromkeys(document for document, _ in quotes(item))
    return [(document, saying(item)) for document in documents] or [("", saying(item))]


def by_other_numbers(item: Item) -> list[Hashable]:
    """The words whatever numbers stand in them; not those of names and citations, which the numbers tell apart."""
    if isinstance(item, (Entity, Source)):
        return []
    label = measured(item).words if isinstance(item, KeyFigure) else frozenset()
    return [(document, _NUMBER.sub("0", words), label) for document, words in quotes(item)]


def by_subject(item: Item) -> list[Hashable]:
    """What a figure measures, when and where, or which title a source has, in which document; else nothing."""
    documents = dict.fromkeys(document for document, _ in quotes(item))
    if isinstance(item, Source) and item.title:
        return [(document, plain(item.publisher), plain(item.title)) for document in documents]
    if not isinstance(item, KeyFigure):
        return []
    entry = measured(item)
    return [(document, entry.words, item.unit, entry.years, plain(item.place)) for document in documents]


def _mark(item: Item) -> Hashable:
    if isinstance(item, KeyFigure):
        return plain(item.surface)
    if isinstance(item, Event):
        return item.date
    return saying(item) if isinstance(item, (Entity, Source)) else ""
