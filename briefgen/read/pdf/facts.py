"""What a file says about itself: its information dictionary, its XMP packet and its language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from pypdfium2 import raw

from briefgen.document import Metadata, MetadataName
from briefgen.read.pdf.pdfium import Handle, plain, wide_string

_JUNK = re.compile(
    r"(?:microsoft\s(?:word|powerpoint)\s-.*|untitled(?:[\s-]?\d+)?|document\d*|.*\.(?:docx?|pdf|indd|rtf|odt|txt|tmp|xlsx?|pptx?|qxd|ai)|"
    r"layout \d+|print|title|none|\(?anonymous\)?|\(?unspecified\)?|\W*|\d+)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{4})-(\d{2})|(\d{4})")
_PACKET_START, _PACKET_END = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST_PACKET = 1 << 20
_LONGEST_VALUE = 500
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact and where in the file it stands."""

    name: MetadataName
    value: str
    origin: str


def stated_facts(document: Handle, data: bytes) -> list[Stated]:
    """The facts in order of trust. The day on which a file was made is not that of its publication, and is left out."""
    information = [
        Stated("title", _information(document, "Title"), "file properties"),
        Stated("authors", _authors(_information(document, "Author")), "file properties"),
        Stated("language", _language(document), "file language"),
        Stated("generator", _information(document, "Creator") or _information(document, "Producer"), "file properties"),
    ]
    facts = [*information, *_packet_facts(data)]
    return [fact for fact in facts if fact.value and not (fact.name != "language" and _JUNK.fullmatch(fact.value))]


def metadata_of(facts: Sequence[Stated], known: tuple[Metadata, ...]) -> tuple[Metadata, ...]:
    """`known` facts of the text, and those of the file that it does not state."""
    found: dict[MetadataName, Metadata] = {entry.name: entry for entry in known}
    for fact in facts:
        found.setdefault(fact.name, Metadata(fact.name, fact.value, fact.origin))
    return tuple(found.values())


def _information(document: Handle, key: str) -> str:
    value = wide_string(raw.FPDF_GetMetaText, document, key.encode())
    return value[:_LONGEST_VALUE].strip()


def _language(document: Handle) -> str:
    value = wide_string(raw.FPDFCatalog_GetLanguage, document)
    return value.replace("_", "-") if _LANGUAGE.fullmatch(value) else ""


def _authors(value: str) -> str:
    """Names parted as in every other document; an account's name is no author."""
    names = [name.strip() for name in re.split(r"\s*[;,]\s*|\s+and\s+|\s+&\s+", value) if name.strip()]
    return "; ".join(name for name in names if " " in name or len(names) > 1)


def _packet_facts(data: bytes) -> list[Stated]:
    """The facts of the last packet that describes the file and not a picture in it."""
    start = data.rfind(_PACKET_START)
    end = data.find(_PACKET_END, start) if start >= 0 else -1
    if end < 0 or end - start > _LONGEST_PACKET:
        return []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data[start : end + len(_PACKET_END)], parser)
    except etree.XMLSyntaxError:
        return []
    if root is None or not (root.findall(".//pdf:*", _NAMESPACES) or b"pdf:Producer" in data[start:end]):
        return []
    day = _DAY.match(_first(root, "prism:publicationDate"))
    return [
        Stated("title", _first(root, "dc:title"), "XMP"),
        Stated("authors", "; ".join(_all(root, "dc:creator")), "XMP"),
        Stated("language", _first(root, "dc:language"), "XMP"),
        Stated("publication", _first(root, "prism:publicationName"), "XMP"),
        Stated("volume", _first(root, "prism:volume"), "XMP"),
        Stated("issue", _first(root, "prism:number"), "XMP"),
        Stated("published", day[0] if day else "", "XMP"),
    ]


def _all(root: "etree._Element", name: str) -> list[str]:
    """The values of a property: those of its list, else its own words."""
    values: list[str] = []
    for element in root.findall(f".//{name}", _NAMESPACES):
        items = element.findall(".//rdf:li", _NAMESPACES)
        values.extend(plain("".join(map(str, item.itertext())))[:_LONGEST_VALUE] for item in items or [element])
    return [value for value in values if value]


def _first(root: "etree._Element", name: str) -> str:
    return next(iter(_all(root, name)), "")
