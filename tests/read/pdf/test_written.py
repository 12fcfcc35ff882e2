"""What the writer sets comes back as the same blocks."""

from briefgen.document import Attachment, Block, Document, DocumentBuilder, Entry, Metadata, Run, Table
from briefgen.read.pdf import read_pdf
from briefgen.render.pdf import write_pdf
from briefgen.span import Span
from briefgen.style import Style
from tests.read.pdf.listing import parts, rows_of

_NOWHERE = Span(0, 0)
ROWS = [
    ["Year", "Freight", "Remark"],
    ["2021", "4 120", ""],
    ["2022", "", "closed for nine days"],
    ["2023", "3 610", ""],
]
LONG = "The board met in May and looked at the accounts of the year, which were worse than it had hoped for. " * 9


def _composed() -> Document:
    builder = DocumentBuilder()
    builder.add(Block("title", _NOWHERE), Run("Accounts of the Harbour"))
    builder.add(Block("heading", _NOWHERE, level=1), Run("Income"))
    for _ in range(6):
        builder.add(Block("paragraph", _NOWHERE), Run(LONG.strip()))
    builder.add(Block("heading", _NOWHERE, level=2), Run("Freight"))
    builder.add(Block("list_item", _NOWHERE, level=1), Run("It fell by "), Run("a fifth", (("strong", ""),)), Run("."))
    builder.add(Block("list_item", _NOWHERE, level=2), Run("Most of it in March."))
    builder.add_table(
        Block("table", _NOWHERE), Table(()), [[Entry((Run(cell),) if cell else ()) for cell in row] for row in ROWS]
    )
    link = Run("the register", (("link", "https://example.org/register"),))
    builder.add(Block("paragraph", _NOWHERE), Run("Fees are in "), link, Run("."))
    attachment = Attachment("brief.json", "application/json", b'{"title": "Accounts"}')
    return builder.build("brief", (Metadata("title", "Accounts of the Harbour", "test"),), (attachment,))


def _headed() -> DocumentBuilder:
    builder = DocumentBuilder()
    builder.add(Block("title", _NOWHERE), Run("Accounts of the Harbour"))
    builder.add(Block("heading", _NOWHERE, level=1), Run("Key figures"))
    return builder


def test_blocks_links_and_the_attachment_come_back() -> None:
    composed = _composed()
    document = read_pdf(write_pdf(composed, Style()), name="brief.pdf")
    assert [part for part in parts(document) if part[0] != "table"] == [
        part for part in parts(composed) if part[0] != "table"
    ]
    assert rows_of(document) == ROWS
    assert document.attachments == composed.attachments
    marks = {(mark.kind, mark.span.of(document.text), mark.target) for mark in document.marks}
    assert marks >= {("link", "the register", "https://example.org/register"), ("strong", "a fifth", "")}
    assert (document.stated("title"), document.stated("language")) == ("Accounts of the Harbour", "en")


def test_a_card_comes_back_as_an_item_of_several_lines() -> None:
    cards = [
        "over 140 ships\nwaiting at anchor, of which 12 have waited for more than nine days now\nin May · [1]",
        "2. May\nlast day",
    ]
    builder = _headed()
    for words in cards:
        builder.add(Block("list_item", _NOWHERE, level=1, role="brief.figure"), Run(words))
    builder.add(Block("paragraph", _NOWHERE), Run("what follows"))
    composed = builder.build("brief")
    document = read_pdf(write_pdf(composed, Style()), name="brief.pdf")
    assert parts(document) == parts(composed)


def test_a_card_does_not_go_on_in_the_note_on_the_next_page() -> None:
    builder = _headed()
    label = "ships that wait in the roads of the harbour until one of its berths is free"
    builder.add(Block("list_item", _NOWHERE, level=1, role="brief.figure"), Run(f"over 140\n{label}"))
    builder.add(Block("page_break", _NOWHERE))
    builder.add(Block("paragraph", _NOWHERE, role="brief.note"), Run("counted by the harbour master"))
    document = read_pdf(write_pdf(builder.build("brief"), Style()), name="brief.pdf")
    assert parts(document)[-2:] == [
        ("list_item 1", f"over 140\n{label}"),
        ("paragraph", "counted by the harbour master"),
    ]


def test_the_cells_that_head_their_rows_come_back() -> None:
    builder = DocumentBuilder()
    builder.add(Block("heading", _NOWHERE, level=1), Run("Matrix"))
    table = Table((), header_columns=1)
    rows = [[Entry((Run(f"{row} {column}"),), shade=row) for column in range(4)] for row in range(5)]
    builder.add_table(Block("table", _NOWHERE, role="brief.matrix"), table, rows)
    found = read_pdf(write_pdf(builder.build("brief"), Style()), name="brief.pdf").blocks[-1].table
    assert found is not None
    assert (found.header_rows, found.header_columns) == (1, 1)
    assert [[cell.is_header for cell in row] for row in found.rows] == [[True] * 4, *[[True, False, False, False]] * 4]


def test_the_events_of_a_timeline_come_back_as_a_table_over_pages() -> None:
    builder = DocumentBuilder()
    builder.add(Block("heading", _NOWHERE, level=1), Run("Timeline"))
    rows = [["Date", "Event"], *([f"{day} May", f"event {day}"] for day in range(1, 80))]
    cells = [[Entry((Run(words),)) for words in row] for row in rows]
    builder.add_table(Block("table", _NOWHERE, role="brief.timeline"), Table(()), cells)
    assert rows_of(read_pdf(write_pdf(builder.build("brief"), Style()), name="brief.pdf")) == rows
