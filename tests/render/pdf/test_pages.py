"""What the pages look like: running lines, tables over pages, headings with their text, charts."""

import pytest

from briefgen.brief import Brief
from briefgen.document import Block, Chart, Document, DocumentBuilder, Entry, Figure, Metadata, MetadataName, Run, Table
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.style import LETTER, Style
from tests.render.brief_fixture import bare_brief, figure, rich_brief, rich_fields
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import PageText, pages, spoken

LONG = Run("The ships wait in the roads of Port Calder until a berth is free. " * 8)


def stated(**facts: str) -> tuple[Metadata, ...]:
    names: dict[str, MetadataName] = {"title": "title", "marking": "marking", "status": "status"}
    names["restrictions"] = "restrictions"
    return tuple(Metadata(names[name], value, "test") for name, value in facts.items())


def long_document(**facts: str) -> Document:
    builder = DocumentBuilder()
    for _ in range(30):
        builder.add(Block("paragraph", NOWHERE), LONG)
    return builder.build("name", stated(**facts))


def table_document(rows: int, words: str = "cell") -> Document:
    builder = DocumentBuilder()
    cells = [[Entry((Run(f"{words} {row}"),)), Entry((Run(words),))] for row in range(rows)]
    table = Table((), title="Berths", description="One berth a row.")
    builder.add_table(Block("table", NOWHERE), table, [[Entry((Run("Berth"),)), Entry((Run("Depth"),))], *cells])
    return builder.build("name")


def content(page: PageText) -> list[str]:
    """What is drawn on the page but artifacts."""
    return [piece.text for piece in page.drawn if not piece.artifact]


def test_every_page_has_its_number_marking_restrictions_and_status() -> None:
    drawn = pages(write_pdf(compose(rich_brief(), STANDARD), Style()))
    for number, page in enumerate(drawn, start=1):
        header, footer = page.artifacts("Header"), page.artifacts("Footer")
        assert f"Page {number} of {len(drawn)}" in footer
        for lines in (header, footer):
            assert "TLP:AMBER" in lines
            assert "Not for release before the ballot" in lines
        assert "DRAFT" in header
        assert ("Congestion at Port Calder" in header) == (number > 1)


def test_markings_are_twelve_points_or_more_and_stand_at_the_right() -> None:
    page = pages(write_pdf(long_document(marking="TLP:RED"), Style()))[0]
    marks = [piece for piece in page.drawn if piece.text == "TLP:RED"]
    assert len(marks) == 2
    assert all(piece.size >= 12 and piece.right > 520 for piece in marks)


def test_the_title_stands_at_the_right_on_the_line_of_the_status() -> None:
    page = pages(write_pdf(long_document(title="Harbour", status="draft", marking="TLP:RED"), Style()))[1]
    header = {piece.text: piece for piece in page.drawn if piece.artifact == "Header"}
    title, status, marking = header["Harbour"], header["DRAFT"], header["TLP:RED"]
    assert title.base == status.base < marking.base
    assert status.left < 70
    assert title.right > 520


def test_a_link_to_the_web_says_its_words_and_its_address() -> None:
    builder = DocumentBuilder()
    link = (("link", "https://guild.example/berths"),)
    builder.add(Block("paragraph", NOWHERE), Run("Guild", link), Run(", "), Run("guild.example/berths", link))
    file = File(write_pdf(builder.build("name"), Style()))
    said = [file.of(area)["Contents"] for page in file.pages for area in page["Annots"]]
    assert said == [b"Guild (https://guild.example/berths)", b"https://guild.example/berths"]


def test_a_final_document_says_nothing_of_its_status() -> None:
    shown = "".join(page.shown for page in pages(write_pdf(long_document(status="final"), Style())))
    assert "FINAL" not in shown
    assert "DRAFT" not in shown


def test_long_restrictions_are_wrapped_and_push_the_text_down() -> None:
    words = "Not for release to the press before the ballot of the dockers has been counted. " * 5
    short, long = (pages(write_pdf(long_document(restrictions=each), Style())) for each in ("Short", words))
    assert " ".join(long[0].artifacts("Header").split()) == " ".join(words.split())
    highest = [max(piece.base for piece in page[0].drawn if not piece.artifact) for page in (short, long)]
    lowest_header = min(piece.base for piece in long[0].drawn if piece.artifact == "Header")
    assert highest[1] < highest[0]
    assert highest[1] < lowest_header


@pytest.mark.parametrize(("style", "size"), [(Style(), [595.28, 841.89]), (Style(paper=LETTER), [612, 792])])
def test_pages_have_the_size_of_the_paper(style: Style, size: list[float]) -> None:
    assert File(write_pdf(compose(bare_brief(), STANDARD), style)).pages[0]["MediaBox"] == [0, 0, *size]


def test_a_heading_row_comes_again_on_every_page_and_is_spoken_once() -> None:
    data = write_pdf(table_document(120), Style())
    drawn = pages(data)
    assert len(drawn) > 2
    assert "Berth" in content(drawn[0])
    for page in drawn[1:]:
        assert page.artifacts("Layout") == "Berth Depth"
    assert [each.text for each in spoken(data) if each.role == "TH"] == ["Berth", "Depth"]


