"""Words in a language that is not the document's say so, and it is read back."""

from dataclasses import replace

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.read.html import read_html
from briefgen.render.html import write_html
from briefgen.style import Style
from tests.render.described import marks_of
from tests.render.docx.documents import NOWHERE
from tests.render.html.furnished import furnished
from tests.render.html.reading import one, page_of, text_of


def passage(language: str) -> Document:
    builder = DocumentBuilder()
    builder.add(replace(Block("paragraph", NOWHERE), language=language), Run("words", (("language", language),)))
    return builder.build("n")


def test_a_passage_and_a_block_state_their_language() -> None:
    page = page_of(furnished())
    assert text_of(one(page, "//main//span[@lang='de']")) == "Die Fahrrinne"
    assert text_of(one(page, "//h2[@lang='fr']")) == text_of(one(page, "//nav//a[@lang='fr']")) == "Chronologie"
    assert one(page, "//p[@lang='ur']").get("dir") == "auto"


def test_languages_come_back() -> None:
    document = furnished()
    read = read_html(write_html(document, Style()), name="n")
    assert [block.language for block in read.blocks] == [block.language for block in document.blocks]
    assert ("language", "de", "Die Fahrrinne") in marks_of(read)


@pytest.mark.parametrize("language", ["", "x", '"><b>', "not a tag", "e" * 9, "en-" + "a" * 9])
def test_what_is_no_tag_is_not_written(language: str) -> None:
    assert page_of(passage(language)).xpath("//main//@lang") == []
