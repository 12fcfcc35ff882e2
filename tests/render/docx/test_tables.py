"""Tables: a heading row that repeats, rows that stay whole, words for screen readers, columns that fit the page."""

from dataclasses import replace

import pytest
from lxml import etree

from briefgen.document import Block, Cell, Document, DocumentBuilder, Entry, Run, Table
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx.table_styles import MATRIX, PANEL, TIMELINE
from briefgen.span import Span
from briefgen.style import A4, LETTER, Palette, Paper, Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import W, values, words_of, written

DOCUMENT = compose(rich_brief(), STANDARD)


def table_of(*rows: tuple[str, ...], **fields: object) -> Block:
    builder = DocumentBuilder()
    builder.add_table(
        Block("table", NOWHERE), Table((), **fields), [[Entry((Run(words),)) for words in row] for row in rows]
    )
    return builder.build("table")


def tables_of(document: Document) -> list[etree._Element]:
    """The tables that hold data; the panel only lays out."""
    return [node for node in written(document).iter(f"{W}tbl") if values(node, "tblStyle") != [PANEL]]


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
def test_a_table_is_as_wide_as_the_text(paper: Paper) -> None:
    style = Style(paper=paper)
    text_twips = (paper.width_mm - style.margins.left_mm - style.margins.right_mm) / 25.4 * 1440
    tables = list(written(DOCUMENT, style).iter(f"{W}tbl"))
    assert len(tables) == 1 + sum(block.table is not None for block in DOCUMENT.blocks)  # the panel is one
    for table in tables:
        assert abs(sum(map(int, values(table, "gridCol", "w"))) - text_twips) < 8


def test_the_heading_row_repeats_and_no_other() -> None:
    for table in tables_of(DOCUMENT):
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert heads == [True] + [False] * (len(heads) - 1)


def test_rows_stay_whole_but_for_one_that_could_fill_a_page() -> None:
    table = written(table_of(("Head",), ("short",), ("long " * 2000,)))
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr")] == [True, True, False]


def test_no_first_and_no_last_row_stands_alone() -> None:
    table = written(table_of(("Head",), *((str(number),) for number in range(6))))
    kept = [row.find(f".//{W}keepNext") is not None for row in table.iter(f"{W}tr")]
    assert kept == [False, True, True, False, False, True, False]


def test_the_note_below_a_table_stays_with_its_last_row() -> None:
    builder = DocumentBuilder()
    builder.add_table(Block("table", NOWHERE), Table(()), [[Entry((Run(f"row {number}"),))] for number in range(8)])
    builder.add(Block("paragraph", NOWHERE, role="brief.note"), Run("the note"))
    body = written(builder.build("table"))
    last, gap = list(body.iter(f"{W}tr"))[-1], list(body)[1]
    assert all(node.find(f".//{W}keepNext") is not None for node in (last, gap))


def test_the_first_column_of_figures_is_set_bold_by_the_table_style() -> None:
    bold = [words_of(table) for table in tables_of(DOCUMENT) if values(table, "tblLook", "firstColumn")[0] == "1"]
    assert any(words.startswith("FigureWhat is measured") for words in bold)
    assert not any(words.startswith("No.") for words in bold)


def test_a_screen_reader_is_told_what_a_table_holds() -> None:
    body = written(DOCUMENT)
    assert "Risks and opportunities" in values(body, "tblCaption")
    assert len(values(body, "tblDescription")) == len(list(body.iter(f"{W}tbl")))


def test_what_is_not_assessed_is_said_to_be_so() -> None:
    (risks,) = (node for node in written(DOCUMENT).iter(f"{W}tbl") if "Impact" in words_of(node))
    rows = [[words_of(cell) for cell in row.iter(f"{W}tc")] for row in risks.iter(f"{W}tr")]
    assert rows[0] == ["No.", "Risk", "Likelihood", "Impact", "Confidence"]
    assert rows[1][2:] == ["likely", "high", "moderate"]
    assert rows[2][2:] == ["not assessed"] * 3


def test_merged_cells_keep_their_place() -> None:
    document = table_of(("a", "b"), ("c", "d"))
    (block,) = document.blocks
    wide, tall = Cell(Span(0, 1), columns=2), Cell(Span(2, 3), rows=2)
    table = replace(block.table, rows=((wide,), (tall, Cell(Span(4, 5))), (Cell(Span(6, 7)),)))
    body = written(replace(document, blocks=(replace(block, table=table),)))
    assert values(body, "gridSpan") == ["2"]
    assert [node.get(f"{W}val") for node in body.iter(f"{W}vMerge")] == ["restart", None]


def test_two_tables_in_a_row_are_parted() -> None:
    first, second = table_of(("a",)), table_of(("b",))
    document = replace(first, blocks=(*first.blocks, *second.blocks))
    tags = [node.tag.removeprefix(W) for node in written(document)]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_row_headers_have_a_style_of_their_own() -> None:
    table = written(table_of(("", "low"), ("likely", "2"), ("remote", "3"), header_columns=1))
    styles = [values(row, "pStyle") for row in table.iter(f"{W}tr")]
    assert styles == [["TableHeading", "TableHeading"], *[["TableRowHeading", "TableText"]] * 2]
    assert values(table, "tblLook", "firstColumn") == ["1"]


def test_a_shaded_cell_stands_on_its_step_of_the_scale() -> None:
    builder = DocumentBuilder()
    rows = [[Entry((Run("x"),), shade=shade) for shade in range(-1, 7)]]
    builder.add_table(Block("table", NOWHERE, role="brief.matrix"), Table((), header_rows=0), rows)
    palette = Palette(scale=("#AAAAAA", "#BBBBBB", "#CCCCCC", "#DDDDDD"))
    cells = written(builder.build("shades"), Style(palette=palette)).iter(f"{W}tc")
    grounds = [values(cell, "shd", "fill") for cell in cells]
    assert grounds == [[], [], ["AAAAAA"], ["BBBBBB"], ["CCCCCC"], ["DDDDDD"], [], []]


def test_a_matrix_is_a_grid_and_a_timeline_has_a_rail() -> None:
    builder = DocumentBuilder()
    rows = [[Entry((Run(words),)) for words in row] for row in (("Date", "Event"), ("2030", "The port opens."))]
    for role in ("brief.matrix", "brief.timeline"):
        builder.add_table(Block("table", NOWHERE, role=role), Table(()), rows)
    matrix, timeline = written(builder.build("tables")).iter(f"{W}tbl")
    assert values(matrix, "tblStyle") == [MATRIX]
    assert values(matrix, "vAlign") == ["center"] * 4
    assert values(timeline, "tblStyle") == [TIMELINE]
    assert [len(cell.findall(f"{W}tcPr/{W}tcBorders/{W}left")) for cell in timeline.iter(f"{W}tc")] == [0, 0, 0, 1]
    assert not list(timeline.iter(f"{W}shd"))
