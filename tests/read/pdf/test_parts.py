"""Titles, headings, lists, captions, tables and notes as a reader of the page sees them."""

from reportlab.lib import colors
from reportlab.platypus import Table, TableStyle

from tests.read.pdf.listing import parts, read, rows_of, words_of
from tests.read.pdf.sheets import BOLD, ITALIC, Sheets

PROSE = (
    "The harbour board met in May and looked at the accounts of the year. It found that income from freight fell, that "
    "income from passengers rose, and that the reserve would last for three more years at the present rate of spending."
)
MORE = (
    "The engineers want to drive new piles in the summer and to pave the quay in the autumn. They asked for bids in "
    "June and had four of them by the end of the month, two of which were below the sum that the board had set aside."
)


def test_size_and_weight_rank_the_headings() -> None:
    sheets = Sheets()
    sheets.put(72, 730, "Accounts of the Harbour", 20, BOLD)
    sheets.put(72, 712, "By Anna Lindqvist and Per Holm", 10)
    sheets.put(72, 690, "Income", 14, BOLD)
    y = sheets.paragraph(72, 670, PROSE)
    sheets.put(72, y - 8, "Freight in detail", 10, BOLD)
    y = sheets.paragraph(72, y - 22, MORE)
    sheets.put(72, y - 8, "Spending", 14, BOLD)
    sheets.paragraph(72, y - 28, PROSE)
    document = read(sheets)
    assert parts(document) == [
        ("title", "Accounts of the Harbour"),
        ("byline", "By Anna Lindqvist and Per Holm"),
        ("heading 1", "Income"),
        ("paragraph", PROSE),
        ("heading 2", "Freight in detail"),
        ("paragraph", MORE),
        ("heading 1", "Spending"),
        ("paragraph", PROSE),
    ]
    assert document.stated("authors") == "Anna Lindqvist; Per Holm"
    assert document.stated("title") == "Accounts of the Harbour"


def test_a_bold_sentence_is_no_heading() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 700, PROSE)
    y = sheets.lines(72, y, ["The board will not raise the fees before the spring of next year."], 10, BOLD) - 8
    sheets.paragraph(72, y, MORE)
    assert words_of(read(sheets), "heading") == []


def test_bullets_and_numbers_are_items_with_all_their_words() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    sheets.put(80, y, "•")
    y = sheets.lines(
        96, y, ["The first item speaks of the quay, of the piles below it and of what", "it costs to renew them."]
    )
    sheets.put(80, y, "•")
    y = sheets.lines(96, y, ["The second item is short."])
    sheets.put(100, y, "–")
    y = sheets.lines(114, y, ["An item below it."]) - 8
    y = sheets.paragraph(72, y, MORE)
    y = sheets.lines(80, y, ["1. Ask the owners of the boats.", "2. Ask the county."]) - 8
    sheets.paragraph(72, y, PROSE)
    assert parts(read(sheets)) == [
        ("paragraph", PROSE),
        ("list_item 1", "The first item speaks of the quay, of the piles below it and of what it costs to renew them."),
        ("list_item 1", "The second item is short."),
        ("list_item 2", "An item below it."),
        ("paragraph", MORE),
        ("list_item 1", "Ask the owners of the boats."),
        ("list_item 1", "Ask the county."),
        ("paragraph", PROSE),
    ]


def test_a_dash_or_a_number_at_the_start_of_a_line_of_prose_opens_no_item() -> None:
    sheets = Sheets()
    lines = [
        "The reserve would last for three years at the present rate of spending, and the board of",
        "– as it was called then – the harbour put the end of the works in the summer of the year",
        "2019. The engineers want to drive new piles and to pave the quay after that, as planned.",
    ]
    sheets.lines(72, 700, lines)
    assert parts(read(sheets)) == [("paragraph", " ".join(lines))]


def test_captions_are_told_from_text_that_speaks_of_a_figure() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    y = sheets.lines(72, y, ["Figure 3: Income from freight, 2019 to 2024"], 9, ITALIC) - 10
    sheets.paragraph(72, y, f"Figure 3 shows that income fell. {MORE}")
    assert [kind for kind, _words in parts(read(sheets))] == ["paragraph", "caption", "paragraph"]


ROWS = [
    ["Year", "Freight", "Passengers"],
    ["2021", "4 120", "2 001 450"],
    ["2022", "3 950", "2 410 003"],
    ["2023", "3 610", "2 626 321"],
]


def test_a_table_with_rules_keeps_its_cells() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    table = Table([*ROWS, ["2024", "", "2 700 118\nestimated"]], colWidths=[80, 90, 120])
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    table.wrapOn(sheets.canvas, 400, 400)
    table.drawOn(sheets.canvas, 72, y - 130)
    sheets.paragraph(72, y - 160, MORE)
    document = read(sheets)
    assert rows_of(document) == [*ROWS, ["2024", "", "2 700 118 estimated"]]
    assert [kind for kind, _words in parts(document)] == ["paragraph", "table", "paragraph"]


