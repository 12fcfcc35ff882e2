"""Tables that are more than rows: the matrix, the timeline, cells on a shade, rows that have a header."""

from dataclasses import replace

import pytest

from briefgen.document import Block, DocumentBuilder, Entry, Run, Table
from briefgen.read.html import read_html
from briefgen.render.html import write_html
from briefgen.style import Style
from tests.render.docx.documents import NOWHERE
from tests.render.html.furnished import IMPACTS, LIKELIHOODS, furnished
from tests.render.html.reading import one, page_of, text_of

PAGE = page_of(furnished())
MATRIX = one(PAGE, "//table[@data-role='brief.matrix']")
TIMELINE = one(PAGE, "//table[@data-role='brief.timeline']")


def test_every_row_and_column_of_the_matrix_has_a_header() -> None:
    assert MATRIX.get("class") == "matrix"
    assert [text_of(cell) for cell in MATRIX.xpath("./thead/tr/th[@scope='col']")] == ["Likelihood", *IMPACTS]
    heads = MATRIX.xpath("./tbody/tr/th[@scope='row']")
    assert [text_of(cell) for cell in heads] == list(LIKELIHOODS)
    assert {cell.get("role") for cell in heads} == {"rowheader"}


def test_a_shade_stands_below_the_words_that_say_it() -> None:
    said = {text_of(cell).split(":")[0]: cell.get("class") for cell in MATRIX.xpath("./tbody//td")}
    assert said == {"low": "shade-1", "medium": "shade-2", "high": "shade-3", "severe": "shade-4"}


def test_a_timeline_keeps_its_headers_for_the_ear() -> None:
    assert TIMELINE.get("class") == "timeline"
    assert [text_of(cell) for cell in TIMELINE.xpath("./thead//th")] == ["Date", "Event"]
    assert TIMELINE.xpath(".//@data-label") == []


def _table(role: str, *rows: tuple[str, ...], heads: int = 0, shade: int = 0) -> Block:
    builder = DocumentBuilder()
    block = replace(Block("table", NOWHERE), role=role)
    entries = [[Entry((Run(words),), shade=shade) for words in row] for row in rows]
    builder.add_table(block, Table((), 1, header_columns=heads), entries)
    return builder.build("n")


@pytest.mark.parametrize("role", ["brief.timeline", "brief.matrix"])
def test_a_table_without_the_shape_that_its_role_needs_is_written_as_any_other(role: str) -> None:
    uneven = one(page_of(_table(role, ("a", "b"), ("c",))), "//table")
    assert uneven.get("class") is None
    assert text_of(uneven) == "abc"


def test_a_header_cell_without_words_is_none_to_a_screen_reader_but_comes_back_as_one() -> None:
    document = _table("brief.matrix", ("", "a"), ("b", "c"), ("", "d"), heads=1)
    page = page_of(document)
    assert page.xpath("//th[not(normalize-space())]") == []
    (block,) = read_html(write_html(document, Style()), name="n").blocks
    assert block.table.header_columns == 1
    assert [[cell.is_header for cell in row] for row in block.table.rows] == [
        [True, True],
        [True, False],
        [True, False],
    ]


@pytest.mark.parametrize("shade", [-1, 0, 5, 9])
def test_a_shade_that_is_no_step_of_the_scale_is_none(shade: int) -> None:
    assert one(page_of(_table("", ("a",), ("b",), shade=shade)), "//td").get("class") is None
