"""Briefs in German and in a language that has no words: all formats say them alike, and around them what fits."""

from contextlib import closing
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdfium2 import PdfDocument

from briefgen.brief.load import load_brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.html import write_html
from briefgen.render.markdown import write_markdown
from briefgen.render.pdf import write_pdf
from briefgen.render.text import write_text
from briefgen.style import Style
from tests.render.described import words_of
from tests.render.test_same_words import FORMATS

CASES = Path(__file__).parents[1] / "cases" / "compositions"


@cache
def composed(name: str) -> Document:
    return compose(load_brief((CASES / f"{name}.brief.yaml").read_text(encoding="utf-8"), name=name).brief, STANDARD)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", ["in_german", "in_french"])
def test_every_format_says_the_same_words(name: str, kind: str) -> None:
    write, read = FORMATS[kind]
    assert words_of(read(write(composed(name), Style()), name=f"brief.{kind}")) == words_of(composed(name))


@pytest.mark.parametrize("write", [write_html, write_markdown, write_text])
def test_the_status_is_said_in_german(write: object) -> None:
    assert callable(write)
    assert b"ENTWURF" in write(composed("in_german"), Style())


def test_word_counts_pages_in_german() -> None:
    with ZipFile(BytesIO(write_docx(composed("in_german"), Style()))) as package:
        footer = package.read("word/footer-default.xml").decode()
    assert "Seite " in footer
    assert " von " in footer
    assert "Page " not in footer


def test_pdf_counts_pages_in_german() -> None:
    with closing(PdfDocument(write_pdf(composed("in_german"), Style()))) as pages:
        said = pages[0].get_textpage().get_text_bounded()
        count = len(pages)
    assert f"Seite 1 von {count}" in said
    assert "ENTWURF" in said


def test_a_page_is_counted_and_leads_in_german() -> None:
    page = write_html(composed("in_german"), Style()).decode()
    assert '"Seite " counter(page) " von " counter(pages)' in page
    assert ">Zum Text springen</a>" in page
    assert 'aria-label="Inhalt"' in page


def test_the_words_around_a_brief_in_another_language_tell_theirs() -> None:
    page = write_html(composed("in_french"), Style()).decode()
    assert '<html lang="fr"' in page
    assert ' lang="en">Skip to the text</a>' in page