def test_cells_that_stand_under_one_another_are_a_table() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    for row in ROWS:
        for x, cell in zip((72, 180, 300), row, strict=True):
            sheets.put(x, y, cell)
        y -= 14
    sheets.paragraph(72, y - 10, MORE)
    document = read(sheets)
    assert rows_of(document) == ROWS
    assert all(cell.is_header for cell in next(block.table for block in document.blocks if block.table).rows[0])


def test_rules_between_the_rows_alone_make_a_table() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    rows = [("Risk", "What is done"), ("Ice in the narrow", "Two tugs stand by from December on,"), ("Fire", "Drills.")]
    for number, (risk, deed) in enumerate([*rows, ("Theft", "The gates are shut at night.")]):
        sheets.canvas.line(72, y + 11, 440, y + 11)
        sheets.put(76, y, risk)
        sheets.put(200, y, deed)
        if number == 1:
            y -= 12
            sheets.put(76, y, "strait")
            sheets.put(200, y, "and a third one is hired in March.")
        y -= 18
    sheets.canvas.line(72, y + 11, 440, y + 11)
    sheets.paragraph(72, y - 10, MORE)
    assert rows_of(read(sheets)) == [
        ["Risk", "What is done"],
        ["Ice in the narrow strait", "Two tugs stand by from December on, and a third one is hired in March."],
        ["Fire", "Drills."],
        ["Theft", "The gates are shut at night."],
    ]


def test_a_row_that_is_drawn_at_once_with_wide_blanks_is_cells() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    for row in ROWS:
        words = sheets.canvas.beginText(72, y)
        words.setFont("Times-Roman", 10)
        words.setWordSpace(40)
        words.textOut(" ".join(cell.replace(" ", "") for cell in row))
        sheets.canvas.drawText(words)
        y -= 14
    assert [row[0] for row in rows_of(read(sheets))] == ["Year", "2021", "2022", "2023"]


def test_short_items_and_words_on_a_grey_ground_are_no_table() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    for item in ("One tug.", "Two pilots.", "Three ferries.", "Four gates."):
        sheets.put(40, y, "•")
        sheets.put(100, y, item)
        y -= 14
    y -= 20
    for words in (("run_the_pumps", "and"), ("open_all_of_the_gates", "and"), ("ring", "the_bell")):
        x = 72.0
        for word in words:
            width = 6.0 * len(word) + 6
            sheets.canvas.setFillGray(0.9)
            sheets.canvas.rect(x, y - 3, width, 12, stroke=0, fill=1)
            sheets.canvas.setFillGray(0)
            sheets.put(x, y, word, 10, "Courier")
            x += width
        y -= 12
    kinds = [kind for kind, _words in parts(read(sheets))]
    assert kinds == ["paragraph", *["list_item 1"] * 4, "paragraph"]


def test_dots_that_lead_to_figures_are_no_table_of_contents() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 720, PROSE)
    for name, freight, fees in (("Salt", "12", "9"), ("Steel", "31", "15"), ("Timber", "45", "12")):
        sheets.put(72, y, f"{name} . . . . . . . . . . . .")
        sheets.put(200, y, freight)
        sheets.put(260, y, fees)
        y -= 14
    assert rows_of(read(sheets)) == [["Salt", "12", "9"], ["Steel", "31", "15"], ["Timber", "45", "12"]]


def test_a_note_at_the_foot_of_a_column_stands_apart() -> None:
    sheets = Sheets()
    sheets.paragraph(72, 720, PROSE)
    sheets.lines(
        72, 90, ["* The accounts are in euros of the year 2020, and the", "fees of the pilots are left out."], 8
    )
    document = read(sheets)
    assert words_of(document, "footnote") == [
        "The accounts are in euros of the year 2020, and the fees of the pilots are left out."
    ]
    assert document.blocks[-1].anchor == "note-*"


def test_the_table_of_contents_is_left_out_and_told() -> None:
    sheets = Sheets()
    sheets.lines(72, 720, ["Income ................................. 3", "Spending .............................. 12"])
    sheets.next_page()
    sheets.paragraph(72, 600, PROSE)
    document = read(sheets)
    assert parts(document) == [("paragraph", PROSE)]
    assert any("table of contents" in note.message for note in document.notes)


def test_the_outline_of_the_file_names_headings_that_do_not_look_like_one() -> None:
    sheets = Sheets()
    for page, (name, words) in enumerate((("Income", PROSE), ("Spending", MORE))):
        sheets.canvas.bookmarkPage(f"p{page}")
        sheets.canvas.addOutlineEntry(name, f"p{page}", 0)
        sheets.put(72, 640, name)
        sheets.paragraph(72, 610, words)
        sheets.next_page()
    assert parts(read(sheets)) == [
        ("title", "Income"),
        ("paragraph", PROSE),
        ("heading 1", "Spending"),
        ("paragraph", MORE),
    ]
