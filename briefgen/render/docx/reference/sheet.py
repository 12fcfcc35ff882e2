"""The styles of the office's file: found by name, and what a style says by itself and through those it is based on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.render.docx.reference.tree import Element, W, value

_LONGEST_CHAIN = 30


def name_of(style: Element) -> str:
    """The name of a style, folded: Word takes no notice of case."""
    return " ".join(value(style.find(f"{W}name")).split()).casefold()


@dataclass(slots=True)
class OfficeStyles:
    """The styles under `root`, the root of a styles part."""

    root: Element
    _identified: dict[str, Element] = field(default_factory=dict)
    _named: dict[str, Element] = field(default_factory=dict)
    _defaults: dict[str, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for style in self.all():
            self._identified.setdefault(value(style, "styleId"), style)
            self._named.setdefault(name_of(style), style)
            if value(style, "default") in ("1", "true", "on"):
                self._defaults.setdefault(value(style, "type"), style)

    def all(self) -> Iterator[Element]:
        yield from self.root.iterchildren(f"{W}style")

    def named(self, name: str) -> Element | None:
        """The style of that name, folded."""
        return self._named.get(name)

    def identified(self, identifier: str) -> Element | None:
        return self._identified.get(identifier)

    def default(self, kind: str) -> Element | None:
        """The style that whatever states none has."""
        return self._defaults.get(kind)

    def chain(self, style: Element | None) -> Iterator[Element]:
        """`style` and those that it is based on, nearest first; a circle ends."""
        for _ in range(_LONGEST_CHAIN):
            if style is None:
                return
            yield style
            style = self._identified.get(value(style.find(f"{W}basedOn")))

    def property_of(self, style: Element | None, path: str, attribute: str = "val") -> str:
        """What the nearest of the chain, else the defaults of the document, say; empty for nothing.

        `path` is such as `rPr/sz`.
        """
        inner = "/".join(f"{W}{step}" for step in path.split("/"))
        for known in self.chain(style):
            said = value(known.find(inner), attribute)
            if said:
                return said
        properties = path.partition("/")[0]
        return value(self.root.find(f"{W}docDefaults/{W}{properties}Default/{inner}"), attribute)

    def has_default(self, path: str) -> bool:
        """Whether the default paragraph style or the defaults of the document say anything about `path`."""
        inner = "/".join(f"{W}{step}" for step in path.split("/"))
        properties = path.partition("/")[0]
        stated = (known.find(inner) for known in self.chain(self.default("paragraph")))
        default = self.root.find(f"{W}docDefaults/{W}{properties}Default/{inner}")
        return default is not None or any(found is not None for found in stated)
