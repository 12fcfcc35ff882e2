"""What the Word writer writes is read back as the same document.

Not the same: white space at the ends of a block and invisible hyphens go, and a block of bare words that holds none.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.brief import Brief
from briefgen.document import Block, Document, DocumentBuilder, Entry, Run, Table
from briefgen.layout import STANDARD
from briefgen.read.docx import read_docx
from briefgen.read.docx.anchors import anchor_of, role_of
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.bookmarks import bookmark_name
from briefgen.render.docx.styles import style_name
from briefgen.span import Span
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.read.docx.same import carried, marked, shape
from tests.read.docx.word import zipped
from tests.render.docx.hard_briefs import HARD
from tests.render.docx.reading import W, parts_of

_MARKS = ("strong", "emphasis", "link")
_HARD = {name: make for name, make in HARD.items() if name != "many figures"}
_steps = st.from_regex(r"[a-z]{1,6}(_[a-z]{1,5}){0,2}(\[[0-9]{1,2}\])?", fullmatch=True)


def _back(document: Document) -> Document:
    return read_docx(write_docx(document, Style()), name=document.name)


def _same(document: Document) -> None:
    found = _back(document)
    assert shape(found) == shape(document)
    for kind in _MARKS:
        assert marked(found, kind) == marked(document, kind)
    assert found.attachments == document.attachments


@pytest.mark.parametrize("make", _HARD.values(), ids=_HARD.keys())
def test_a_composed_brief_comes_back(make: Callable[[], Brief]) -> None:
    document = compose(make(), STANDARD)
    _same(document)
    found = _back(document)
    assert {entry.name: carried(entry.value) for entry in found.metadata} == {
        entry.name: carried(entry.value) for entry in document.metadata
    }


@given(briefs())
@settings(max_examples=15, deadline=None)
def test_any_brief_comes_back(brief: Brief) -> None:
    _same(compose(brief, STANDARD))


@given(st.lists(_steps, min_size=1, max_size=2).map(".".join))
def test_an_anchor_is_read_back_from_its_bookmark(anchor: str) -> None:
    name = bookmark_name(anchor)
    assume("___" not in name)  # too long for a bookmark, which then holds a digest
    assert anchor_of(name) == anchor
    assert anchor_of(f"{name}___2") == anchor


def test_a_bookmark_with_a_digest_stands_for_itself() -> None:
    name = bookmark_name("a_long_name_of_a_part[0].and_a_long_name_of_its_field")
    assert anchor_of(name) == name


@given(_steps.map(lambda words: words.partition("[")[0]))
def test_a_role_is_read_back_from_its_style(words: str) -> None:
    assert role_of(style_name(f"brief.{words}")) == f"brief.{words}"
    assert role_of(style_name(words)) in ("", f"brief.{words.removeprefix('brief_')}")


def test_lists_notes_quotes_and_captions_come_back() -> None:
    builder = DocumentBuilder()
    kinds = (
        ("title", 0),
        ("byline", 0),
        ("heading", 3),
        ("quote", 0),
        ("caption", 0),
        ("paragraph", 0),
        ("page_break", 0),
    )
    for kind, level in kinds:
        builder.add(
            Block(kind, Span(0, 0), level=level), *([Run(f"a {kind} of words")] if kind != "page_break" else [])
        )
    for level, is_ordered in ((1, True), (2, True), (2, False), (1, False)):
        builder.add(Block("list_item", Span(0, 0), level=level, is_ordered=is_ordered), Run("an item"))
    builder.add(Block("paragraph", Span(0, 0)), Run("Ships wait"), Run("[1]", (("note_reference", "#n1"),)), Run("."))
    builder.add(Block("footnote", Span(0, 0), role="brief.note", anchor="n1"), Run("Nine days."))
    brief = compose(_HARD["bare"](), STANDARD)
    document = builder.build("kinds", attachments=brief.attachments)
    _same(document)
    assert [mark.target for mark in _back(document).marks] == ["#n1"]


def test_an_edited_brief_keeps_its_roles() -> None:
    """A person adds a point, clears the bottom line; the program drops the attachment."""
    document = replace(compose(_HARD["rich"](), STANDARD), attachments=())
    parts: dict[str, str | bytes] = dict(parts_of(write_docx(document, Style())))
    root = etree.fromstring(bytes(parts["word/document.xml"]))
    point, line = _paragraph(root, "summary_0"), _paragraph(root, "bottom__line")
    added = deepcopy(point)
    for node in added.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}hyperlink"):
        node.getparent().remove(node)
    next(added.iter(f"{W}t")).text = "A new point."
    point.addnext(added)
    for node in [*line.iter(f"{W}t"), *line.iter(f"{W}hyperlink")]:
        node.getparent().remove(node)
    found = read_docx(zipped({**parts, "word/document.xml": etree.tostring(root)}), name="edited.docx")
    points = [block for block in found.blocks if block.role == "brief.point"]
    assert [block.anchor for block in points] == ["summary[0]", "", "summary[1]"]
    assert points[1].span.of(found.text) == "A new point."
    (cleared,) = (block for block in found.blocks if block.role == "brief.bottom_line")
    assert (cleared.anchor, len(cleared.span)) == ("bottom_line", 0)


def test_cards_row_headers_and_passages_in_another_language_come_back() -> None:
    builder, brief = DocumentBuilder(), compose(_HARD["bare"](), STANDARD)
    for number in range(4):
        card = Block("list_item", Span(0, 0), level=1, role="brief.figure", anchor=f"key_figures[{number}]")
        builder.add(card, Run(f"{number}00\nships\n2031 · "), Run("[1]", (("link", "#sources[0]"),)))
    for role in ("brief.matrix", "brief.timeline"):
        rows = [[Entry((Run(words),), shade=2) for words in row] for row in (("", "low"), ("likely", "2"), ("", "3"))]
        builder.add_table(Block("table", Span(0, 0), role=role), Table((), header_columns=role == "brief.matrix"), rows)
    builder.add(Block("paragraph", Span(0, 0)), Run("They say "), Run("Hafen", (("language", "de"),)), Run("."))
    builder.add(Block("quote", Span(0, 0), language="ur"), Run("بندرگاہ"))
    builder.add(Block("list_item", Span(0, 0), 1, is_ordered=True, role="brief.source", anchor="sources[0]"), Run("A."))
    document = builder.build("pieces", attachments=brief.attachments)
    _same(document)
    found = _back(document)
    assert [block.language for block in found.blocks] == [block.language for block in document.blocks]
    assert marked(found, "language") == [("Hafen", "de")]
    assert [block.table.header_columns for block in found.blocks if block.table] == [1, 0]


def test_an_edited_panel_is_read_as_it_stands() -> None:
    """A person adds a row of cards, clears one and drops the line with the record from another."""
    document = compose(_HARD["rich"](), STANDARD)
    parts: dict[str, str | bytes] = dict(parts_of(write_docx(document, Style())))
    root = etree.fromstring(bytes(parts["word/document.xml"]))
    value = _paragraph(root, bookmark_name(next(b.anchor for b in document.blocks if b.role == "brief.figure")))
    row = value.getparent().getparent()
    added = deepcopy(row)
    for node in [*added.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}hyperlink"), *added.findall(f"{W}tc")[1:]]:
        node.getparent().remove(node)
    for number, line in enumerate(added.iter(f"{W}p")):
        for text in list(line.iter(f"{W}t"))[1:]:
            text.text = ""
        next(line.iter(f"{W}t")).text = f"line {number}"
    row.addnext(added)
    first, second, _third = row.findall(f"{W}tc")
    first.remove(first.findall(f"{W}p")[-1])
    for node in [*second.iter(f"{W}t")]:
        node.text = ""
    cards = [block for block in document.blocks if block.role == "brief.figure"]
    found = read_docx(zipped({**parts, "word/document.xml": etree.tostring(root)}), name="edited.docx")
    again = [block for block in found.blocks if block.role == "brief.figure"]
    anchors = [block.anchor for block in cards]
    assert [block.anchor for block in again] == [*anchors[:3], "", *anchors[3:]]
    words = [block.span.of(found.text) for block in again]
    assert words[0] == "\n".join(cards[0].span.of(document.text).split("\n")[:2])
    assert (words[1], words[3]) == ("", "line 0\nline 1\nline 2")


def test_a_value_that_was_copied_into_a_table_leaves_it_a_table() -> None:
    document = compose(_HARD["rich"](), STANDARD)
    parts: dict[str, str | bytes] = dict(parts_of(write_docx(document, Style())))
    root = etree.fromstring(bytes(parts["word/document.xml"]))
    value = deepcopy(
        _paragraph(root, bookmark_name(next(b.anchor for b in document.blocks if b.role == "brief.figure")))
    )
    for node in [*value.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
        value.remove(node)
    _paragraph(root, "timeline_0_date").addnext(value)
    found = read_docx(zipped({**parts, "word/document.xml": etree.tostring(root)}), name="edited.docx")
    assert [block.role for block in found.blocks] == [block.role for block in document.blocks]


def _paragraph(root: etree._Element, bookmark: str) -> etree._Element:
    (start,) = (node for node in root.iter(f"{W}bookmarkStart") if node.get(f"{W}name") == bookmark)
    return start.getparent()
