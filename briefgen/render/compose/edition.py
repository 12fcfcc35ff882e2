"""A brief with what every section needs to print it."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.brief.item import Origin
from briefgen.difference import Difference
from briefgen.layout import Layout, SectionName
from briefgen.name import EntityKind
from briefgen.render.compose.speech import words_in
from briefgen.render.compose.wording import key_of
from briefgen.render.compose.words import Words
from briefgen.style import Formats

MOST_DOCUMENTS = 3
"""Of more the title names none, where the annex lists them or all is on one page; then they have no letters there."""
OF_THE_LANGUAGE = Formats()
"""Dates and numbers as the brief's language writes them."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The brief, the words it is printed with, and what depends on the whole of it.

    `letters` holds the letter of each document by its identifier, and nothing where one document needs none. `origins`
    says who put items there. `kinds` holds what each entity is, by each of its names as a key for comparison.
    `sections` are those of the layout and `most` says how many items those hold that it limits. `formats` is how dates
    and numbers are written. `since` is what differs from an older brief, None where it is compared with none.
    """

    brief: Brief
    words: Words
    source_numbers: Mapping[str, int]
    letters: Mapping[str, str]
    origins: frozenset[Origin]
    kinds: Mapping[str, EntityKind]
    has_source_list: bool
    has_annex: bool
    sections: frozenset[SectionName]
    most: Mapping[SectionName, int]
    is_one_page: bool
    formats: Formats
    since: Difference | None = None


def edition_of(brief: Brief, layout: Layout, formats: Formats = OF_THE_LANGUAGE) -> Edition:
    """The brief as the layout will print it."""
    sections = frozenset(section.name for section in layout.sections)
    is_many = layout.is_one_page and len(brief.documents) > MOST_DOCUMENTS
    documents = brief.documents if len(brief.documents) > 1 and not is_many else ()
    return Edition(
        brief=brief,
        words=words_in(brief.language, formats),
        source_numbers=brief.source_numbers(),
        letters={document.id: letter_of(number) for number, document in enumerate(documents, start=1)},
        origins=frozenset(item.origin for _, item in brief.items()),
        kinds={key_of(name): entity.kind for entity in brief.entities for name in (*entity.aliases, entity.name)},
        has_source_list="sources" in sections,
        has_annex="annex" in sections,
        sections=sections,
        most={section.name: section.most for section in layout.sections if section.most is not None},
        is_one_page=layout.is_one_page,
        formats=formats,
    )


def letter_of(number: int) -> str:
    """A to Z for 1 to 26, then AA, AB …"""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
