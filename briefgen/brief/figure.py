"""Key figures: what is measured, how much, in what unit, when."""

from decimal import Decimal

from pydantic import Field, ValidationInfo, field_validator

from briefgen.brief.date import DateOrInterval
from briefgen.brief.item import Item, Line
from briefgen.quantity import Change, Modifier
from briefgen.record.number import Number
from briefgen.record.record import RecordError


class KeyFigure(Item):
    """One measured quantity."""

    label: Line = Field(description="What is measured, in words: debt-to-GDP ratio.")
    value: Number | None = Field(default=None, description="The number; none where low or high hold a range.")
    low: Number | None = Field(default=None, description="Lower bound of a range, inclusive.")
    high: Number | None = Field(default=None, validate_default=True, description="Upper bound of a range, inclusive.")
    unit: str = Field(
        default="",
        max_length=100,
        description="percent, percentage point, an ISO 4217 code, or the singular noun that is counted; "
        "empty for a bare number.",
    )
    modifier: Modifier = Field(
        default="exact",
        description="How the words limit the number: exact, about, over, at_least, under, nearly, up_to or between.",
    )
    change: Change = Field(
        default="level", description="Whether the number is a level, an increase, a decrease or a factor."
    )
    period: str = Field(default="", max_length=200, description="When it holds, in the document's words.")
    as_of: DateOrInterval | None = Field(
        default=None, description="The date or interval that the number refers to; none where no source says."
    )
    place: str = Field(default="", max_length=200, description="Where it holds, in the document's words.")
    surface: Line = Field(description="The number as it is written: over 2,500 deaths.")
    rank: int | None = Field(
        default=None, ge=1, strict=True, description="Order of importance, 1 first; none leaves document order."
    )

    @field_validator("high")
    @classmethod
    def _value_or_range(cls, value: Decimal | None, info: ValidationInfo) -> Decimal | None:
        """Judges all three numbers: the other two come before this one, and are absent where they are wrong."""
        if not {"value", "low"} <= info.data.keys():
            return value
        single, low = info.data["value"], info.data["low"]
        if (single is None) == (low is None and value is None):
            raise RecordError("a figure has either a value or a range; write value, or low and high")
        if low is not None and value is not None and low > value:
            raise RecordError("the range runs backwards; write the smaller number as low")
        return value
