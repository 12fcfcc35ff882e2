"""Tables: merged cells, header rows, nesting, and tables that only lay out a page."""

from briefgen.document import Document, Table
from tests.read.docx.word import STYLES, cells, kinds, p, r, read, table, tc, tr, words

_HEADER = "<w:tblHeader/>"


def _table(document: Document) -> Table:
    (found,) = (block.table for block in document.blocks if block.table)
    return found


def _span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_rows_and_cells_keep_their_order_and_paragraphs_their_lines() -> None:
    document = read(table(tr(tc("a"), tc("b", "c")), tr(tc(""), tc("d"))))
    assert cells(document) == [["a", "b\nc"], ["", "d"]]
    assert document.text == "a\tb\nc\n\td"
    assert document.blocks[0].locator == "table 1"


def test_merged_cells_reach_over_columns_and_rows() -> None:
    begin, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    document = read(
        table(
            tr(tc("wide", properties=_span(2)), tc("c")),
            tr(tc("tall", properties=begin), tc("e"), tc("f")),
            tr(tc("", properties=on), tc("g"), tc("h")),
            tr(tc("", properties=on), tc("i"), tc("j")),
        )
    )
    reach = [[(cell.columns, cell.rows) for cell in row] for row in _table(document).rows]
    assert reach == [[(2, 1), (1, 1)], [(1, 3), (1, 1), (1, 1)], [(1, 1), (1, 1)], [(1, 1), (1, 1)]]


def test_rows_without_words_go_and_cells_reach_less_far() -> None:
    begin, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    document = read(
        table(
            tr(tc("tall", properties=begin), tc("a")),
            tr(tc("", properties=on), tc("")),
            tr(tc("", properties=on), tc("b")),
        )
    )
    assert cells(document) == [["tall", "a"], ["b"]]
    assert _table(document).rows[0][0].rows == 2


def test_header_rows_are_those_that_repeat() -> None:
    rows = tr(tc("Port"), tc("Ships"), properties=_HEADER), tr(tc("Calder"), tc("9"))
    found = _table(read(table(*rows)))
    assert found.header_rows == 1
    assert [[cell.is_header for cell in row] for row in found.rows] == [[True, True], [False, False]]


def test_a_first_row_in_bold_is_a_header_row_and_a_plain_one_is_none() -> None:
    bold = tr(tc(p(r("Port", "<w:b/>"))), tc(p(r("Ships", "<w:b/>"))))
    plain = tr(tc("Calder"), tc("9"))
    assert _table(read(table(bold, plain))).header_rows == 1
    assert _table(read(table(plain, plain))).header_rows == 0


def test_the_look_of_a_table_style_makes_a_header_row() -> None:
    style = '<w:style w:type="table" w:styleId="T"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"/></w:style>'
    rows = tr(tc("Port"), tc("Ships")), tr(tc("Calder"), tc("9"))
    chosen = '<w:tblStyle w:val="T"/><w:tblLook w:val="{}"/>'.format
    assert _table(read(table(*rows, properties=chosen("04A0")), styles=style)).header_rows == 1
    assert _table(read(table(*rows, properties=chosen("0480")), styles=style)).header_rows == 0


def test_a_table_in_a_table_with_a_header_row_follows_it() -> None:
    inner = table(tr(tc("x"), tc("y")))
    document = read(table(tr(tc("Port"), tc("Ships"), properties=_HEADER), tr(tc("Calder", inner, "<w:p/>"), tc("9"))))
    tables = [block.table for block in document.blocks if block.table]
    assert [[cell.span.of(document.text) for cell in found.rows[-1]] for found in tables] == [
        ["Calder", "9"],
        ["x", "y"],
    ]


def test_a_table_that_lays_out_a_page_is_read_as_its_content() -> None:
    inner = table(tr(tc("x"), tc("y")))
    assert [kind for kind, _level, _words in kinds(read(table(tr(tc("One.", inner, "<w:p/>"), tc("Two.")))))] == [
        "paragraph",
        "table",
        "paragraph",
    ]
    assert words(read(table(tr(tc("One.", "Two."))))) == ["One.", "Two."]
    headed = table(tr(tc(p("Part", style="berschrift1"), "One."), tc("Two.")))
    assert [kind for kind, _level, _words in kinds(read(headed, styles=STYLES))] == ["title", "paragraph", "paragraph"]


def test_grid_columns_before_a_row_are_an_empty_cell() -> None:
    document = read(table(tr(tc("a"), tc("b")), tr(tc("c"), properties='<w:gridBefore w:val="1"/>')))
    assert cells(document) == [["a", "b"], ["", "c"]]


def test_cells_that_old_files_merge_sideways_are_one() -> None:
    row = tr(tc("a", properties='<w:hMerge w:val="restart"/>'), tc("", properties="<w:hMerge/>"), tc("b"))
    document = read(table(row, tr(tc("c"), tc("d"), tc("e"))))
    assert [cell.columns for cell in _table(document).rows[0]] == [2, 1]


def test_a_plain_first_row_of_words_over_numbers_is_a_header_row() -> None:
    rows = tr(tc("Sector"), tc("People"), tc("Funding")) + tr(tc("Water"), tc("152,000"), tc("$3.1m"))
    assert _table(read(table(rows))).header_rows == 1


def test_a_first_row_with_a_number_or_a_gap_over_numbers_is_none() -> None:
    below = tr(tc("Food"), tc("400,000"))
    assert _table(read(table(tr(tc("Water"), tc("152,000")) + below))).header_rows == 0
    assert _table(read(table(tr(tc("Water"), tc("")) + below))).header_rows == 0


def test_a_first_column_that_word_sets_apart_of_itself_is_no_row_header() -> None:
    """Word's gallery sets the first column of nearly every table bold, whatever stands in it."""
    style = (
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid Table 4"/>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    )
    look = '<w:tblStyle w:val="Grid"/><w:tblLook w:firstColumn="1"/>'
    rows = tr(tc("likely"), tc("2")), tr(tc("remote"), tc("3"))
    document = read(table(*rows, properties=look), styles=STYLES + style)
    assert _table(document).header_columns == 0
    assert not any(cell.is_header for row in _table(document).rows for cell in row)


def test_a_style_that_an_office_named_like_ours_makes_no_row_header() -> None:
    style = '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Table Row Heading"/></w:style>'
    rows = [tr(tc(p(words, style="Own")), tc("2")) for words in ("likely", "remote")]
    assert _table(read(table(*rows), styles=STYLES + style)).header_columns == 0
