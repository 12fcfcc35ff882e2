"""Items that are a passage of text and no more: summary bullets, information gaps, the outlook."""

from pydantic import Field

from briefgen.brief.item import Item, Prose


class SummaryBullet(Item):
    """One point of the executive summary."""

    text: Prose = Field(description="The point, word for word where it comes from the document.")


class Gap(Item):
    """Something that is not known and would matter."""

    text: Prose = Field(description="What is not known, word for word where the document says so.")


class Outlook(Item):
    """What is expected next."""

    text: Prose = Field(description="What is expected, word for word where the document says so.")
