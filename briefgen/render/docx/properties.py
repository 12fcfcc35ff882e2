"""Core and extended properties: what a file says about itself in a folder's view and to a search."""

from briefgen.document import Document
from briefgen.render.docx.markup import Element, element
from briefgen.render.docx.package import CORE_PROPERTIES, RELATIONSHIP, Package
from briefgen.render.facts import day_of, language_of

_PACKAGE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument."
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def add_properties(package: Package, document: Document) -> None:
    """Add the core and the extended properties."""
    core = package.add_markup("docProps/core.xml", _PACKAGE_TYPE, _core(document))
    package.relationships.to(CORE_PROPERTIES, core)
    application = document.stated("generator") or "briefgen"
    extended = element("Properties", {"xmlns": _EXTENDED}, element("Application", application))
    part = package.add_markup("docProps/app.xml", f"{_OFFICE_TYPE}extended-properties+xml", extended)
    package.relationships.to(f"{RELATIONSHIP}extended-properties", part)


def _core(document: Document) -> Element:
    day = f"{day_of(document).isoformat()}T00:00:00Z"
    stated = {
        "dc:title": document.stated("title") or document.name,
        "dc:creator": document.stated("authors"),
        "dc:language": language_of(document),
        "cp:contentStatus": document.stated("status"),
        "cp:category": document.stated("marking"),
        "cp:lastModifiedBy": document.stated("authors"),
    }
    dates = [element(f"dcterms:{name}", {"xsi:type": "dcterms:W3CDTF"}, day) for name in ("created", "modified")]
    return element("cp:coreProperties", *(element(name, value) for name, value in stated.items() if value), *dates)
