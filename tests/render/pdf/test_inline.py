"""Marks change the look of their words and make links of them."""

from dataclasses import replace

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Mark, MarkKind, Run
from briefgen.render.pdf import write_pdf
from briefgen.render.pdf.font_set import FontSet
from briefgen.render.pdf.inline import Fragment, Ink, Inline
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.span import Span
from briefgen.style import Style
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.reading import spoken

INK = Ink(10.0, "#000000")


def fragments(text: str, *marks: Mark) -> list[Fragment]:
    document = Document("name", text, (Block("paragraph", Span(0, len(text)), anchor="here"),), marks)
    return Inline.of(document, FontSet(ObjectFile(), Style()), "#0000FF").fragments(Span(0, len(text)), INK)


def mark(kind: MarkKind, start: int, end: int, target: str = "") -> Mark:
    return Mark(kind, Span(start, end), target)


def test_marks_may_overlap() -> None:
    found = fragments("abcdef", mark("strong", 0, 4), mark("emphasis", 2, 6))
    assert [(each.text, each.look.font.face.name) for each in found] == [
        ("ab", "SourceSans3-Bold"),
        ("cd", "SourceSans3-BoldIt"),
        ("ef", "SourceSans3-It"),
    ]


def test_a_link_over_two_looks_is_one_link() -> None:
    found = fragments("abcd", mark("link", 0, 4, "https://port.example/a b"), mark("strong", 2, 4))
    assert [each.text for each in found] == ["ab", "cd"]
    assert found[0].link is found[1].link
    assert found[0].link
    assert found[0].link.target == "https://port.example/a%20b"
    assert found[0].look.is_underlined


def test_a_link_inside_a_link_wins() -> None:
    found = fragments("abcd", mark("link", 0, 4, "https://a.example"), mark("link", 1, 2, "https://b.example"))
    assert [(each.text, each.link and each.link.target) for each in found] == [
        ("a", "https://a.example"),
        ("b", "https://b.example"),
        ("cd", "https://a.example"),
    ]


def test_a_link_into_the_document_says_what_stands_there() -> None:
    (found,) = fragments("Berths", mark("link", 0, 6, "#here"))
    assert found.link
    assert (found.link.target, found.link.words) == ("#here", "Berths")
    assert not found.look.is_underlined


@pytest.mark.parametrize("target", ["#nowhere", "", "javascript:x", "ftp://a.example", "https://", "file:///etc"])
def test_what_leads_nowhere_is_plain_words(target: str) -> None:
    assert [each.link for each in fragments("word", mark("link", 0, 4, target))] == [None]


def test_a_note_is_pointed_at_by_its_number() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("Ships wait"), Run("*", (("note_reference", "#note"),)), Run(" long."))
    builder.add(Block("footnote", NOWHERE, anchor="note"), Run("Nine days."))
    found = [(each.role, each.text.strip()) for each in spoken(write_pdf(builder.build("name"), Style()))]
    assert found == [("P", "Ships wait1 long."), ("Lbl", "1"), ("Note", "Nine days.")]


def test_a_link_inside_a_link_is_read_in_its_place() -> None:
    text = "the port of Calder lies east"
    marks = (mark("link", 0, 28, "https://a.example"), mark("link", 12, 18, "https://b.example"))
    document = Document("name", text, (Block("paragraph", Span(0, len(text))),), marks)
    assert [each.text for each in spoken(write_pdf(document, Style()))] == [text]


def test_a_note_reference_without_words_shows_its_number() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("Ships wait"))
    builder.add(Block("footnote", NOWHERE, anchor="note"), Run("Nine days."))
    document = builder.build("name")
    marked = replace(document, marks=(mark("note_reference", 10, 10, "#note"),))
    assert next(each.text for each in spoken(write_pdf(marked, Style()))) == "Ships wait1"
