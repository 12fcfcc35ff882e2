"""What every item of a brief has: an identifier, its evidence, the sources it cites, and who put it there."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from briefgen.record.record import Record, RecordError
from briefgen.span import Evidence

Origin = Literal["extracted", "analyst", "model"]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,63}$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000, strip_whitespace=True)]


class Item(Record):
    """A record that stands in a source word for word, or says that it is the analyst's own."""

    id: Identifier = Field(description="Identifier, unique in the brief: a letter, then letters, digits, - or _.")
    origin: Origin = Field(
        default="extracted",
        description="Who put the item there: extracted (from a source, with evidence), analyst or model.",
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        validate_default=True,
        description="The exact words of the sources that the item rests on; an extracted item has some.",
    )
    references: tuple[Identifier, ...] = Field(
        default=(), description="Identifiers of the sources that the document cites for the item."
    )

    @field_validator("evidence")
    @classmethod
    def _extracted_has_evidence(cls, value: tuple[Evidence, ...], info: ValidationInfo) -> tuple[Evidence, ...]:
        if not value and info.data.get("origin") == "extracted":
            raise RecordError("an extracted item needs evidence; write `origin: analyst` for an item of your own")
        return value
