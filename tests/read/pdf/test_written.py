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
