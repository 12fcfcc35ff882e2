"""The parts of the document that is written, as trees."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.package.relationships import relationships_part, targets_of
from briefgen.render.docx.reference.base import Part
from briefgen.render.docx.reference.tree import parsed


@dataclass(frozen=True, slots=True)
class Written:
    """`contents` holds every part by its name."""

    contents: Mapping[str, bytes]

    def part(self, name: str) -> Part:
        """A new tree of the part `name`, and what it points at."""
        links = self.contents.get(relationships_part(name))
        return Part(parsed(self.contents[name]), dict(targets_of(parsed(links), name)) if links else {})
