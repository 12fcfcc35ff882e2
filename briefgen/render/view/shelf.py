"""The texts of the page: each document at hand, and what the brief records of those that are not, or have changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.render.compose.edition import letter_of
from briefgen.render.view.recorded import recorded
from briefgen.span import Evidence, Span

Place = tuple[int, Span]
"""The index of a text on the page, and the words in it."""

_ABSENT = "This document is not at hand. These are the words of it that the brief records."
_ELSEWHERE = "Words that the brief records and that do not stand in the document where it says."
_UNLISTED = "The brief lists no such document. These are the words of it that the brief records."


@dataclass(frozen=True, slots=True)
class Text:
    """A text under its heading.

    `letter` tells its document from the others, empty where there is one alone. `notice` says why it is not a document
    as it was read, empty for one that is.
    """

    heading: str
    letter: str
    document: Document
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The texts in the order of the page, and the place of each evidence in them."""

    texts: tuple[Text, ...]
    places: Mapping[Evidence, Place]

    @classmethod
    def of(cls, brief: Brief, documents: Mapping[str, Document], evidence: Iterable[Evidence]) -> "Shelf":
        """Whatever the words of an evidence are, they have a place: in their document, else among the recorded ones."""
        at_hand: dict[str, dict[Evidence, None]] = {}
        astray: dict[str, dict[Evidence, None]] = {}
        for entry in evidence:
            group = at_hand if _stands(entry, documents.get(entry.document)) else astray
            group.setdefault(entry.document, {})[entry] = None
        listed = {reference.id: reference.title or reference.path for reference in brief.documents}
        texts: list[Text] = []
        places: dict[Evidence, Place] = {}
        identifiers = list(dict.fromkeys((*listed, *astray)))
        for number, identifier in enumerate(identifiers, start=1):
            letter = letter_of(number) if len(identifiers) > 1 else ""
            heading = listed.get(identifier) or identifier
            document = documents.get(identifier) if identifier in listed else None
            if document is not None:
                places.update((entry, (len(texts), entry.span)) for entry in at_hand.get(identifier, ()))
                texts.append(Text(heading, letter, document))
            if astray.get(identifier) or document is None:
                notice = _ELSEWHERE if document else _ABSENT if identifier in listed else _UNLISTED
                made, spans = recorded(identifier, astray.get(identifier, ()))
                places.update((entry, (len(texts), span)) for entry, span in spans.items())
                texts.append(Text(heading, letter, made, notice))
        return cls(tuple(texts), places)


def _stands(evidence: Evidence, document: Document | None) -> bool:
    return document is not None and evidence.span.of(document.text) == evidence.exact
