"""A page that people edited keeps what each block is."""

import pytest

from briefgen.document import Block, Document
from briefgen.layout import STANDARD
from briefgen.read.html import read_html
from briefgen.render.compose import compose
from briefgen.render.html import write_html
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief

PAGE = write_html(compose(rich_brief(), STANDARD), Style()).decode()


def edited(old: str, new: str) -> Document:
    assert PAGE.count(old) >= 1
    return read_html(PAGE.replace(old, new, 1).encode(), name="page.html")


def block_with(document: Document, words: str) -> Block:
    (block,) = (block for block in document.blocks if block.span.of(document.text).startswith(words))
    return block


def test_a_reworded_item_is_still_the_item() -> None:
    block = block_with(edited("Ships wait nine days", "Vessels lie <i>ten</i> days"), "Vessels lie ten days")
    assert (block.kind, block.role, block.anchor) == ("list_item", "brief.point", "summary[0]")


def test_what_was_added_has_the_kind_of_its_element() -> None:
    added = "<p>First of all.</p><ul><li>A new item.</li></ul><h2>A new section</h2><div>Loose words.</div>"
    document = edited('<h2 id="_2"', f'{added}<h2 id="_2"')
    found = [block_with(document, words) for words in ("First", "A new item", "A new section", "Loose")]
    assert [block.kind for block in found] == ["paragraph", "list_item", "heading", "paragraph"]
    assert not any(block.role or block.anchor for block in found)


def test_header_contents_and_footer_are_left_out_and_it_is_told() -> None:
    document = read_html(PAGE.encode(), name="page.html")
    assert "Not for release before the ballot" not in document.text
    assert document.text.count("Executive summary") == 1
    assert [note.message for note in document.notes] == [
        "left out as no part of the document: page header, table of contents, page footer"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [('data-level="1"', 'data-level="x"'), ('data-kind="heading"', 'data-kind="nonsense"'), ("<main", "<main><b>")],
)
def test_attributes_that_make_no_sense_cost_no_words(old: str, new: str) -> None:
    assert "Ships wait nine days for a berth." in edited(old, new).text


def test_without_its_mark_it_is_read_like_any_page() -> None:
    document = edited(' data-written-by="briefgen"', "")
    assert document.stated("title") == "Congestion at Port Calder"
    assert not any(block.role for block in document.blocks)
