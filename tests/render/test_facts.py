"""What files state about their document, whatever it says itself."""

from datetime import date

import pytest

from briefgen.document import Document, Metadata, MetadataName
from briefgen.render.facts import UNDATED, day_of, language_of


def stating(name: MetadataName, value: str) -> Document:
    return Document("name", "", (), metadata=(Metadata(name, value, "test"),))


@pytest.mark.parametrize(
    ("stated", "tag"),
    [("de", "de"), (" en_GB ", "en-GB"), ("zh-Hant-TW", "zh-Hant-TW"), ("", "en"), ("the King's", "en"), ("ق", "en")],
)
def test_a_language_is_a_tag(stated: str, tag: str) -> None:
    assert language_of(stating("language", stated)) == tag


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
