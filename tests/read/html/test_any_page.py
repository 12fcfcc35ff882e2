"""Whatever a page holds: an answer or an InputError, spans inside the text, the same every time."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from briefgen.document import Document
from briefgen.errors import InputError
from briefgen.read.html import read_html
from briefgen.read.markdown import read_markdown
from briefgen.registry import Reader

_TAGS = [
    *("p", "div", "span", "h1", "h2", "ul", "ol", "li", "table", "tr", "td", "th", "caption", "thead", "a", "sup", "b"),
    *("em", "pre", "br", "img", "blockquote", "figure", "figcaption", "nav", "article", "main", "aside", "footer"),
    *("script", "style", "title", "meta", "dl", "dt", "dd", "q", "section", "svg", "del", "form", "button"),
]
_ATTRIBUTES = st.sampled_from(
    [
        *("", " class=caption", " class='share related'", " id=n1", " id=n2", " href='#n1'", " href=#n2", " href=/x"),
        *(" hidden", " style='display:none'", " role=main", " role=presentation", " role=heading", " colspan=3"),
        *(" rowspan=0", " alt='a picture'", " start=5", " value=-1", " aria-hidden=true", " name=author content='A B'"),
        *(" role=doc-noteref", " data-label=x", " class=title"),
    ]
)
_WORDS = st.sampled_from(
    [
        *("word", " ", "\n", "1", "[1]", "By Ana Brook", "Volume: 3", "• ", "- ", "&amp;", "&#0;", "<", "<!--", "-->"),
        *("é", "\u00ad"),
    ]
)
_PIECES = st.one_of(
    st.builds(lambda tag, attribute: f"<{tag}{attribute}>", st.sampled_from(_TAGS), _ATTRIBUTES),
    st.builds(lambda tag: f"</{tag}>", st.sampled_from(_TAGS)),
    _WORDS,
)
_SOUP = st.lists(_PIECES, max_size=40).map("".join)
_MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("# ", "- ", "1. ", "> ", "\n", "\n\n", "    ", "```", "|", "|--|", "**", "_", "[^1]", "[^1]: ", "[a](b)"),
            *("![a b](c)", "---\n", "a: b\n", "{: x}", "{cite}`k`", "```{note}\n", "<div>", "</div>", "~~", "`"),
            *("\\", "word", "^[", "]", "+++\n"),
        ]
    ),
    max_size=40,
).map("".join)


def attempt(reader: Reader, data: bytes) -> Document | None:
    try:
        return reader(data, name="any")
    except InputError as error:
        assert "\n" not in str(error)
        return None


def check(document: Document) -> None:
    size = len(document.text)
    assert any(block.span or block.figure for block in document.blocks)
    for first, second in zip(document.blocks, document.blocks[1:], strict=False):
        assert first.span.end <= second.span.start
    for block in document.blocks:
        assert block.span.end <= size
        assert block.locator
        assert not block.table or all(block.span.contains(cell.span) for row in block.table.rows for cell in row)
        assert block.table or block.span.of(document.text) == block.span.of(document.text).strip()
    assert all(mark.span.end <= size and mark.span for mark in document.marks)
    assert all(fact.span is None or fact.span.end <= size for fact in document.metadata)
    assert sum(block.kind == "title" for block in document.blocks) <= 1


@settings(max_examples=300, deadline=None)
@given(_SOUP)
def test_any_markup_is_read_or_refused(markup: str) -> None:
    document = attempt(read_html, markup.encode())
    if document is not None:
        check(document)
        assert read_html(markup.encode(), name="any") == document


@settings(max_examples=200, deadline=None)
@given(_MARKDOWN)
def test_any_markdown_is_read_or_refused(text: str) -> None:
    document = attempt(read_markdown, text.encode())
    if document is not None:
        check(document)
        assert read_markdown(text.encode(), name="any") == document


@pytest.mark.parametrize("reader", [read_html, read_markdown])
@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(reader: Reader, data: bytes) -> None:
    attempt(reader, data)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="<>&"), min_size=1, max_size=200))
def test_the_words_of_a_paragraph_are_kept(words: str) -> None:
    document = attempt(read_html, f"<p>x{words}x</p>".encode())
    if document is not None:
        letters = [letter for letter in f"x{words}x" if letter.isalnum()]
        assert [letter for letter in document.text if letter.isalnum()] == letters
