"""Words in another language say so, for spelling and for reading aloud."""

import pytest

from briefgen.document import Block, DocumentBuilder, Entry, Run, Table
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import W, words_of, written


def spoken(builder: DocumentBuilder) -> list[tuple[str, dict[str, str]]]:
    """The words of each run that states a language, and what it states."""
    runs = written(builder.build("languages")).iter(f"{W}r")
    stated = ((run, run.find(f"{W}rPr/{W}lang")) for run in runs)
    return [
        (words_of(run), {name.removeprefix(W): value for name, value in language.attrib.items()})
        for run, language in stated
        if language is not None
    ]


@pytest.mark.parametrize(
    ("words", "tag", "attributes"),
    [
        ("Der Hafen", "de-CH", {"val": "de-CH"}),
        ("بندرگاہ", "ur", {"bidi": "ur"}),
        ("港", "zh-Hant", {"val": "zh-Hant", "eastAsia": "zh-Hant"}),
    ],
)
def test_a_passage_says_its_language(words: str, tag: str, attributes: dict[str, str]) -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("They say "), Run(words, (("language", tag),)), Run("."))
    assert spoken(builder) == [(words, attributes)]


def test_a_block_says_its_language_in_every_run_and_a_passage_in_it_its_own() -> None:
    builder = DocumentBuilder()
    builder.add(Block("quote", NOWHERE, language="fr"), Run("Le port "), Run("Hafen", (("language", "de"),)))
    builder.add_table(Block("table", NOWHERE, language="it"), Table(()), [[Entry((Run("porto"),))]])
    builder.add(Block("list_item", NOWHERE, 1, role="brief.figure", language="nl"), Run("3\nhavens"))
    assert spoken(builder) == [
        ("Le port ", {"val": "fr"}),
        ("Hafen", {"val": "de"}),
        ("porto", {"val": "it"}),
        ("3", {"val": "nl"}),
        ("havens", {"val": "nl"}),
    ]


@pytest.mark.parametrize("tag", ["", "no tag", "-", "x" * 40, "\ud800"])
def test_what_is_no_language_is_left_out(tag: str) -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("words", (("language", tag),)))
    assert spoken(builder) == []
