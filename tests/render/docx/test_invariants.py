"""What holds for every Word file, whatever the document."""

from collections import Counter

from hypothesis import given, settings
from lxml import etree

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.seal import is_intact
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.render.docx.documents import documents
from tests.render.docx.reading import (
    R,
    W,
    body_of,
    names_of,
    paragraphs_of,
    part,
    parts_of,
    stated_words,
    values,
    written,
)

_every = settings(max_examples=40, deadline=None)


@_every
@given(documents())
def test_the_words_come_in_order(document: Document) -> None:
    assert paragraphs_of(written(document)) == stated_words(document)


@settings(max_examples=20, deadline=None)
@given(briefs())
def test_the_words_of_every_brief_come_in_order(brief: Brief) -> None:
    document = compose(brief, STANDARD)
    assert paragraphs_of(written(document)) == stated_words(document)


@_every
@given(documents())
def test_every_part_is_well_formed_and_the_file_is_sealed(document: Document) -> None:
    data = write_docx(document, Style())
    for name, content in parts_of(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    assert is_intact(data)


@_every
@given(documents())
def test_whatever_is_referred_to_is_there(document: Document) -> None:
    data = write_docx(document, Style())
    body, styles = body_of(data), part(data, "word/styles.xml")
    known = {node.get(f"{W}styleId") for node in styles.iter(f"{W}style")}
    assert set(values(body, "pStyle") + values(body, "rStyle") + values(body, "tblStyle")) <= known
    assert set(values(styles, "basedOn") + values(styles, "next")) <= known
    numbers = {node.get(f"{W}numId") for node in part(data, "word/numbering.xml").iter(f"{W}num")}
    assert set(values(body, "numId")) <= numbers
    links = {node.get("Id") for node in part(data, "word/_rels/document.xml.rels")}
    assert {node.get(f"{R}id") for node in body.iter() if node.get(f"{R}id")} <= links
    targets = {node.get("Target") for node in part(data, "word/_rels/document.xml.rels") if not node.get("TargetMode")}
    assert {f"word/{target}" for target in targets if not target.startswith("..")} <= set(names_of(data))


@_every
@given(documents())
def test_bookmarks_are_unique_and_links_inside_the_file_have_a_target(document: Document) -> None:
    body = written(document)
    names = [name.casefold() for name in values(body, "bookmarkStart", "name")]
    numbers = values(body, "bookmarkStart", "id")
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert max(map(len, names), default=0) <= 40
    assert len(set(numbers)) == len(numbers)
    assert numbers == sorted(values(body, "bookmarkEnd", "id"), key=int)
    assert {anchor.casefold() for anchor in values(body, "hyperlink", "anchor") if anchor} <= set(names)


@_every
@given(documents())
def test_every_row_of_a_table_fills_its_grid(document: Document) -> None:
    for table in written(document).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            spans = [int((values(cell, "gridSpan") or ["1"])[0]) for cell in row.iter(f"{W}tc")]
            left = [int(number) for number in values(row, "gridAfter")]
            assert sum(spans) + sum(left) == columns


@settings(max_examples=15, deadline=None)
@given(documents())
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert write_docx(document, Style()) == write_docx(document, Style())
