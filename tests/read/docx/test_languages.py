"""The language that a run states: only one that is not the document's is worth telling."""

import pytest
from lxml import etree

from briefgen.read.docx.language import foreign_language
from tests.read.docx.word import element


@pytest.mark.parametrize(
    ("stated", "own", "found"),
    [
        ('<w:lang w:val="de-CH"/>', "en", "de-CH"),
        ('<w:lang w:val="en-US"/>', "en", ""),
        ('<w:lang w:val="EN-gb"/>', "en-GB", ""),
        ('<w:lang w:val="enm"/>', "en", "enm"),
        ('<w:lang w:val="en-GB" w:bidi="ur-PK"/>', "en-GB", ""),
        ('<w:rtl/><w:lang w:val="en-GB" w:bidi="ur-PK"/>', "en-GB", "ur-PK"),
        ('<w:rtl w:val="0"/><w:lang w:bidi="ur-PK"/>', "en-GB", ""),
        (f'<w:lang w:val="{"x" * 99}"/>', "en", ""),
        ("<w:b/>", "en", ""),
        ('<w:lang w:val="de"/>', "", ""),
    ],
)
def test_a_run_says_which_language_it_is_in(stated: str, own: str, found: str) -> None:
    assert foreign_language(etree.fromstring(element("w:rPr", stated)), own) == found


def test_a_run_without_properties_is_in_the_language_of_the_document() -> None:
    assert foreign_language(None, "en") == ""
