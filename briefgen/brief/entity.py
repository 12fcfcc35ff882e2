"""People, organisations, places and documents that the text names."""

from pydantic import Field

from briefgen.brief.item import Item, Line
from briefgen.name import EntityKind


class Entity(Item):
    """One named thing; its evidence is the first mention, not every mention."""

    name: Line = Field(description="The fullest name that the document uses.")
    kind: EntityKind = Field(description="person, organisation, place, document or other.")
    role: str = Field(default="", max_length=300, description="Office or function, in the document's words.")
    aliases: tuple[Line, ...] = Field(default=(), description="Other names and abbreviations in the document.")
