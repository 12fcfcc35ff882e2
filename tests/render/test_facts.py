"""What files state about their document, whatever it says itself."""

from datetime import date

import pytest

from briefgen.document import Document, Metadata, MetadataName
from briefgen.render.facts import UNDATED, day_of, language_of, moment_of, tag_of


def stating(name: MetadataName, value: str) -> Document:
    return Document("name", "", (), metadata=(Metadata(name, value, "test"),))


@pytest.mark.parametrize(
    ("stated", "tag"),
    [("de", "de"), (" en_GB ", "en-GB"), ("zh-Hant-TW", "zh-Hant-TW"), ("", "en"), ("the King's", "en"), ("ق", "en")],
)
def test_a_language_is_a_tag(stated: str, tag: str) -> None:
    assert language_of(stating("language", stated)) == tag


@pytest.mark.parametrize(
    ("said", "tag"),
    [("de", "de"), ("de_CH", "de-CH"), ("zh-Hant", "zh-Hant"), *((said, None) for said in ("", "-", "en\n", "x" * 9))],
)
def test_the_language_of_a_passage_is_a_tag_or_none(said: str, tag: str | None) -> None:
    assert tag_of(said) == tag


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2031-08-14", date(2031, 8, 14)),
        ("2031-08-14T09:30:00Z", date(2031, 8, 14)),
        (" 2031-08 ", date(2031, 8, 1)),
        ("2031", date(2031, 1, 1)),
        ("2031-02-30", UNDATED),
        ("0000", UNDATED),
        ("٢٠٣١", UNDATED),
        ("last spring", UNDATED),
        ("", UNDATED),
    ],
)
def test_a_day_may_lack_its_parts(stated: str, day: date) -> None:
    assert day_of(stating("published", stated)) == day


CREATED = Metadata("created", "2033-03-04T05:06:07Z", "test")


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2031-08-14", "2031-08-14T00:00:00Z"),
        ("2000-01-01", "2000-01-01T00:00:00Z"),
        ("last spring", "2033-03-04T05:06:07Z"),
        ("", "2033-03-04T05:06:07Z"),
    ],
)
def test_a_file_is_made_on_the_day_of_its_document_else_when_it_says(published: str, moment: str) -> None:
    stated = (Metadata("published", published, "test"), CREATED)
    assert moment_of(Document("name", "", (), metadata=stated)) == moment


@pytest.mark.parametrize("created", ["", "yesterday", "2033-03-04", "2033-03-04T05:06:07Z\n", "٢٠٣١-03-04T05:06:07Z"])
def test_a_moment_that_is_none_leaves_the_file_undated(created: str) -> None:
    assert moment_of(stating("created", created)) == "2000-01-01T00:00:00Z"
