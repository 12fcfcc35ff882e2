"""Columns are read one after the other, however the file draws them."""

import pytest
from reportlab.lib.utils import simpleSplit

from tests.read.pdf.listing import parts, read, words_of
from tests.read.pdf.sheets import BODY, BOLD, Sheets

PORT = (
    "The ferry port handled 2 626 321 passengers in the year to June, which is 4.2 percent more than in the year "
    "before, and the operator expects the growth to slow down as the new bridge opens to traffic in the autumn."
)
QUAY = (
    "Officials of the harbour board say that the quay needs repairs before the winter. They put the cost at 12 million "
    "euros, of which the county would pay a third and the operator the remainder over ten years."
)
FREIGHT = (
    "A second study found that freight moved to the road when storms closed the strait for nine days in March. "
    "Hauliers paid more for fuel, and two of the larger firms raised their prices at once."
)
BOARD = (
    "It is unlikely that the board will decide before the election. Members of both groups have asked for a cheaper "
    "plan, and the engineers have promised one by the end of the month."
)


def _column(words: str, width: float = 222) -> list[str]:
    return simpleSplit(words, BODY, 10, width)


@pytest.mark.parametrize("order", ["column by column", "row by row"])
def test_two_columns_are_read_one_after_the_other(order: str) -> None:
    sheets = Sheets()
    sheets.put(72, 720, "The Strait After the Bridge", 20, BOLD)
    left = [(72.0, line) for line in [*_column(PORT), "", *_column(QUAY)]]
    right = [(318.0, line) for line in [*_column(FREIGHT), "", *_column(BOARD)]]
    placed = [(x, 680 - 12 * row, line) for side in (left, right) for row, (x, line) in enumerate(side) if line]
    if order == "row by row":
        placed.sort(key=lambda place: (-place[1], place[0]))
    for x, y, line in placed:
        sheets.put(x, y, line)
    assert parts(read(sheets)) == [
        ("title", "The Strait After the Bridge"),
        ("paragraph", PORT),
        ("paragraph", QUAY),
        ("paragraph", FREIGHT),
        ("paragraph", BOARD),
    ]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    sheets = Sheets()
    lines = _column(f"{PORT} {QUAY} {BOARD} {PORT}")
    sheets.lines(72, 700, [*_column(FREIGHT), *lines[:4]])
    sheets.lines(318, 700, lines[4:12])
    sheets.next_page()
    sheets.lines(72, 700, lines[12:])
    document = read(sheets)
    assert words_of(document, "paragraph") == [FREIGHT, f"{PORT} {QUAY} {BOARD} {PORT}"]
    assert document.blocks[-1].locator == "pp. 1–2"


def test_three_columns_under_a_line_across_the_page() -> None:
    sheets = Sheets()
    sheets.paragraph(60, 740, f"{QUAY} {BOARD}", 490)
    lines = _column(f"{PORT} {FREIGHT} {QUAY}", 150)
    for number, x in enumerate((60.0, 230.0, 400.0)):
        sheets.lines(x, 600, lines[7 * number : 7 * number + 7 + 10 * (number == 2)])
    assert words_of(read(sheets), "paragraph") == [f"{QUAY} {BOARD}", f"{PORT} {FREIGHT} {QUAY}"]


def test_a_column_that_ends_early_ends_its_paragraph() -> None:
    sheets = Sheets()
    sheets.lines(72, 700, _column(PORT))
    sheets.lines(318, 700, _column(f"{QUAY} {BOARD}"))
    assert words_of(read(sheets), "paragraph") == [PORT, f"{QUAY} {BOARD}"]


def test_a_box_at_the_foot_does_not_part_a_paragraph_from_its_rest() -> None:
    sheets = Sheets()
    lines = simpleSplit(f"{PORT} {QUAY}", BODY, 11, 460)
    sheets.lines(72, 700, lines[:2], 11)
    sheets.lines(72, 200, simpleSplit(FREIGHT, BODY, 8.5, 400), 8.5)
    sheets.next_page()
    sheets.lines(72, 700, lines[2:], 11)
    sheets.paragraph(72, 500, BOARD, 460, 11)
    assert words_of(read(sheets), "paragraph") == [f"{PORT} {QUAY}", FREIGHT, BOARD]


def test_text_that_stands_sideways_is_read_where_it_is_the_page_and_told_where_it_is_not() -> None:
    sideways = Sheets()
    sideways.canvas.rotate(90)
    sideways.paragraph(72, -100, PORT)
    assert words_of(read(sideways), "paragraph") == [PORT]
    margin = Sheets()
    margin.paragraph(72, 700, f"{PORT} {QUAY} {FREIGHT}")
    margin.canvas.saveState()
    margin.canvas.rotate(90)
    margin.put(200, -30, "Stamped by the registry", 12)
    margin.canvas.restoreState()
    document = read(margin)
    assert "registry" not in document.text
    assert any("Stamped by the registry" in note.message for note in document.notes)
