"""The package of ISO/IEC 29500-2: parts, their media types and what they point at."""

import posixpath
from dataclasses import dataclass, field
from functools import lru_cache

from briefgen.package.relationships import relationships_part
from briefgen.render.docx.archive import Packed, packed
from briefgen.render.docx.markup import Markup, element, serialised

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(slots=True)
class Relationships:
    """What one part points at. The same target of the same kind is one relationship."""

    _known: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def to(self, kind: str, target: str, *, is_external: bool = False) -> str:
        """The identifier of the relationship to `target`, a part's name or an address."""
        return self._known.setdefault((kind, target, is_external), f"rId{len(self._known) + 1}")

    def __bool__(self) -> bool:
        return bool(self._known)

    def part(self, source: str) -> bytes:
        """The relationships as the part that belongs to the part named `source`, empty for the package itself."""
        folder = posixpath.dirname(source)
        entries = []
        for (kind, target, is_external), identifier in self._known.items():
            place = target if is_external else _relative(target, folder or ".")
            mode = {"TargetMode": "External"} if is_external else {}
            entries.append(element("Relationship", {"Id": identifier, "Type": kind, "Target": place}, mode))
        return serialised(element("Relationships", {"xmlns": _RELATIONSHIPS}, *entries))


@lru_cache(maxsize=256)
def _relative(part: str, folder: str) -> str:
    return posixpath.relpath(part, folder)


@dataclass(slots=True)
class Package:
    """Parts in the making. Names have no leading slash."""

    relationships: Relationships = field(default_factory=Relationships)
    _parts: dict[str, Packed] = field(default_factory=dict)
    _media_types: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, media_type: str, data: bytes | Packed, relationships: Relationships | None = None) -> str:
        """Add a part and what it points at; returns its name."""
        self._parts[name] = data if isinstance(data, Packed) else packed(data)
        self._media_types[name] = media_type
        if relationships:
            self._parts[relationships_part(name)] = packed(relationships.part(name))
        return name

    def add_markup(self, name: str, media_type: str, root: Markup, relationships: Relationships | None = None) -> str:
        """Add a part that is XML; returns its name."""
        return self.add(name, media_type, serialised(root), relationships)

    def contents(self) -> dict[str, bytes]:
        """The bytes of every part by name."""
        return {name: part.data for name, part in self.whole().items()}

    def whole(self) -> dict[str, Packed]:
        """Every part by name, those included that only a package has."""
        types, relationships = self._content_types(), self.relationships.part("")
        return {"[Content_Types].xml": packed(types), "_rels/.rels": packed(relationships)} | self._parts

    def _content_types(self) -> bytes:
        extensions = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml"}
        overrides = []
        for name, media_type in self._media_types.items():
            extension = posixpath.splitext(name)[1][1:]
            if extensions.setdefault(extension, media_type) != media_type:
                overrides.append(element("Override", {"PartName": f"/{name}", "ContentType": media_type}))
        defaults = [
            element("Default", {"Extension": extension, "ContentType": media_type})
            for extension, media_type in extensions.items()
        ]
        return serialised(element("Types", {"xmlns": _CONTENT_TYPES}, *defaults, *overrides))
