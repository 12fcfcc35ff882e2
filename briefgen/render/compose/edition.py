"""A brief with what every section needs to print it."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.brief.item import Origin
from briefgen.layout import Layout
from briefgen.name import EntityKind
from briefgen.render.compose.english import words_for
from briefgen.render.compose.wording import key_of
from briefgen.render.compose.words import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """The brief, the words it is printed with, and what depends on the whole of it.

    `letters` holds the letter of each document by its identifier, and nothing where one document needs none. `origins`
    says who put items there. `kinds` holds what each entity is, by each of its names as a key for comparison.
    """

    brief: Brief
    words: Words
    source_numbers: Mapping[str, int]
    letters: Mapping[str, str]
    origins: frozenset[Origin]
    kinds: Mapping[str, EntityKind]
    has_source_list: bool
    has_annex: bool


def edition_of(brief: Brief, layout: Layout) -> Edition:
    """The brief as the layout will print it."""
    sections = {section.name for section in layout.sections}
    documents = brief.documents if len(brief.documents) > 1 else ()
    return Edition(
        brief=brief,
        words=words_for(brief.language),
        source_numbers=brief.source_numbers(),
        letters={document.id: _letter(number) for number, document in enumerate(documents, start=1)},
        origins=frozenset(item.origin for _, item in brief.items()),
        kinds={key_of(name): entity.kind for entity in brief.entities for name in (*entity.aliases, entity.name)},
        has_source_list="sources" in sections,
        has_annex="annex" in sections,
    )


def _letter(number: int) -> str:
    """A to Z for 1 to 26, then AA, AB …"""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
