"""Who saved a Word file last, by its core properties."""

from briefgen.read.docx.limits import MAXIMUM_READ_BYTES
from briefgen.read.docx.package import opened_package

_CORE = "docProps/core.xml"
_NAME = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_LONGEST = 200


def last_editor(data: bytes, *, name: str, most_unpacked: int = MAXIMUM_READ_BYTES) -> str:
    """The name that the program of who saved the file put there; empty where it put none that can be printed."""
    package = opened_package(data, name, most_unpacked)
    core = package.part(next(package.related("core-properties", ""), _CORE))
    found = core.find(_NAME) if core is not None else None
    said = " ".join((found.text or "").split()) if found is not None else ""
    return said if said.isprintable() and len(said) <= _LONGEST else ""
