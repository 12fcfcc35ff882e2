"""What holds for every page, whatever the document."""

from collections import Counter

from hypothesis import given, settings

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.read.html import read_html
from briefgen.render.compose import compose
from briefgen.render.html import write_html
from briefgen.render.html.seal import is_intact
from briefgen.render.readable_text import readable
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.render.described import words_of
from tests.render.docx.documents import documents
from tests.render.html.reading import addresses, page_of

_every = settings(max_examples=40, deadline=None)


@_every
@given(documents())
def test_the_words_come_in_order(document: Document) -> None:
    stated = [word for word in readable(" ".join(words_of(document))).split() if word]
    if stated:
        read = read_html(write_html(document, Style()), name="page.html")
        assert "".join(words_of(read)) == "".join(stated)


@_every
@given(documents())
def test_ids_are_unique_and_links_inside_the_page_have_a_target(document: Document) -> None:
    page = page_of(document)
    ids = Counter(page.xpath("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    assert {address[1:] for address in addresses(page) if address.startswith("#")} <= set(ids)


@_every
@given(documents())
def test_no_address_runs_anything(document: Document) -> None:
    kinds = ("#", "http://", "https://", "mailto:", "data:image/")
    assert all(address.lower().startswith(kinds) for address in addresses(page_of(document)))


@_every
@given(briefs())
def test_no_word_of_a_brief_becomes_an_element(brief: Brief) -> None:
    known = set(_TAGS.split())
    assert {element.tag for element in page_of(compose(brief, STANDARD)).iter()} <= known


@settings(max_examples=15, deadline=None)
@given(documents())
def test_the_same_document_gives_the_same_sealed_bytes(document: Document) -> None:
    data = write_html(document, Style())
    assert write_html(document, Style()) == data
    assert is_intact(data)


_TAGS = (
    "html head meta title style body a br header footer span main div nav ol ul li h1 h2 h3 p em strong table caption "
    "colgroup col thead tbody tr th td figure svg g text tspan rect script sup"
)
