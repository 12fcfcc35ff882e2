"""What a Word file says of itself: core and extended properties.

The date on which a file was made is no date of publication and is not taken for one, except in a brief that briefgen
wrote, whose date it is where it is a whole day.
"""

import re
from collections.abc import Iterator

from briefgen.document import Metadata, MetadataName
from briefgen.language.lexicon import lines
from briefgen.marking import marking_of
from briefgen.read.docx.markup import Element
from briefgen.read.docx.package import Package

_CORE = "core properties"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_TERMS = "{http://purl.org/dc/terms/}"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_UNDATED = "2000-01-01"
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T00:00:00Z)?$", re.ASCII)
_FILE_TITLE = re.compile(
    r"microsoft word\b|.{0,200}\.(?:docx?|dotx?|docm|rtf|odt|pdf)$|(?:untitled|document) ?\d*$|title$"
)
_OWN = "briefgen"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def properties_of(package: Package, *, is_brief: bool) -> tuple[Metadata, ...]:
    """The facts that the properties state and that a person, not a program, is likely to have put there."""
    core = package.part(next(package.related("core-properties", ""), "docProps/core.xml"))
    extended = package.part(next(package.related("extended-properties", ""), "docProps/app.xml"))
    generator = _said(extended, f"{_EXTENDED}Application")
    facts = [
        *(_core_facts(core) if core is not None else ()),
        *(_brief_facts(core) if core is not None and is_brief and generator.startswith(_OWN) else ()),
        ("generator", generator, "extended properties"),
    ]
    return tuple(Metadata(name, value, origin) for name, value, origin in facts if value)


def _core_facts(core: Element) -> Iterator[tuple[MetadataName, str, str]]:
    title = _said(core, f"{_DC}title")
    if not _FILE_TITLE.match(title.lower()):
        yield "title", title, _CORE
    creators = (name.strip() for name in _said(core, f"{_DC}creator").split(";"))
    yield "authors", "; ".join(name for name in creators if name.lower() not in lines("docx_authors.txt")), _CORE
    language = _said(core, f"{_DC}language")
    yield "language", language if _LANGUAGE.fullmatch(language) else "", _CORE
    category = _said(core, f"{_CP}category")
    yield "marking", category if marking_of(category) else "", _CORE
    yield "status", _said(core, f"{_CP}contentStatus"), _CORE


def _brief_facts(core: Element) -> Iterator[tuple[MetadataName, str, str]]:
    category = _said(core, f"{_CP}category")
    yield "marking", "" if marking_of(category) else category, _CORE
    day = _DAY.match(_said(core, f"{_TERMS}created"))
    yield "published", day[1] if day and day[1] != _UNDATED else "", _CORE


def _said(root: Element | None, name: str) -> str:
    """The words of the first child `name` on one line, empty where there is none."""
    child = root.find(name) if root is not None else None
    return " ".join((child.text or "").split()) if child is not None else ""
