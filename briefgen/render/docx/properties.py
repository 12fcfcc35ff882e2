"""Core and extended properties: what a file says about itself in a folder's view and to a search."""

from briefgen.document import Document
from briefgen.render.docx.markup import Markup, element, words
from briefgen.render.docx.package import CORE_PROPERTIES, RELATIONSHIP, Package
from briefgen.render.facts import language_of, moment_of

_PACKAGE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument."
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def add_properties(package: Package, document: Document) -> None:
    """Add the core and the extended properties."""
    core = package.add_markup("docProps/core.xml", _PACKAGE_TYPE, _core(document))
    package.relationships.to(CORE_PROPERTIES, core)
    application = document.stated("generator") or "briefgen"
    extended = element("Properties", {"xmlns": _EXTENDED}, element("Application", words(application)))
    part = package.add_markup("docProps/app.xml", f"{_OFFICE_TYPE}extended-properties+xml", extended)
    package.relationships.to(f"{RELATIONSHIP}extended-properties", part)


def _core(document: Document) -> Markup:
    moment = moment_of(document)
    stated = {
        "dc:title": document.stated("title") or document.name,
        "dc:creator": document.stated("authors"),
        "dc:language": language_of(document),
        "cp:contentStatus": document.stated("status"),
        "cp:category": document.stated("marking"),
        "cp:lastModifiedBy": document.stated("authors"),
    }
    day = {"xsi:type": "dcterms:W3CDTF"}
    dates = [element(f"dcterms:{name}", day, words(moment)) for name in ("created", "modified")]
    facts = [element(name, words(value)) for name, value in stated.items() if value]
    return element("cp:coreProperties", *facts, *dates)
