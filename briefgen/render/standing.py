"""What stands at the top and the bottom of every format: the marking, its restrictions, the status."""

from dataclasses import dataclass

from briefgen.document import Document, MetadataName
from briefgen.render.readable_text import readable
from briefgen.render.words.running import page_parts, running_words, status_words

_NAMES: tuple[MetadataName, ...] = ("marking", "restrictions")


@dataclass(frozen=True, slots=True)
class Standing:
    """The words; each is empty where the document has none, and `status` where it is final."""

    marking: str
    restrictions: str
    status: str
    page: tuple[str, ...]
    """The words around a page number, with {number} and {count} where those stand."""

    @classmethod
    def of(cls, document: Document) -> "Standing":
        marking, restrictions = (" ".join(readable(document.stated(name)).split()) for name in _NAMES)
        return cls(
            marking=marking,
            restrictions=restrictions,
            status=readable(status_words(document)),
            page=page_parts(running_words(document)),
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words that there are, in the order in which they are printed."""
        return tuple(words for words in (self.status, self.restrictions, self.marking) if words)
