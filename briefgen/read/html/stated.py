"""What a page states about itself for machines: JSON-LD, OpenGraph, citation tags, other meta tags, its language."""

import re
from collections.abc import Iterator

from briefgen.document import Metadata, MetadataName
from briefgen.language.dates import find_dates
from briefgen.language.lexicon import lines, rows
from briefgen.marking import LABELS
from briefgen.read.html.json_ld import linked_facts
from briefgen.read.html.page import Page
from briefgen.read.preamble import FACTS

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$")
_PLAIN_ISO = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
_ADDRESS = re.compile(r"https?://|www\.|^@|\S+@\S+\.\S+$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST = 500
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def page_facts(page: Page) -> tuple[Metadata, ...]:
    """The facts, the best one of a name first: JSON-LD, then the tags in the order of the list that names them."""
    found = [*linked_facts(page), *_tags(page), *_times(page), *_language(page), *_title(page), *_marking(page)]
    return tuple(fact for fact in (cleaned(fact) for fact in found) if fact is not None)


def cleaned(fact: Metadata) -> Metadata | None:
    """The fact with its value as a document keeps it, None where the value is of no use."""
    value = " ".join(fact.value.split())
    if fact.name == "published":
        value = date_of(value)
    elif fact.name == "language":
        value = value.replace("_", "-")
    return Metadata(fact.name, value, fact.origin) if 0 < len(value) <= _LONGEST and _is_of_use(fact, value) else None


def _is_of_use(fact: Metadata, value: str) -> bool:
    match fact.name:
        case "authors" | "publication":
            return not _ADDRESS.search(value)
        case "title":
            return value.lower() not in lines("html_untitled.txt")
        case "language":
            return _LANGUAGE.fullmatch(value) is not None
        case _:
            return True


def date_of(words: str) -> str:
    """The day in `words` as an ISO date; empty for none."""
    for pattern in (_ISO, _PLAIN_ISO, _SLASHED):
        if found := pattern.match(words):
            year, month, day = (int(part) for part in found.groups()[:3])
            if 1900 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= _MONTH_DAYS[month - 1]:
                return f"{year:04}-{month:02}-{day:02}"
    return next((date.date for date in find_dates(words[:200]) if date.has_year), "")


def _tags(page: Page) -> Iterator[Metadata]:
    contents: dict[str, list[str]] = {}
    for number, tag in enumerate(page.tags):
        if tag == "meta":
            key = (
                page.attribute(number, "name")
                or page.attribute(number, "property")
                or page.attribute(number, "itemprop")
            )
            if content := page.attribute(number, "content").strip():
                contents.setdefault(key.strip().lower(), []).append(content)
    for key, name in _keys():
        values = contents.get(key, [])
        if values:
            value = "; ".join(dict.fromkeys(values)) if name == "authors" else values[0]
            yield Metadata(name, value, f"meta {key}")


def _keys() -> Iterator[tuple[str, MetadataName]]:
    names: dict[str, MetadataName] = {**FACTS, "generator": "generator"}
    for key, name in rows("html_meta_names.tsv"):
        yield key, names[name]


def _times(page: Page) -> Iterator[Metadata]:
    """Dates that elements of the page mark as the day of publication."""
    for number, tag in enumerate(page.tags):
        attributes = page.elements[number].attrib
        says = attributes.get("itemprop") == "datePublished" or (tag == "time" and "pubdate" in attributes)
        if says:
            value = attributes.get("datetime") or attributes.get("content") or page.words(number)
            yield Metadata("published", value, "time element")


def _language(page: Page) -> Iterator[Metadata]:
    language = page.attribute(0, "lang") or page.attribute(0, "xml:lang")
    yield Metadata("language", language, "html lang")


def _title(page: Page) -> Iterator[Metadata]:
    head = page.first("title")
    if head >= 0:
        yield Metadata("title", page.words(head), "title element")


def _marking(page: Page) -> Iterator[Metadata]:
    """The strictest label that stands alone anywhere on the page, as in its banner."""
    said = {label for element in page.elements for label in (_label(element.text), _label(element.tail)) if label}
    strictest = next((label for label in LABELS if label in said), "")
    if strictest:
        yield Metadata("marking", strictest, "banner")


def _label(text: str | None) -> str:
    """The label of the Traffic Light Protocol that a text consists of; empty where it does not."""
    if text is None or "TLP" not in text:
        return ""
    label = "".join(text.split()).upper().replace("TLP:WHITE", "TLP:CLEAR")
    return label if label in LABELS else ""
