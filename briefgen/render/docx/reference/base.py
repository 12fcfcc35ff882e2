"""What stays of an office's file, cleaned of all that reaches out of it."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Literal

from briefgen.package.relationships import Target
from briefgen.render.docx.package import Package, Relationships
from briefgen.render.docx.reference.tree import Element, O, R, serialised

Place = Literal["header", "footer"]
Pages = Literal["default", "first", "even"]

RELATION = f"{O}relid"
"""An attribute of old drawings that holds the identifier of a relationship."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A part that is no XML of Word's, such as a picture."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is XML, and what the identifiers in it point at. The tree is not to be changed: `copied` first."""

    root: Element
    targets: Mapping[str, Target] = field(default_factory=dict)

    def copied(self) -> "Part":
        return Part(deepcopy(self.root), self.targets)

    def joined(self, other: "Part") -> "Part":
        """This part with what `other` points at besides; the children of its root are appended to this one's."""
        own, added = self.copied(), other.copied()
        taken = {identifier: f"joined-{identifier}" for identifier in other.targets}
        _rename(added.root, taken)
        own.root.extend(list(added.root))
        return Part(own.root, {**self.targets, **{taken[key]: target for key, target in other.targets.items()}})

    def add_to(self, package: Package, name: str, media_type: str) -> str:
        """Write this part as the part `name` of `package`, instead of one of that name that is there."""
        links, own = Relationships(), self.copied()
        names = {
            identifier: links.to(target.kind, target.place, is_external=target.is_external)
            for identifier, target in self.targets.items()
        }
        _rename(own.root, names)
        return package.add(name, media_type, serialised(own.root), links)


@dataclass(frozen=True, slots=True)
class Base:
    """The office's file. None and empty stand for what it does not have.

    `section` are the properties of its last section without references; `dropped` says in words, for a person, what
    did not stay although it belongs to the look or may be missed.
    """

    name: str
    section: Element | None
    styles: Part | None = None
    numbering: Part | None = None
    settings: Part | None = None
    fonts: Part | None = None
    theme: Part | None = None
    footnotes: Part | None = None
    endnotes: Part | None = None
    running: Mapping[tuple[Place, Pages], Part] = field(default_factory=dict)
    resources: Mapping[str, Resource] = field(default_factory=dict)
    background: Element | None = None
    dropped: tuple[str, ...] = ()


def references(element: Element) -> dict[str, str]:
    """The attributes of `element` that hold the identifier of a relationship."""
    return {
        str(name): str(said) for name, said in element.attrib.items() if str(name).startswith(R) or name == RELATION
    }


def _rename(root: Element, names: Mapping[str, str]) -> None:
    for element in root.iter("*"):
        for name, said in references(element).items():
            if said in names:
                element.set(name, names[said])
