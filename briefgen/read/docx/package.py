"""The package inside the zip: parts, what each points at, and which of them is the document."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.document import Note
from briefgen.errors import InputError
from briefgen.package.archive import AGAIN, Archive, opened
from briefgen.package.kinds import other_kind
from briefgen.package.relationships import Target, relationships_part, targets_of
from briefgen.package.tree import TreeError
from briefgen.read.docx.limits import limits_for
from briefgen.read.docx.markup import Element, W, parsed

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "officeDocument"


@dataclass(slots=True)
class Package:
    """Parts of a Word file, read when they are asked for."""

    archive: Archive
    main: str = ""
    notes: list[Note] = field(default_factory=list)
    _known: dict[str, dict[str, Target]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.archive.name

    def find_main(self) -> str:
        """The name of the main part; raises InputError where there is none."""
        self.main = self.main or self._main_part()
        return self.main

    def root(self) -> Element:
        """The root of the main part; raises InputError where it is missing, broken or no Word document."""
        root = self._parsed(self.find_main())
        if root.tag != f"{W}document":
            raise InputError(f"{self.name}: its main part is no Word document; open it in Word and save it as .docx")
        return root

    def part(self, name: str, *, has_long_text: bool = False) -> Element | None:
        """The root of a part that the document can do without: None, and a note where it is broken."""
        if not name or name not in self.archive:
            return None
        try:
            return self._parsed(name, has_long_text=has_long_text)
        except InputError as error:
            self.notes.append(Note(f"a part was left out: {str(error).removeprefix(f'{self.name}: ')}"))
            return None

    def related(self, kind: str, source: str | None = None) -> Iterator[str]:
        """The names of the parts of `kind` that `source`, else the main part, points at."""
        own = self.main if source is None else source
        for target in self.relationships(own).values():
            if target.kind_name == kind and not target.is_external:
                yield target.place

    def only(self, kind: str) -> Element | None:
        """The first part of `kind`, or the one that bears its customary name; None where there is none."""
        customary = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        return self.part(next(self.related(kind), customary))

    def relationships(self, source: str) -> dict[str, Target]:
        """What the part `source` (empty: the package itself) points at, by identifier."""
        if source not in self._known:
            root = self.part(relationships_part(source))
            self._known[source] = dict(targets_of(root, source)) if root is not None else {}
        return self._known[source]

    def _main_part(self) -> str:
        for target in self.related(_MAIN, ""):
            if target in self.archive:
                return target
        for target in (*self._typed_mains(), "word/document.xml"):
            if target in self.archive:
                return target
        raise InputError(f"{self.name}: {_kind_of(self.archive)}; give a .docx file")

    def _typed_mains(self) -> Iterator[str]:
        root = self.part(_CONTENT_TYPES)
        for entry in root if root is not None else ():
            said = entry.get("ContentType", "")
            if "word" in said and said.endswith(".main+xml"):
                yield entry.get("PartName", "").lstrip("/")

    def _parsed(self, name: str, *, has_long_text: bool = False) -> Element:
        data = self.archive.read(name)
        if data is None:
            raise InputError(f"{self.name}: {name} is missing in it; {AGAIN}")
        try:
            return parsed(data, has_long_text=has_long_text)
        except TreeError as error:
            raise InputError(f"{self.name}: {name} inside it cannot be read: {error}; {AGAIN}") from None


def _kind_of(archive: Archive) -> str:
    """What a zip without a Word document is."""
    kind = other_kind(archive)
    if not kind and _CONTENT_TYPES in archive:
        return "has no main part"
    return f"{kind or 'is a zip archive'} and no Word file"


def opened_package(data: bytes, name: str, most_unpacked: int) -> Package:
    """The package in `data`; raises InputError where it is no zip, or one that is damaged, encrypted or too large."""
    return Package(opened(data, name, limits_for(most_unpacked)))
