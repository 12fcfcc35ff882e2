"""Plain text: every word in order, no line too wide, tables that can be read."""

from hypothesis import given, settings

from briefgen.brief import Brief
from briefgen.document import Block, Chart, Document, DocumentBuilder, Entry, Figure, Run, Table
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.measure import columns_of
from briefgen.render.readable_text import readable
from briefgen.render.text import write_text
from briefgen.render.text.write import WIDTH
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.render.docx.documents import NOWHERE, documents


def lines_of(document: Document) -> list[str]:
    """The lines without the seal."""
    return write_text(document, Style()).decode().split("\n")[:-2]


def table(*rows: tuple[str, ...]) -> list[str]:
    builder = DocumentBuilder()
    builder.add_table(Block("table", NOWHERE), Table(()), [[Entry((Run(cell),)) for cell in row] for row in rows])
    return [line for line in lines_of(builder.build("n")) if line]


@settings(max_examples=60, deadline=None)
@given(documents())
def test_no_line_is_wider_than_a_terminal(document: Document) -> None:
    assert all(columns_of(line) <= WIDTH for line in lines_of(document))


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_every_word_of_a_brief_is_there(brief: Brief) -> None:
    document = compose(brief, STANDARD)
    letters = "".join("".join(lines_of(document)).split())
    for block in document.blocks:
        if not block.table and len(block.span) < WIDTH // 2:
            assert "".join(readable(block.span.of(document.text)).split()) in letters


@settings(max_examples=20, deadline=None)
@given(documents())
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert write_text(document, Style()) == write_text(document, Style())


def test_a_chart_is_drawn_in_letters() -> None:
    def drawn(*labels: str) -> list[str]:
        builder = DocumentBuilder()
        chart = Chart(labels, (24.0, -12.0), ("24 percent", "−12 percent"), "percent")
        builder.add(Block("figure", NOWHERE, figure=Figure("said", chart)))
        return [line for line in lines_of(builder.build("n")) if line]

    assert drawn("Marrow", "DUC") == [f"Marrow  {'█' * 24} 24 percent", f"DUC     {'░' * 12} −12 percent"]
    assert drawn("long " * 12, "DUC") == [
        ("long " * 12).strip(),
        f"  {'█' * 24} 24 percent",
        "DUC",
        f"  {'░' * 12} −12 percent",
    ]


def test_narrow_tables_are_even_columns() -> None:
    assert table(("Name", "Kind"), ("Marrow", "place"), ("DUC", "organisation")) == [
        "Name    Kind",
        "------  ------------",
        "Marrow  place",
        "DUC     organisation",
    ]


def test_letters_of_east_asia_take_two_columns() -> None:
    assert table(("Name", "Kind"), ("東京", "place"))[-1] == "東京  place"


def test_a_long_cell_is_broken_inside_its_column() -> None:
    lines = table(("No.", "Risk"), ("1", "word " * 30))
    assert lines[2].startswith("1    word word")
    assert lines[3].startswith("     word word")


def test_columns_share_the_room_and_fill_it() -> None:
    lines = table(("No.", "One", "Two"), ("1", "word " * 60, "another " * 40))
    assert lines[1] == f"---  {'-' * 37}  {'-' * 36}"
    assert max(map(len, lines)) <= WIDTH


def test_a_table_without_room_is_written_as_fields() -> None:
    lines = table(tuple(f"heading {n}" for n in range(12)), tuple(f"words {n}" for n in range(12)))
    assert lines == [f"heading {n}: words {n}" for n in range(12)]


def test_a_word_that_is_too_long_is_cut() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("x" * 200))
    assert [len(line) for line in lines_of(builder.build("n")) if line] == [80, 80, 40]


def test_the_lines_of_an_item_stand_below_each_other() -> None:
    builder = DocumentBuilder()
    builder.add(Block("list_item", NOWHERE, level=1), Run("over 140 ships\nwaiting at anchor\n[1]"))
    builder.add(Block("list_item", NOWHERE, level=1), Run("\n1 berth"))
    assert [line for line in lines_of(builder.build("n")) if line] == [
        "- over 140 ships",
        "  waiting at anchor",
        "  [1]",
        "- 1 berth",
    ]
