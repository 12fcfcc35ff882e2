"""The panel of key figures: cards side by side, each whole, each line in a style of its own."""

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.read.docx import read_docx
from briefgen.render.docx import write_docx
from briefgen.render.docx.bookmarks import bookmark_name
from briefgen.render.docx.table_styles import PANEL
from briefgen.style import Margins, Style
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import W, body_of, part, values, words_of, written

NARROW = Style(margins=Margins(left_mm=40.0, right_mm=40.0))


def panel_of(*cards: str, language: str = "") -> Document:
    builder = DocumentBuilder()
    for number, words in enumerate(cards):
        anchor = f"key_figures[{number}]"
        builder.add(Block("list_item", NOWHERE, 1, role="brief.figure", anchor=anchor, language=language), Run(words))
    builder.add(Block("paragraph", NOWHERE, role="brief.note"), Run("and 3 more"))
    return builder.build("panel")


def test_each_line_of_a_card_has_a_style_of_its_own() -> None:
    data = write_docx(panel_of("140\nships at anchor\n2031\nan estimate"), Style())
    names = {
        node.get(f"{W}styleId"): node.find(f"{W}name").get(f"{W}val")
        for node in part(data, "word/styles.xml").iter(f"{W}style")
    }
    (cell,) = body_of(data).iter(f"{W}tc")
    assert [(names[values(line, "pStyle")[0]], words_of(line)) for line in cell.iter(f"{W}p")] == [
        ("Brief Figure", "140"),
        ("Brief Figure Label", "ships at anchor"),
        ("Brief Figure Record", "2031"),
        ("Brief Figure Record", "an estimate"),
    ]
    assert values(cell, "numPr") == []


@pytest.mark.parametrize(
    ("style", "count", "rows"), [(Style(), 5, [3, 2]), (NARROW, 5, [2, 2, 1]), (Style(), 1, [1]), (Style(), 6, [3, 3])]
)
def test_three_cards_stand_side_by_side_and_two_in_narrow_text(style: Style, count: int, rows: list[int]) -> None:
    table = next(written(panel_of(*["1\nship"] * count), style).iter(f"{W}tbl"))
    assert [len(row.findall(f"{W}tc")) for row in table.iter(f"{W}tr")] == rows
    assert len(values(table, "gridCol", "w")) == rows[0] if rows[0] > 1 else 3


def test_cards_are_equally_wide_and_reach_from_edge_to_edge() -> None:
    table = next(written(panel_of(*["1\nship"] * 3)).iter(f"{W}tbl"))
    widths = []
    for cell in table.iter(f"{W}tc"):
        left, right = (int(cell.find(f"{W}tcPr/{W}tcMar/{W}{side}").get(f"{W}w")) for side in ("left", "right"))
        widths.append(int(values(cell, "tcW", "w")[0]) - left - right)
        edges = (left, right) if cell.getprevious() is None or cell.getnext() is None else None
        assert edges is None or 0 in edges
    assert max(widths) - min(widths) <= 2


def test_a_panel_is_no_table_to_a_screen_reader_but_a_layout() -> None:
    table = next(written(panel_of("1\nship")).iter(f"{W}tbl"))
    assert values(table, "tblStyle") == [PANEL]
    assert "layout of cards" in values(table, "tblDescription")[0]
    assert values(table, "tblCaption") != []
    assert values(table, "tblHeader") == []


def test_the_bookmark_of_a_card_stands_in_its_cell() -> None:
    for number, cell in enumerate(written(panel_of("1\nship", "2\nquays")).iter(f"{W}tc")):
        assert values(cell, "bookmarkStart", "name") == [bookmark_name(f"key_figures[{number}]")]


def test_a_row_of_cards_stays_whole_unless_one_is_as_long_as_a_page_and_the_next_row_may_stand_overleaf() -> None:
    first, last = written(panel_of(*["1\nship\n2031"] * 4)).iter(f"{W}tr")
    for row in (first, last):
        assert row.find(f"{W}trPr/{W}cantSplit") is not None
        assert row.find(f".//{W}keepNext") is None
    first, last = written(panel_of("x" * 5000, "1", "2", "3")).iter(f"{W}tr")
    assert first.find(f".//{W}cantSplit") is first.find(f".//{W}keepNext") is None


def test_a_value_as_long_as_a_sentence_is_set_smaller_and_read_back() -> None:
    long = "between 12 and 15 million tonnes"
    data = write_docx(panel_of(f"{long}\ncargo", "12\nquays"), Style())
    sizes = {
        node.get(f"{W}styleId"): int(values(node, "sz")[0])
        for node in part(data, "word/styles.xml").iter(f"{W}style")
        if (node.get(f"{W}styleId") or "").startswith("BriefFigure") and values(node, "sz")
    }
    assert sizes["BriefFigureLong"] < sizes["BriefFigure"]
    items = [block for block in read_docx(data, name="panel").blocks if block.role == "brief.figure"]
    assert len(items) == 2


def test_an_item_that_is_no_card_stays_an_item() -> None:
    builder = DocumentBuilder()
    builder.add(Block("list_item", NOWHERE, 2, role="brief.figure"), Run("140\nships"))
    builder.add(Block("list_item", NOWHERE, 1, is_ordered=True, role="brief.figure"), Run("140\nships"))
    body = written(builder.build("items"))
    assert not list(body.iter(f"{W}tbl"))
    assert len(list(body.iter(f"{W}numPr"))) == 2
