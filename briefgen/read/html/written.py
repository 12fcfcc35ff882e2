"""Pages that the HTML writer wrote, read backwards: what its attributes say of blocks, what travels in the page.

The root says `data-written-by="briefgen"`. In `main`, `data-kind`, `data-level` and `data-role` tell what a block is,
and an id is an anchor, written as in an address; ids that begin with an underscore are the page's own. A page that
was edited is read by the same rules, and what was added has the kind of its tag.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from briefgen.document import Chart, Document, Figure, Metadata, MetadataName, Note
from briefgen.read.html.assemble import laid
from briefgen.read.html.attachments import attachments_of
from briefgen.read.html.notes import PageNotes
from briefgen.read.html.page import Page
from briefgen.read.html.place import Blocks
from briefgen.read.html.unseen import unseen
from briefgen.read.html.walk import Walk

_WRITER = "briefgen"
_FACTS: dict[str, MetadataName] = {
    "author": "authors",
    "dcterms.issued": "published",
    "generator": "generator",
    "briefgen.marking": "marking",
    "briefgen.restrictions": "restrictions",
    "briefgen.status": "status",
    "dcterms.publisher": "publication",
    "citation_volume": "volume",
    "citation_issue": "issue",
}
_LEFT_OUT = Note("left out as no part of the document: page header, table of contents, page footer")
_NO_NOTES = PageNotes({}, {}, frozenset())


def written_main(page: Page) -> int:
    """The element that holds the document of a written page, -1 where the page is none."""
    return page.first("main") if page.attribute(0, "data-written-by") == _WRITER else -1


def written_document(page: Page, main: int, name: str) -> Document:
    """The document in the element `main`, with all that the page states and carries; it may hold no words."""
    anchors = {number: unquote(said) for number in page.inside(main) if (said := _own_id(page, number))}
    figures = {number: figure for number in page.inside(main) if (figure := _figure(page, number))}
    blocks = Blocks(page, _NO_NOTES, anchors, is_written=True, figures=figures)
    navigation = {number for number in page.inside(main) if page.tags[number] == "nav"}
    walk = Walk(blocks, {*unseen(page, keeps_hidden=False), *navigation})
    document = laid(name, walk.within(main))
    return replace(document, metadata=tuple(_facts(page)), attachments=tuple(attachments_of(page)), notes=(_LEFT_OUT,))


def _own_id(page: Page, number: int) -> str:
    said = page.attribute(number, "id")
    return "" if said.startswith("_") else said


def _facts(page: Page) -> Iterator[Metadata]:
    head = page.first("title")
    if head >= 0 and (title := page.words(head)):
        yield Metadata("title", title, "title element")
    if language := page.attribute(0, "lang"):
        yield Metadata("language", language, "html lang")
    seen: set[str] = set()
    for number, tag in enumerate(page.tags):
        name, value = page.attribute(number, "name"), page.attribute(number, "content").strip()
        if tag == "meta" and name in _FACTS and value and name not in seen:
            seen.add(name)
            yield Metadata(_FACTS[name], value, f"meta {name}")


def _figure(page: Page, number: int) -> Figure | None:
    """The chart that a drawing shows, or a picture; None for any other element."""
    if page.tags[number] == "img":
        return Figure(page.attribute(number, "alt"), attachment=page.attribute(number, "data-name"))
    if page.tags[number] != "svg":
        return None
    inside = list(page.inside(number))
    title = next((page.words(inner) for inner in inside if page.tags[inner] == "title"), "")
    bars = [inner for inner in inside if page.tags[inner] == "g" and _value(page, inner) is not None]
    chart = Chart(
        labels=tuple(page.attribute(bar, "data-label") for bar in bars),
        values=tuple(value for bar in bars if (value := _value(page, bar)) is not None),
        surfaces=tuple(page.attribute(bar, "data-surface") for bar in bars),
        unit=page.attribute(number, "data-unit"),
    )
    return Figure(title, chart=chart if bars else None)


def _value(page: Page, number: int) -> float | None:
    try:
        value = float(page.attribute(number, "data-value"))
    except ValueError:
        return None
    return value if math.isfinite(value) else None
