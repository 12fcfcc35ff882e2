"""Markup is well-formed and says what it was given, whatever that is."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefgen.render.docx.markup import NAMESPACES, element, legal, serialised, valued, words

texts = st.text(max_size=40) | st.text(st.sampled_from("ab<>&\"'\t\n\r\x00\x85\xa0\u2028\ud800\uffffé😀"), max_size=20)


@given(texts, texts)
def test_words_and_attributes_come_back_as_they_were(text: str, value: str) -> None:
    root = etree.fromstring(serialised(element("w:p", {"w:rsid": value}, words(text), valued("w:jc", value))))
    space = f"{{{NAMESPACES['w']}}}"
    assert root.get(f"{space}rsid") == legal(value)
    assert root[0].get(f"{space}val") == legal(value)
    assert (root.text or "") == legal(text)


def test_a_part_declares_the_prefixes_that_occur_in_it_and_no_others() -> None:
    link = element("w:hyperlink", {"r:id": "rId1"}, element("a:off", {"x": "0"}), words("c d w r"))
    assert etree.fromstring(serialised(element("w:p", link))).nsmap == {key: NAMESPACES[key] for key in "arw"}
    assert etree.fromstring(serialised(element("c", {"r": "A1"}, element("v")))).nsmap == {}


def test_an_element_without_children_is_closed_at_once() -> None:
    assert element("w:tab") == "<w:tab/>"
    assert element("w:t", None, {}, words("")) == "<w:t></w:t>"
