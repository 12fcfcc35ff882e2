"""Running heads, feet and page numbers are no text; what they state of the document is kept."""

from tests.read.pdf.listing import read, words_of
from tests.read.pdf.sheets import ITALIC, Sheets

PAGES = (
    "The harbour board met in May and looked at the accounts of the year, which were worse than it had hoped for.",
    "The engineers want to drive new piles in the summer and to pave the quay in the autumn of the same year.",
    "Bids came from four firms, two of which asked for less than the sum that the board had set aside in March.",
    "The county will pay a third of the cost, and the owners of the ferries the remainder over ten years of use.",
)


def _report(head: str, foot: str) -> Sheets:
    """`foot` may name the page as {page}."""
    sheets = Sheets()
    for page, words in enumerate(PAGES, start=1):
        sheets.put(72, 760, head, 9, ITALIC)
        sheets.paragraph(72, 640, words)
        sheets.put(280, 36, foot.format(page=page), 9)
        sheets.next_page()
    return sheets


def test_heads_and_page_numbers_are_dropped_and_told() -> None:
    for foot in ("{page}", "Page {page} of 4", "– {page} –", "Harbour Review 2024 – 11 | {page}/4"):
        document = read(_report("Harbour Review", foot))
        assert words_of(document, "paragraph") == list(PAGES)
        assert "Harbour Review" not in document.text
        (note,) = document.notes
        assert "“Harbour Review”" in note.message
        assert foot.format(page=1) in note.message


def test_page_numbers_that_begin_at_another_number_are_dropped() -> None:
    sheets = Sheets()
    for page, words in enumerate(PAGES):
        sheets.paragraph(72, 640, words)
        sheets.put(300, 36, str(113 + page), 9)
        sheets.next_page()
    assert words_of(read(sheets), "paragraph") == list(PAGES)


def test_a_marking_and_an_issue_in_the_head_are_facts_of_the_document() -> None:
    document = read(_report("TLP:AMBER", "Harbour Notes Vol. 3 No. 7"))
    assert document.stated("marking") == "TLP:AMBER"
    assert (document.stated("publication"), document.stated("volume"), document.stated("issue")) == (
        "Harbour Notes",
        "3",
        "7",
    )
    assert {entry.origin for entry in document.metadata if entry.name == "marking"} == {"running head"}


def test_numbers_that_differ_at_one_place_of_the_margin_are_text() -> None:
    sheets = Sheets()
    for year, words in zip((2019, 2021, 2020), PAGES, strict=False):
        sheets.put(72, 730, str(year), 14)
        sheets.paragraph(72, 640, words)
        sheets.next_page()
    text = read(sheets).text
    assert all(str(year) in text for year in (2019, 2020, 2021))


def test_a_file_of_short_lines_alone_is_not_emptied() -> None:
    sheets = Sheets()
    for page in range(1, 7):
        sheets.put(72, 760, f"Original page {page}")
        sheets.next_page()
    assert read(sheets).text.count("Original page") == 6
