"""Publications that the document cites."""

from typing import Literal

from pydantic import Field

from briefgen.brief.date import PartialDate
from briefgen.brief.item import Item, Line

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Literal[1, 2, 3, 4, 5, 6]


class Source(Item):
    """One publication; its evidence is every place that cites it, in reading order."""

    publisher: Line = Field(description="Who published it, as the document names it.")
    title: str = Field(default="", max_length=500, description="Its title, where the document gives one.")
    date: PartialDate | None = Field(default=None, description="When it was published, as precise as it is known.")
    accessed: PartialDate | None = Field(default=None, description="When it was read, where the document says so.")
    is_date_inferred: bool = Field(
        default=False, description="True where the year was worked out and does not stand in the words."
    )
    url: str = Field(default="", max_length=2000, description="Its address, where the document gives one.")
    reliability: Reliability | None = Field(
        default=None,
        description="Reliability of the source, A (completely reliable) to F (cannot be judged). An analyst's call.",
    )
    credibility: Credibility | None = Field(
        default=None,
        description="Credibility of the information, 1 (confirmed) to 6 (cannot be judged). An analyst's call.",
    )
