"""The package inside the zip: media types, and what each part points at."""

import posixpath
import re
from dataclasses import dataclass, field

from briefgen.errors import InputError
from briefgen.package.archive import AGAIN, Archive
from briefgen.package.relationships import Target, relationships_part, targets_of
from briefgen.package.tree import TreeError
from briefgen.render.docx.reference.tree import Element, parsed


@dataclass(slots=True)
class Parts:
    """Parts of the office's file, read when they are asked for; each method raises InputError for a broken one."""

    archive: Archive
    _defaults: dict[str, str] = field(default_factory=dict)
    _overrides: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, archive: Archive) -> "Parts":
        parts = cls(archive)
        for entry in parts.root("[Content_Types].xml"):
            said = entry.get("ContentType") or ""
            if entry.get("Extension"):
                parts._defaults[(entry.get("Extension") or "").casefold()] = said
            elif entry.get("PartName"):
                parts._overrides[(entry.get("PartName") or "").lstrip("/").casefold()] = said
        return parts

    @property
    def name(self) -> str:
        return self.archive.name

    def media_type(self, part: str) -> str:
        """What the package says the part is, empty where it says nothing."""
        folded = part.casefold()
        return self._overrides.get(folded) or self._defaults.get(posixpath.splitext(folded)[1][1:], "")

    def root(self, part: str) -> Element:
        """The root of a part that must be there."""
        data = self.archive.read(part)
        if data is None:
            raise InputError(f"{self.name}: {part} is missing in it; {AGAIN}")
        try:
            return parsed(data)
        except TreeError as error:
            raise InputError(f"{self.name}: {part} inside it cannot be read: {error}; {AGAIN}") from None

    def targets(self, part: str) -> dict[str, Target]:
        """What the part (empty: the package itself) points at, by identifier."""
        links = relationships_part(part)
        return dict(targets_of(self.root(links), part)) if links in self.archive else {}


def suffix_of(part: str) -> str:
    """The suffix of a part's name, in letters that every office program takes."""
    return re.sub(r"[^a-z0-9]", "", posixpath.splitext(part)[1].lower())[:8] or "bin"
