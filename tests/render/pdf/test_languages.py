"""Words in a language that is not the document's say so to a screen reader."""

from typing import Any

import pytest

from briefgen.document import Block, BlockKind, DocumentBuilder, Entry, Run, Table
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import spoken


def languages(data: bytes) -> list[tuple[str, str]]:
    """Role and language of each element that states one."""
    objects = (each for each in File(data).objects.values() if isinstance(each, dict) and "S" in each)
    return [(each["S"], text(each["Lang"])) for each in objects if "Lang" in each]


def text(value: Any) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("title", "H1"),
        ("heading", "H1"),
        ("paragraph", "P"),
        ("list_item", "P"),
        ("quote", "BlockQuote"),
        ("footnote", "Note"),
    ],
)
def test_a_block_states_its_language(kind: BlockKind, role: str) -> None:
    builder = DocumentBuilder()
    builder.add(Block(kind, NOWHERE, level=1, language="de-CH"), Run("Der Hafen bleibt verstopft."))
    assert languages(write_pdf(builder.build("name"), Style())) == [(role, "de-CH")]


def test_a_card_and_a_table_state_their_language() -> None:
    builder = DocumentBuilder()
    builder.add(Block("list_item", NOWHERE, role="brief.figure", language="fr"), Run("9 navires\nau port"))
    builder.add_table(Block("table", NOWHERE, language="pl"), Table(()), [[Entry((Run("statki"),))]])
    assert languages(write_pdf(builder.build("name"), Style())) == [("LI", "fr"), ("Table", "pl")]


def test_words_inside_a_paragraph_state_their_language_and_are_read_in_their_place() -> None:
    builder = DocumentBuilder()
    german = ("language", "de")
    builder.add(
        Block("paragraph", NOWHERE),
        Run("The "),
        Run("Hafen", (german,)),
        Run(" is "),
        Run("sehr ", (german,)),
        Run("voll", (german, ("link", "https://a.example"), ("strong", ""))),
        Run("."),
    )
    data = write_pdf(builder.build("name"), Style())
    assert [each.text for each in spoken(data)] == ["The Hafen is sehr voll."]
    assert set(languages(data)) == {("Span", "de")}


@pytest.mark.parametrize("tag", ["", "not a tag", "é", "x" * 40, "de_CH)", "en\n"])
def test_what_is_no_tag_is_not_stated(tag: str) -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE, language=tag), Run("Hafen", (("language", tag),)))
    data = write_pdf(builder.build("name"), Style())
    assert languages(data) == []
    assert [each.text for each in spoken(data)] == ["Hafen"]
