"""Dated events."""

from pydantic import Field

from briefgen.brief.date import DateOrInterval, Precision, precision_of
from briefgen.brief.item import Item, Prose


class Event(Item):
    """Something that happened or will happen at a date."""

    date: DateOrInterval = Field(
        description="A day, month or year, or an interval: 2023-12-10, 2021-08, 2021/ (since)."
    )
    is_inferred: bool = Field(
        default=False, description="True where part of the date was worked out and does not stand in the words."
    )
    text: Prose = Field(description="What happened, in the document's words.")

    @property
    def precision(self) -> Precision:
        """How precise the date or the start of the interval is."""
        return precision_of(self.date)
