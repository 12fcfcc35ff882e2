"""What stands around a document is in the words of its language."""

import pytest

from briefgen.document import Document, Metadata
from briefgen.render.words.running import page_parts, running_language, running_words, status_words


def document(language: str, status: str = "draft") -> Document:
    return Document("d", "", (), metadata=(Metadata("language", language, "test"), Metadata("status", status, "test")))


@pytest.mark.parametrize(
    ("language", "page", "told"),
    [("en", "Page 2 of 3", ""), ("de-AT", "Seite 2 von 3", ""), ("fr", "Page 2 of 3", "en"), ("", "Page 2 of 3", "")],
)
def test_pages_are_counted_in_the_language_of_the_document(language: str, page: str, told: str) -> None:
    said = document(language=language)
    assert running_words(said).page.format(number=2, count=3) == page
    assert running_language(said) == told


@pytest.mark.parametrize(
    ("language", "status", "said"),
    [
        ("en", "draft", "DRAFT"),
        ("de", "draft", "ENTWURF"),
        ("de", "review", "ZUR PRÜFUNG"),
        ("de", "final", ""),
        ("de", "", ""),
        ("en", "withdrawn", "WITHDRAWN"),
    ],
)
def test_the_status_of_every_page_is_said_in_the_language_of_the_document(
    language: str, status: str, said: str
) -> None:
    assert status_words(document(language=language, status=status)) == said


def test_the_parts_of_a_page_number_make_its_pattern() -> None:
    for language in ("en", "de"):
        words = running_words(document(language=language))
        assert "".join(page_parts(words)) == words.page
        assert {"{number}", "{count}"} <= set(page_parts(words))
