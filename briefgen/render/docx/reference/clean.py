"""A part as it may stay: nothing in it reaches out of the file."""

from dataclasses import dataclass, field

from briefgen.package.relationships import Target
from briefgen.render.address import web_address
from briefgen.render.docx.reference import dropped
from briefgen.render.docx.reference.base import Part, Resource, references
from briefgen.render.docx.reference.fields import without_reaching_fields
from briefgen.render.docx.reference.parts import Parts, suffix_of
from briefgen.render.docx.reference.revisions import without_revisions
from briefgen.render.docx.reference.tree import A, Element, O, V, W, local, removed, unwrapped, value
from briefgen.render.docx.reference.vector import is_closed

_FOLDER = "word/letterhead"
_FONT_TYPES = (
    "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "application/x-fontdata",
    "application/x-font-ttf",
)
_ALONE = frozenset({"hlinkClick", "hlinkHover", "hlinkMouseOver", "OLEObject", "control", "fill", "stroke"})
_FRAMES = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}numPicBullet")
_FETCHED = ("src", f"{O}href", f"{O}althref")


@dataclass(slots=True)
class Cleaner:
    """Takes parts that stay; `resources` are what they show, by their new names, `lost` what they had to leave."""

    parts: Parts
    resources: dict[str, Resource] = field(default_factory=dict)
    lost: dict[str, None] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def part(self, name: str) -> Part:
        """The part `name`, cleaned; raises InputError where it is missing or broken."""
        root = self.parts.root(name)
        without_revisions(root)
        if without_reaching_fields(root):
            self.lose(dropped.FIELD)
        stated = self.parts.targets(name)
        used = {said for element in root.iter("*") for said in references(element).values()}
        kept = {key: new for key in sorted(used & stated.keys()) if (new := self._kept(stated[key])) is not None}
        self._without_lost(root, stated, kept)
        _without_fetched(root)
        _without_lost_bullets(root)
        return Part(root, kept)

    def lose(self, what: str) -> None:
        """Take note that `what` does not stay; empty for nothing that is missed."""
        if what:
            self.lost[what] = None

    def _kept(self, target: Target) -> Target | None:
        """`target` with its new name, None where it may not stay."""
        kind = target.kind_name
        if target.is_external:
            address = web_address(target.place) if kind == "hyperlink" else ""
            return Target(target.kind, address, is_external=True) if address else None
        media_type = self.parts.media_type(target.place)
        is_shown = (kind == "image" and media_type.startswith("image/")) or (
            kind == "font" and media_type in _FONT_TYPES
        )
        name = self._taken(target.place, media_type) if is_shown else None
        return Target(target.kind, name) if name else None

    def _taken(self, place: str, media_type: str) -> str | None:
        """The new name of the resource at `place`, None where there is none or it could fetch something."""
        if place not in self._names:
            data = self.parts.archive.read(place)
            if data is None:
                return None
            if media_type.startswith("image/svg") and not is_closed(data):
                self.lose(dropped.PICTURE_FILE)
                return None
            self._names[place] = f"{_FOLDER}/{len(self._names) + 1}.{suffix_of(place)}"
            self.resources[self._names[place]] = Resource(media_type, data)
        return self._names[place]

    def _without_lost(self, root: Element, stated: dict[str, Target], kept: dict[str, Target]) -> None:
        """Take from the tree what shows a target that does not stay."""
        for element in list(root.iter("*")):
            lost = {name: said for name, said in references(element).items() if said not in kept}
            for name, said in lost.items():
                element.attrib.pop(name)
                target = stated.get(said)
                is_vector = local(element) == "svgBlip"
                self.lose(dropped.of_part(target.kind_name) if target is not None and not is_vector else "")
            if lost and not references(element):
                _take_out(element)


def _take_out(element: Element) -> None:
    """Remove what is nothing without what it pointed at: the link around words, else the whole drawing."""
    name = local(element)
    if name == "hyperlink":
        if not value(element, "anchor"):
            unwrapped(element)
    elif name in _ALONE:
        removed(element)
    elif name == "svgBlip":
        parent = element.getparent()
        removed(parent if parent is not None and parent.tag == f"{A}ext" else element)
    else:
        removed(next(element.iterancestors(*_FRAMES), element))


def _without_fetched(root: Element) -> None:
    """Take addresses from old drawings, which need no relationship to fetch a picture."""
    for element in root.iter(f"{V}*", f"{O}*"):
        reaching = [name for name in _FETCHED if element.get(name) is not None]
        if element.get("href") is not None and not web_address(str(element.get("href"))):
            reaching.append("href")
        for name in reaching:
            element.attrib.pop(name)


def _without_lost_bullets(root: Element) -> None:
    """Take references to pictures as list marks whose picture is gone."""
    known = {value(bullet, "numPicBulletId") for bullet in root.iter(f"{W}numPicBullet")}
    for element in list(root.iter(f"{W}lvlPicBulletId")):
        if value(element) not in known:
            removed(element)
