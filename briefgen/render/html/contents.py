"""The table of contents: a link to each heading of the first level."""

from dataclasses import dataclass, field

from briefgen.document import Block
from briefgen.render.facts import tag_of
from briefgen.render.html.markup import element, words

_FEWEST = 3


@dataclass(slots=True)
class Contents:
    """The headings so far."""

    _entries: list[str] = field(default_factory=list)
    _count: int = 0

    def add(self, block: Block, identifier: str | None, said: str) -> str:
        """Take in a heading; its id, which is made where it has none."""
        self._count += 1
        identifier = identifier or f"_{self._count}"
        if block.level <= 1:
            address = {"href": f"#{identifier}", "lang": tag_of(block.language)}
            self._entries.append(element("li", {}, element("a", address, words(said))))
        return identifier

    def markup(self, label: str) -> str:
        """The table under `label`, empty where so few headings need none."""
        if len(self._entries) < _FEWEST:
            return ""
        return element("nav", {"aria-label": label}, element("ol", {}, *self._entries))
