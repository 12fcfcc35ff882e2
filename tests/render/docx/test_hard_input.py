"""Briefs and documents that strain a page still give a whole file."""

import gc
import time
import tracemalloc

import pytest
from lxml import etree

from briefgen.document import Attachment, Block, Document, DocumentBuilder, Figure, Metadata, Run
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.seal import is_intact
from briefgen.style import Logo, Style, Typeface
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import NOWHERE
from tests.render.docx.hard_briefs import HARD, many_figures, right_to_left
from tests.render.docx.reading import W, body_of, paragraphs_of, parts_of, stated_words, words_of
from tests.render.docx.test_figures import png


@pytest.mark.parametrize("name", HARD)
def test_every_word_of_a_hard_brief_is_written(name: str) -> None:
    document = compose(HARD[name](), STANDARD)
    data = write_docx(document, Style())
    assert paragraphs_of(body_of(data)) == stated_words(document)
    assert is_intact(data)


def test_two_thousand_figures_take_seconds_at_most() -> None:
    brief = many_figures()
    start = time.perf_counter()
    write_docx(compose(brief, STANDARD), Style())
    assert time.perf_counter() - start < 10


def test_what_no_encoding_carries_is_left_out() -> None:
    odd = "a\ud800b\x00c"
    builder = DocumentBuilder()
    builder.add(Block("title", NOWHERE, role=odd, anchor=odd), Run(odd, (("link", f"https://{odd}"),)))
    builder.add(Block("figure", NOWHERE, figure=Figure(odd)))
    metadata = tuple(Metadata(name, odd, odd) for name in ("title", "marking", "status", "authors", "language"))
    document = builder.build(odd, metadata, (Attachment(odd, odd, b"x"),))
    assert paragraphs_of(body_of(write_docx(document, Style()))) == ["abc"]


def test_a_style_of_odd_words_gives_a_whole_file() -> None:
    odd = "a\ud800b\x00c\x0b<&>\t" + "x" * 3000
    logo = Logo(png(1, 4000), "image/png", odd, height_mm=1e6)
    style = Style(body=Typeface(odd), heading=Typeface(odd[::-1]), logo=logo, header=odd, footer=odd)
    data = write_docx(compose(rich_brief(), STANDARD), style)
    assert is_intact(data)
    for name, content in parts_of(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)


def test_a_title_of_three_hundred_words_is_written() -> None:
    builder = DocumentBuilder()
    builder.add(Block("title", NOWHERE), Run("word " * 300))
    document = builder.build("n", (Metadata("title", "word " * 300, "test"),))
    assert paragraphs_of(body_of(write_docx(document, Style()))) == ["word " * 300]


def test_an_empty_document_has_one_page() -> None:
    assert [node.tag.removeprefix(W) for node in body_of(write_docx(Document("n", "", ()), Style()))] == ["p", "sectPr"]


def test_each_paragraph_runs_in_the_direction_of_its_letters() -> None:
    body = body_of(write_docx(compose(right_to_left(), STANDARD), Style()))
    reversed_words = [words_of(p) for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}bidi") is not None]
    assert "بندرگاہ پر رش (Port Calder 2031)" in reversed_words
    assert "שלום 12" in reversed_words
    assert not [words for words in reversed_words if words.startswith(("Bottom", "Key"))]
    title = next(p for p in body.iter(f"{W}p") if words_of(p).startswith("بندرگاہ"))
    runs = {words_of(run): run.find(f"{W}rPr/{W}rtl") is not None for run in title.iter(f"{W}r")}
    assert runs == {"بندرگاہ پر رش (": True, "Port Calder 2031)": False}


def test_memory_does_not_grow_with_the_number_of_files() -> None:
    document, style = compose(rich_brief(), STANDARD), Style()
    for _ in range(3):
        write_docx(document, style)
    gc.collect()
    tracemalloc.start()
    try:
        write_docx(document, style)
        gc.collect()
        before, _peak = tracemalloc.get_traced_memory()
        for _ in range(20):
            write_docx(document, style)
        gc.collect()
        after, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < 200_000