def test_a_row_stays_on_one_page_unless_it_is_taller() -> None:
    file = File(write_pdf(table_document(40, "a cell of many words that needs several lines " * 6), Style()))
    rows = [each for each in file.objects.values() if isinstance(each, dict) and each.get("S") == "TR"]
    pages_of_rows = [{file.of(kid)["Pg"] for kid in row["K"]} for row in rows]
    assert len(rows) == 41
    assert all(len(each) == 1 for each in pages_of_rows)
    cells = [each for each in file.objects.values() if isinstance(each, dict) and each.get("S") == "TD"]
    assert all(isinstance(kid, int) for cell in cells for kid in cell["K"]), "a cell goes on over a page"
    assert len(set.union(*pages_of_rows)) > 3


def test_a_row_taller_than_a_page_goes_on_over_the_next() -> None:
    data = write_pdf(table_document(1, "a very tall cell " * 900), Style())
    cells = [each.text for each in spoken(data) if each.role == "TD"]
    assert len(pages(data)) > 2
    assert " ".join(cells[0].split()) == ("a very tall cell " * 900 + " 0").replace("  ", " ")


@pytest.mark.parametrize("count", range(1, 24))
def test_no_heading_stands_alone_at_the_foot_of_a_page(count: int) -> None:
    builder = DocumentBuilder()
    for _ in range(count):
        builder.add(Block("paragraph", NOWHERE), LONG)
        builder.add(Block("heading", NOWHERE, level=1), Run("Berths"))
    builder.add(Block("heading", NOWHERE, level=2), Run("Depths"))
    builder.add_table(Block("table", NOWHERE), Table(()), [[Entry((Run(word),))] for word in "abc"])
    for page in pages(write_pdf(builder.build("name"), Style())):
        assert content(page)[-1] not in ("Berths", "Depths", "a")


def test_no_line_of_a_paragraph_stands_alone() -> None:
    for count in range(1, 12):
        builder = DocumentBuilder()
        for _ in range(count):
            builder.add(Block("paragraph", NOWHERE), Run("short"))
        for _ in range(12):
            builder.add(Block("paragraph", NOWHERE), LONG)
        for page in pages(write_pdf(builder.build("name"), Style())):
            owners = [piece.number for piece in page.drawn if piece.number is not None and piece.text != "short"]
            assert not owners or min(owners.count(owners[0]), owners.count(owners[-1])) > 1


def test_a_chart_is_one_figure_with_its_numbers_in_words() -> None:
    builder = DocumentBuilder()
    chart = Chart(("Marrow", "Osterhaven"), (28.3, -21.1), ("28.30 percent", "minus 21.1 percent"), "percent")
    builder.add(Block("figure", NOWHERE, figure=Figure("Bars: Marrow 28.30, Osterhaven −21.1.", chart)))
    data = write_pdf(builder.build("name"), Style())
    (found,) = spoken(data)
    assert (found.role, found.alternative) == ("Figure", "Bars: Marrow 28.30, Osterhaven −21.1.")
    assert found.text == "Marrow28.30 percentOsterhavenminus 21.1 percent"
    file = File(data)
    element = file.of(file.of(file.of(file.catalogue["StructTreeRoot"])["K"][0])["K"][0])
    left, bottom, right, top = element["A"][0]["BBox"]
    for piece in pages(data)[0].drawn:
        if not piece.artifact:
            assert left - 0.01 <= piece.left <= piece.right <= right + 0.01
            assert bottom <= piece.base <= top


def test_two_thousand_figures_make_pages_that_read() -> None:
    fields = rich_fields()
    fields["key_figures"] = [
        figure(f"figure-{number}", f"ships at berth {number}", f"{number} ships", value=number, unit="ship")
        for number in range(2000)
    ]
    drawn = pages(write_pdf(compose(Brief.model_validate(fields), STANDARD), Style()))
    shown = [text for page in drawn for text in content(page)]
    assert sum(text.startswith("ships at berth ") for text in shown) == 2000


def test_a_title_of_three_hundred_words_is_set_smaller_and_whole() -> None:
    title = " ".join(f"word{number}" for number in range(300))
    builder = DocumentBuilder()
    builder.add(Block("title", NOWHERE), Run(title))
    builder.add(Block("paragraph", NOWHERE), LONG)
    drawn = pages(write_pdf(builder.build("name", stated(title=title, status="draft")), Style()))
    assert "".join(content(drawn[0])).startswith(title)


@pytest.mark.parametrize("count", range(22, 36))
def test_a_table_that_is_parted_leaves_some_rows_on_both_pages_and_its_note_below_the_last(count: int) -> None:
    builder = DocumentBuilder()
    for _ in range(count):
        builder.add(Block("paragraph", NOWHERE), Run("The ships wait."))
    rows = [[Entry((Run(f"row {row}"),))] for row in range(6)]
    builder.add_table(Block("table", NOWHERE), Table(()), rows)
    builder.add(Block("paragraph", NOWHERE, role="brief.note"), Run("the note"))
    parts = [text for page in pages(write_pdf(builder.build("name"), Style())) for text in [content(page)]]
    assert sum("row 0" in text and "row 1" in text and "row 2" in text and "row 3" in text for text in parts) == 1
    assert sum("row 4" in text and "row 5" in text and "the note" in text for text in parts) == 1


@pytest.mark.parametrize("count", range(20, 36))
def test_no_item_of_a_list_stands_alone_where_the_list_begins_or_ends(count: int) -> None:
    builder = DocumentBuilder()
    for _ in range(count):
        builder.add(Block("paragraph", NOWHERE), Run("The ships wait."))
    for number in range(5):
        builder.add(Block("list_item", NOWHERE, level=1), Run(f"item {number}"))
    parts = [content(page) for page in pages(write_pdf(builder.build("name"), Style()))]
    assert any("item 0" in text and "item 1" in text for text in parts)
    assert any("item 3" in text and "item 4" in text for text in parts)
