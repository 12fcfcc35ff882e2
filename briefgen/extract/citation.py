"""One citation: a mark in the text that points at a publication."""

from dataclasses import dataclass, field

from briefgen.language.dates import DateMention
from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """`span` runs from the outlet to its last date, `bracket` over all that stands in the same bracket.

    `dates` are in the order written, with their years worked out where `is_inferred`; where `is_access` they say when
    the publication was read, not when it appeared. `read` is the day of access of a publication that is dated as well.
    `date_surface` is the dates as written, without "accessed". For the mark of a note they stand in the note.
    """

    span: Span
    bracket: Span
    publisher: str
    publisher_span: Span
    title: str = ""
    dates: tuple[DateMention, ...] = field(default=())
    date_surface: str = ""
    is_access: bool = False
    is_inferred: bool = False
    read: DateMention | None = None
    url: str = ""

    @property
    def date(self) -> str:
        """The first day of publication as far as it is known with its year, else empty."""
        return "" if self.is_access or not self.dates else known(self.dates[0])

    @property
    def accessed(self) -> str:
        """The day of access as far as it is known with its year, else empty."""
        if self.read is not None:
            return known(self.read)
        return known(self.dates[0]) if self.is_access and self.dates else ""


def known(mention: DateMention) -> str:
    """The first point of a date, empty where its year is not known."""
    return mention.date.split("/")[0] if mention.has_year else ""
