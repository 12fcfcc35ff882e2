"""What a file says of itself is kept with its origin, where the text does not say it."""

from tests.read.pdf.listing import read
from tests.read.pdf.sheets import BOLD, Sheets


def _origins(sheets: Sheets) -> dict[str, tuple[str, str]]:
    return {entry.name: (entry.value, entry.origin) for entry in read(sheets).metadata}


def _page(title: str, author: str) -> Sheets:
    sheets = Sheets()
    sheets.canvas.setTitle(title)
    sheets.canvas.setAuthor(author)
    sheets.paragraph(72, 700, "The harbour board met in May and looked at the accounts of the year, as it always does.")
    return sheets


def test_properties_state_what_the_text_does_not() -> None:
    facts = _origins(_page("Accounts of the Harbour", "Anna Lindqvist; Per Holm"))
    assert facts["title"] == ("Accounts of the Harbour", "file properties")
    assert facts["authors"] == ("Anna Lindqvist; Per Holm", "file properties")


def test_names_that_programs_invent_are_no_facts() -> None:
    for title in ("Microsoft Word - draft_3.docx", "untitled", "report.indd", "Document1"):
        facts = _origins(_page(title, "alindqvist"))
        assert "title" not in facts
        assert "authors" not in facts


def test_the_title_on_the_page_counts_before_the_properties() -> None:
    sheets = _page("HB-2024-117", "anonymous")
    sheets.put(72, 730, "Accounts of the Harbour", 20, BOLD)
    assert _origins(sheets)["title"] == ("Accounts of the Harbour", "title")


def test_the_heading_that_the_properties_name_is_the_title() -> None:
    sheets = _page("Accounts of the Harbour", "anonymous")
    sheets.put(72, 760, "POLICY PAPER", 24, BOLD)
    sheets.put(72, 730, "Accounts of the Harbour", 16, BOLD)
    document = read(sheets)
    assert [block.span.of(document.text) for block in document.blocks if block.kind == "title"] == [
        "Accounts of the Harbour"
    ]


def test_the_day_on_which_the_file_was_made_is_not_its_publication() -> None:
    assert "published" not in _origins(_page("Accounts of the Harbour", "Anna Lindqvist"))
