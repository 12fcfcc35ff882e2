"""The package inside the zip: parts, what each points at, and which of them is the document."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from briefgen.document import Note
from briefgen.errors import InputError
from briefgen.read.docx.archive import Archive
from briefgen.read.docx.markup import Element, MarkupError, W, parsed

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "officeDocument"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part points at: a part's name or an address. `kind` is the last word of the type's address."""

    kind: str
    target: str
    is_external: bool


@dataclass(slots=True)
class Package:
    """Parts of a Word file, read when they are asked for."""

    archive: Archive
    main: str = ""
    notes: list[Note] = field(default_factory=list)
    _known: dict[str, dict[str, Relationship]] = field(default_factory=dict)

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

    def part(self, name: str) -> Element | None:
        """The root of a part that the document can do without: None, and a note where it is broken."""
        if not name or name not in self.archive:
            return None
        try:
            return self._parsed(name)
        except InputError as error:
            self.notes.append(Note(f"a part was left out: {str(error).removeprefix(f'{self.name}: ')}"))
            return None

    def related(self, kind: str, source: str | None = None) -> Iterator[str]:
        """The names of the parts of `kind` that `source`, else the main part, points at."""
        own = self.main if source is None else source
        for relationship in self.relationships(own).values():
            if relationship.kind == kind and not relationship.is_external:
                yield relationship.target

    def only(self, kind: str) -> Element | None:
        """The first part of `kind`, or the one that bears its customary name; None where there is none."""
        customary = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        return self.part(next(self.related(kind), customary))

    def relationships(self, source: str) -> dict[str, Relationship]:
        """What the part `source` (empty: the package itself) points at, by identifier."""
        if source not in self._known:
            folder, base = posixpath.split(source)
            root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
            self._known[source] = dict(_relationships(root, folder)) if root is not None else {}
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

    def _parsed(self, name: str) -> Element:
        data = self.archive.read(name)
        if data is None:
            raise InputError(f"{self.name}: {name} is missing in it; open it in Word and save it again")
        try:
            return parsed(data)
        except MarkupError as error:
            raise InputError(
                f"{self.name}: {name} inside it cannot be read: {error}; open it in Word and save it again"
            ) from None


def _relationships(root: Element, folder: str) -> Iterator[tuple[str, Relationship]]:
    for entry in root:
        kind = entry.get("Type", "").rstrip("/").rpartition("/")[2]
        target, is_external = entry.get("Target", ""), entry.get("TargetMode", "").lower() == "external"
        if not is_external:
            place = unquote(target).replace("\\", "/")
            place = place.lstrip("/") if place.startswith("/") else posixpath.join(folder, place)
            target = posixpath.normpath(place) if place else ""
        yield entry.get("Id", ""), Relationship(kind, target, is_external)


def _kind_of(archive: Archive) -> str:
    """What a zip without a Word document is."""
    for member, kind in (
        ("xl/workbook.xml", "is an Excel workbook and no Word file"),
        ("ppt/presentation.xml", "is a PowerPoint presentation and no Word file"),
        ("content.xml", "is an OpenDocument file and no Word file"),
        ("META-INF/container.xml", "is an e-book (EPUB) and no Word file"),
        (_CONTENT_TYPES, "has no main part"),
    ):
        if member in archive:
            return kind
    return "is a zip archive and no Word file"
