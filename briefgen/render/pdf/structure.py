"""The structure tree: what every piece of drawn text is, in reading order (ISO 32000-1, clause 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Union

from briefgen.render.facts import tag_of
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference, Value, Written, text_string, written

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Content:
    """A marked sequence on a page."""

    page: Reference
    number: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's active area on a page."""

    page: Reference
    reference: Reference


Kid = Union["Element", Content, Annotation]


@dataclass(slots=True, eq=False)
class Element:
    """A node of the tree. Text arrives as `kids` while it is drawn."""

    role: str
    kids: list[Kid] = field(default_factory=list)
    attributes: dict[str, dict[str, Value]] = field(default_factory=dict)
    """By owner, such as Table or List."""
    title: str = ""
    alternative: str = ""
    identifier: str = ""
    language: str = ""
    """The tag of BCP 47 of what is in it; empty where that is the language of what it is in, or no tag."""
    box: tuple[Reference, Box] | None = None
    """Where a figure stands."""
    is_kept: bool = False
    """Stays in the tree without kids, as an empty cell does."""
    reference: Reference | None = None

    def child(self, role: str, **attributes: dict[str, Value]) -> "Element":
        """A new last kid."""
        kid = Element(role, attributes=attributes)
        self.kids.append(kid)
        return kid


@dataclass(slots=True, eq=False)
class Inner:
    """An element around some words of a paragraph; where other words come between, the rest is another one."""

    role: str
    language: str = ""
    element: Element = field(init=False)

    def __post_init__(self) -> None:
        self.element = Element(self.role, language=self.language)

    def within(self, owner: Element) -> Element:
        """The element for words that follow inside `owner`."""
        if not owner.kids or owner.kids[-1] is not self.element:
            if self.element.kids:
                self.element = Element(self.role, language=self.language)
            owner.kids.append(self.element)
        return self.element


@dataclass(slots=True)
class StructureTree:
    """All elements of a document, and which of them each page and each link belongs to."""

    file: ObjectFile
    root: Element = field(default_factory=lambda: Element("Document"))
    _parents: list[list[Element] | Element] = field(default_factory=list)
    _identified: list[tuple[str, Reference]] = field(default_factory=list)

    def page_key(self, owners: list[Element]) -> int:
        """The key under which a page tells whose its marked sequences are."""
        self._parents.append(owners)
        return len(self._parents) - 1

    def link_key(self, owner: Element) -> int:
        """The key under which a link's area tells whose it is."""
        self._parents.append(owner)
        return len(self._parents) - 1

    def write(self) -> Reference:
        """Deliver the tree; returns its root. All pages must have been drawn."""
        root = self.file.reserve()
        self._write(self.root, root)
        numbers: list[Value] = []
        for key, parent in enumerate(self._parents):
            numbers.append(key)
            if isinstance(parent, Element):
                numbers.append(parent.reference)
            else:
                numbers.append(self.file.add([owner.reference for owner in parent]))
        tree: dict[str, Value] = {
            "Type": Name("StructTreeRoot"),
            "K": [self.root.reference],
            "ParentTree": self.file.add({"Nums": numbers}),
            "ParentTreeNextKey": len(self._parents),
        }
        if self._identified:
            names = [entry for pair in sorted(self._identified) for entry in (pair[0].encode(), pair[1])]
            tree["IDTree"] = self.file.add({"Names": names})
        self.file.put(root, tree)
        return root

    def _write(self, element: Element, parent: Reference) -> Reference:
        reference = element.reference = self.file.reserve()
        parts = [b"<</Type/StructElem/S/%b/P %d 0 R" % (element.role.encode(), parent.number)]
        page, kids = self._kids(element, reference)
        if page is not None:
            parts.append(b"/Pg %d 0 R" % page.number)
        if kids:
            parts.append(b"/K[%b]" % b" ".join(kids))
        if element.title:
            parts.append(b"/T" + text_string(element.title))
        if element.alternative:
            parts.append(b"/Alt" + text_string(element.alternative))
        if language := tag_of(element.language):
            parts.append(b"/Lang" + text_string(language))
        if element.identifier:
            parts.append(b"/ID" + written(element.identifier.encode()))
            self._identified.append((element.identifier, reference))
        attributes = list(_attributes(element))
        if attributes:
            parts.append(b"/A" + written(attributes))
        self.file.put(reference, Written(b"".join((*parts, b">>"))))
        return reference

    def _kids(self, element: Element, reference: Reference) -> tuple[Reference | None, list[bytes]]:
        """The page that most of an element's own text stands on, and its kids."""
        page = next((kid.page for kid in element.kids if isinstance(kid, Content)), None)
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                if kid.kids or kid.is_kept:
                    kids.append(self._write(kid, reference).data)
            elif isinstance(kid, Annotation):
                kids.append(b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (kid.page.number, kid.reference.number))
            elif kid.page == page:
                kids.append(b"%d" % kid.number)
            else:
                kids.append(b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (kid.page.number, kid.number))
        return page, kids


def _attributes(element: Element) -> Iterator[Value]:
    for owner, attributes in element.attributes.items():
        yield {"O": Name(owner), **attributes}
    if element.box:
        yield {"O": Name("Layout"), "Placement": Name("Block"), "BBox": element.box[1]}
