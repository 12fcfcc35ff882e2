"""No word of a document becomes markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from briefgen.document import Block, BlockKind, DocumentBuilder, Entry, Run, Table
from briefgen.read.markdown import read_markdown
from briefgen.render.compose.wording import one_line
from briefgen.render.markdown import write_markdown
from briefgen.style import Style
from tests.render.described import described, words_of
from tests.render.docx.documents import NOWHERE

ODD = [
    "# no heading",
    "## no heading ##",
    "- no item",
    "+ no item",
    "1. no item",
    "1986) no item",
    "> no quote",
    "--- ",
    "===",
    "***",
    "~~~ fence",
    "``` fence",
    "    code",
    "*not* _stressed_ **at** __all__ ~~here~~",
    "snake_case_name and _this_one",
    "[words](https://a.example) and [1] and [1]: x and [^1] and ^[x]",
    "![alt](x) <b>tag</b> <!-- comment --> &amp; &#60; <https://a.example>",
    "| a | b | \\| \\",
    "a\\",
    "\\*",
    "{note} {cite}`x` (target)= {: .class}",
    "$x$ C:\\path\\new",
    "TLP:RED Title: words",
    "a  b\u00a0c\u200bd",
    "<!-- briefgen-blocks",
    "-->",
]
_NOISE = st.text(st.sampled_from("ab1 \\`*_[]()<>#+-.!|~&;:={}^\"'$\n"), max_size=30)


def _document(words: str, kind: BlockKind) -> DocumentBuilder:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("before"))
    builder.add(Block(kind, NOWHERE, level=1 if kind in ("heading", "list_item") else 0), Run(words))
    builder.add(Block("paragraph", NOWHERE), Run("after"))
    builder.add_table(
        Block("table", NOWHERE),
        Table(()),
        [[Entry((Run("head"),)), Entry((Run(words),))], [Entry((Run(words),)), Entry()]],
    )
    return builder


@pytest.mark.parametrize("kind", ["paragraph", "heading", "list_item", "quote", "caption"])
@pytest.mark.parametrize("words", ODD)
def test_words_that_look_like_markup_stay_words(words: str, kind: BlockKind) -> None:
    document = _document(one_line(words), kind).build("n")
    read = read_markdown(write_markdown(document, Style()), name="n.md")
    assert described(read) == described(document)
    assert read.marks == ()


@settings(max_examples=200, deadline=None)
@given(_NOISE, st.sampled_from(["paragraph", "heading", "list_item", "quote"]))
def test_any_words_stay_words(words: str, kind: BlockKind) -> None:
    document = _document(one_line(words) or "x", kind).build("n")
    read = read_markdown(write_markdown(document, Style()), name="n.md")
    assert described(read) == described(document)


@settings(max_examples=200, deadline=None)
@given(_NOISE)
def test_another_reader_of_markdown_sees_the_same_words(words: str) -> None:
    document = _document(one_line(words) or "x", "paragraph").build("n")
    text, _, _ = write_markdown(document, Style()).decode().partition("<!-- briefgen-blocks\n")
    page = html.document_fromstring(MarkdownIt("js-default", {"linkify": False}).render(text))
    assert "".join(page.text_content().split()) == "".join("".join(words_of(document)).split())
