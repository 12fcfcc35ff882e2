"""The documents that a brief is drawn from."""

from pydantic import Field

from briefgen.brief.date import PartialDate
from briefgen.brief.item import Identifier, Line
from briefgen.record.record import Record
from briefgen.span import Evidence


class Caption(Record):
    """A caption of the document, word for word, and the credit inside it."""

    text: Line = Field(description="The caption as it stands.")
    credit: str = Field(default="", max_length=300, description="Who made the picture, where the caption says so.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Where it stands.")


class DocumentReference(Record):
    """One source document: where it lies, what its bytes were, and what it says of itself."""

    id: Identifier = Field(description="Identifier that evidence points with.")
    path: str = Field(max_length=4096, description="Path of the file, relative to the brief's own folder.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the file's bytes, in hexadecimal.")
    media_type: str = Field(default="", max_length=200, description="Media type of the file: text/plain.")
    title: str = Field(default="", max_length=500, description="Its title.")
    publication: str = Field(default="", max_length=300, description="The publication that it appeared in.")
    volume: str = Field(default="", max_length=50, description="Volume of the publication.")
    issue: str = Field(default="", max_length=50, description="Issue of the publication.")
    published: PartialDate | None = Field(default=None, description="When it was published.")
    is_date_inferred: bool = Field(
        default=False, description="True where the date is the latest that the document cites, not one of its own."
    )
    authors: tuple[Line, ...] = Field(default=(), description="Its authors.")
    captions: tuple[Caption, ...] = Field(default=(), description="The captions of its pictures.")
    marking: str = Field(default="", max_length=100, description="The handling marking that it bears.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Where it says these things of itself.")
