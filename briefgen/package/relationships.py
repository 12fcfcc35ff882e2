"""What a part of a package points at."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from briefgen.package.tree import Element  # slow to import, and writers need only the names


@dataclass(frozen=True, slots=True)
class Target:
    """Another part of the package by its name, or an address. `kind` is the whole type of the relationship."""

    kind: str
    place: str
    is_external: bool = False

    @property
    def kind_name(self) -> str:
        """The last word of the type."""
        return self.kind.rstrip("/").rpartition("/")[2]


def relationships_part(part: str) -> str:
    """The name of the part with the relationships of `part`, of the package itself where that is empty."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def targets_of(root: "Element", part: str) -> Iterator[tuple[str, Target]]:
    """What the relationships under `root`, which belong to `part`, point at, by identifier."""
    folder = posixpath.dirname(part)
    for entry in root:
        place, is_external = entry.get("Target") or "", (entry.get("TargetMode") or "").lower() == "external"
        if place and not is_external:
            place = unquote(place).replace("\\", "/")
            place = posixpath.normpath(place.lstrip("/") if place.startswith("/") else posixpath.join(folder, place))
        yield entry.get("Id") or "", Target(entry.get("Type") or "", place, is_external)
