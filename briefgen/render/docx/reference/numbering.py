"""Our lists beside the office's: its definitions stay, ours follow with numbers that are free.

Where the office's list style has marks of its own, our lists of that style take its definition.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from briefgen.render.docx.reference.base import Part
from briefgen.render.docx.reference.sheet import OfficeStyles
from briefgen.render.docx.reference.styles import PROPERTIES_ORDER
from briefgen.render.docx.reference.tree import Element, W, largest, made, number, placed, value

_PLAIN_NUMBER = "%{}."
_LONGEST_TRAIL = 3  # of definitions that point at another through a style


@dataclass(frozen=True, slots=True)
class _Office:
    """The definitions of the office's file, and its styles with ours."""

    styles: OfficeStyles
    definitions: Mapping[str, Element]
    """By the numbers of the lists that follow them."""

    @classmethod
    def of(cls, root: Element, styles: OfficeStyles) -> "_Office":
        known = {value(entry, "abstractNumId"): entry for entry in root.iterchildren(f"{W}abstractNum")}
        pointed = {
            value(instance, "numId"): value(instance.find(f"{W}abstractNumId"))
            for instance in root.iterchildren(f"{W}num")
        }
        return cls(styles, {name: known[kind] for name, kind in pointed.items() if kind in known})

    def definition_of(self, paragraph_style: str) -> Element | None:
        """The definition that the list style of a paragraph has marks from."""
        identifier = self.styles.property_of(self.styles.identified(paragraph_style), "pPr/numPr/numId")
        for _ in range(_LONGEST_TRAIL):
            found = self.definitions.get(identifier)
            linked = found.find(f"{W}numStyleLink") if found is not None else None
            if linked is None:
                return found
            identifier = self.styles.property_of(self.styles.identified(value(linked)), "pPr/numPr/numId")
        return None


def merged_numbering(base: Part | None, ours: Element, stories: list[Element], styles: OfficeStyles) -> Part:
    """The office's lists with ours; the paragraphs of `stories`, whose styles are the merged ones, point at theirs."""
    merged = base.copied() if base is not None else Part(etree.Element(f"{W}numbering", nsmap={"w": W[1:-1]}))
    office = _Office.of(merged.root, styles)
    items: dict[str, list[Element]] = {}
    for item in (found for story in stories for found in story.iter(f"{W}numPr")):
        items.setdefault(value(item.find(f"{W}numId")), []).append(item)
    instances = {value(entry, "numId"): entry for entry in ours.iterchildren(f"{W}num")}
    definitions = {value(entry, "abstractNumId"): entry for entry in ours.iterchildren(f"{W}abstractNum")}
    first = 1 + largest(_numbers_of(merged.root, styles), 0)
    added = _Added(merged.root)
    for count, (identifier, instance) in enumerate(instances.items()):
        kind = value(instance.find(f"{W}abstractNumId"))
        own = definitions[kind]
        shared = _shared(office, own, items.get(identifier, []))
        pointer = instance.find(f"{W}abstractNumId")
        if pointer is not None:
            pointer.set(f"{W}val", value(shared, "abstractNumId") if shared is not None else added.number(own, kind))
        instance.set(f"{W}numId", str(first + count))
        for item in items.get(identifier, []):
            _point(item, str(first + count), styles, is_shared=shared is not None)
    added.finish(list(instances.values()))
    return merged


def _numbers_of(root: Element, styles: OfficeStyles) -> Iterator[int | None]:
    """The numbers of lists that are taken, those included that a style names and no list has."""
    yield from (number(instance, "numId") for instance in root.iterchildren(f"{W}num"))
    yield from (number(named) for named in styles.root.iter(f"{W}numId"))


def _shared(office: _Office, own: Element, items: list[Element]) -> Element | None:
    """The office's definition for the list of `items`, None where it has none that makes such marks."""
    if not items:
        return None
    depth = value(items[0].find(f"{W}ilvl")) or "0"
    wanted, found = _level(own, depth), office.definition_of(_style_of(items[0]))
    level = _level(found, depth) if found is not None else None
    if wanted is None or level is None:
        return None
    is_bullet = value(wanted.find(f"{W}numFmt")) == "bullet"
    if not is_bullet and value(wanted.find(f"{W}lvlText")) != _PLAIN_NUMBER.format(int(depth) + 1):
        return None
    makes_bullets = value(level.find(f"{W}numFmt")) in ("bullet", "none")
    return found if is_bullet == makes_bullets else None


def _level(definition: Element, depth: str) -> Element | None:
    return next((level for level in definition.iterchildren(f"{W}lvl") if value(level, "ilvl") == depth), None)


def _style_of(item: Element) -> str:
    properties = item.getparent()
    return value(properties.find(f"{W}pStyle")) if properties is not None else ""


def _point(item: Element, identifier: str, styles: OfficeStyles, *, is_shared: bool) -> None:
    """Let a paragraph point at its list; where that is the office's, the indents of its list style hold."""
    pointer, properties = item.find(f"{W}numId"), item.getparent()
    if pointer is not None:
        pointer.set(f"{W}val", identifier)
    if not is_shared or properties is None or properties.find(f"{W}ind") is not None:
        return
    style = styles.identified(_style_of(item))
    stated = (known.find(f"{W}pPr/{W}ind") for known in styles.chain(style) if known is not styles.default("paragraph"))
    indents = next((found for found in stated if found is not None), None)
    if indents is not None and value(item.find(f"{W}ilvl")) in ("", "0"):
        copied = made("ind")
        copied.attrib.update(indents.attrib)
        placed(properties, copied, PROPERTIES_ORDER)


@dataclass(slots=True)
class _Added:
    """Definitions of ours on their way into `root`."""

    root: Element
    _numbers: dict[str, str] = field(default_factory=dict)

    def number(self, own: Element, kind: str) -> str:
        """The number of our definition `own`, once `kind`, which is added where it is not yet there."""
        if kind not in self._numbers:
            there = list(self.root.iterchildren(f"{W}abstractNum"))
            self._numbers[kind] = str(1 + largest((number(entry, "abstractNumId") for entry in there), -1))
            own.set(f"{W}abstractNumId", self._numbers[kind])
            _make_unlike(own, there)
            instances = list(self.root.iterchildren(f"{W}num", f"{W}numIdMacAtCleanup"))
            self.root.insert(self.root.index(instances[0]) if instances else len(self.root), own)
        return self._numbers[kind]

    def finish(self, instances: list[Element]) -> None:
        """Add the lists themselves, which the schema wants after all definitions."""
        last = self.root.find(f"{W}numIdMacAtCleanup")
        place = self.root.index(last) if last is not None else len(self.root)
        self.root[place:place] = instances


def _make_unlike(own: Element, others: list[Element]) -> None:
    """Give `own` an identity that none of `others` has: Word takes two of one identity for one."""
    taken = {value(entry.find(f"{W}nsid")).upper() for entry in others}
    identity = own.find(f"{W}nsid")
    if identity is not None:
        first = int(value(identity), 16)
        free = next(name for step in range(len(taken) + 1) if (name := f"{first + 16 * step:08X}") not in taken)
        identity.set(f"{W}val", free)
