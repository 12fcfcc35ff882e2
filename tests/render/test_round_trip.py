"""What is written as HTML, as Markdown and as a Word file is read back as the same blocks."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from briefgen.brief import Brief
from briefgen.brief.load import load_brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.read.docx import read_docx
from briefgen.read.html import read_html
from briefgen.read.markdown import read_markdown
from briefgen.registry import Reader, Writer
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.html import write_html
from briefgen.render.markdown import write_markdown
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.render.brief_fixture import bare_brief, rich_brief
from tests.render.described import described, facts_of, marks_of
from tests.render.docx.hard_briefs import HARD
from tests.samples import sample_sources

FORMATS: dict[str, tuple[Writer, Reader]] = {
    "html": (write_html, read_html),
    "md": (write_markdown, read_markdown),
}
BRIEFS: dict[str, Callable[[], Brief]] = {"rich": rich_brief, "bare": bare_brief} | {
    path.stem: (
        lambda path=path: load_brief(path.with_suffix(".brief.yaml").read_text(encoding="utf-8"), name=path.stem).brief
    )
    for path in sample_sources()
}
WITH_WORD: dict[str, tuple[Writer, Reader]] = {**FORMATS, "docx": (write_docx, read_docx)}
"""Word files drop invisible hyphens, and so are left out where a brief may hold any character."""
_formats = pytest.mark.parametrize("name", FORMATS)


def read_again(document: Document, name: str) -> Document:
    write, read = WITH_WORD[name]
    return read(write(document, Style()), name=f"brief.{name}")


@pytest.mark.parametrize("name", WITH_WORD)
@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
def test_a_brief_comes_back_as_the_same_blocks(brief: Callable[[], Brief], name: str) -> None:
    document = compose(brief(), STANDARD)
    read = read_again(document, name)
    assert described(read) == described(document)
    assert marks_of(read) == marks_of(document)
    assert facts_of(read) == facts_of(document)


@_formats
@pytest.mark.parametrize("brief", HARD.values(), ids=HARD)
def test_a_hard_brief_comes_back_as_the_same_blocks(brief: Callable[[], Brief], name: str) -> None:
    document = compose(brief(), STANDARD)
    assert described(read_again(document, name)) == described(document)


@_formats
@settings(max_examples=40, deadline=None)
@given(briefs())
def test_any_brief_comes_back_as_the_same_blocks(name: str, brief: Brief) -> None:
    document = compose(brief, STANDARD)
    assert described(read_again(document, name)) == described(document)


def test_the_brief_travels_in_the_page() -> None:
    document = compose(rich_brief(), STANDARD)
    (attachment,) = read_again(document, "html").attachments
    assert (attachment.name, attachment.media_type) == ("brief.json", "application/json")
    assert json.loads(attachment.data) == json.loads(document.attachments[0].data)
