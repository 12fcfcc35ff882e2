"""What a person decided about a drafted item."""

from typing import Literal

from pydantic import Field

from briefgen.brief.date import PartialDate
from briefgen.brief.item import Identifier, Line
from briefgen.record.record import Record

DecisionKind = Literal["accepted", "edited", "rejected"]


class Decision(Record):
    """One decision; the date is the person's, no clock is read."""

    item: Identifier = Field(description="Identifier of the item that was decided on.")
    what: DecisionKind = Field(description="accepted, edited or rejected.")
    by: Line = Field(description="Who decided.")
    when: PartialDate | None = Field(default=None, description="When.")
    tool: str = Field(default="", max_length=100, description="Name and version of the program it was made with.")
    reason: str = Field(default="", max_length=2000, description="Why.")
