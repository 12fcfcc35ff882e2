"""Tables by their role: shaded cells, headed rows, the risk matrix, the timeline."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Entry, Run, Table
from briefgen.render.pdf import write_pdf
from briefgen.render.pdf.page import colour_operands
from briefgen.style import LETTER, Style
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import Drawn, pages, spoken

IMPACTS = ("Negligible impact", "Low impact", "Moderate impact", "High impact", "Critical impact")
LEVELS = ("Almost certain, very likely", "Likely", "Roughly even chance", "Unlikely", "Very unlikely")
TABLE = Table((), header_columns=1, title="Matrix", description="Nothing is severe.")


def document(role: str, rows: Sequence[Sequence[Entry]], paragraphs: int = 0, table: Table = TABLE) -> Document:
    builder = DocumentBuilder()
    for _ in range(paragraphs):
        builder.add(Block("paragraph", NOWHERE), Run("The ships wait."))
    builder.add_table(Block("table", NOWHERE, role=role), table, rows)
    return builder.build("name")


def entry(words: str, shade: int = 0) -> Entry:
    return Entry((Run(words),), shade=shade)


def matrix() -> list[list[Entry]]:
    heads = [entry(words) for words in ("Likelihood", *IMPACTS)]
    inner = [[entry(f"cell {row} {column}", 1 + row % 4) for column in range(5)] for row in range(5)]
    return [heads, *([entry(level), *cells] for level, cells in zip(LEVELS, inner, strict=True))]


def timeline(count: int) -> list[list[Entry]]:
    head = [entry("Date"), entry("Event")]
    return [head, *([entry(f"day {number}"), entry(f"event {number}")] for number in range(count))]


def stream(data: bytes, page: int = 0) -> str:
    file = File(data)
    return str(file.of(file.pages[page]["Contents"])["content"].decode())


def elements(data: bytes, *roles: str) -> list[Any]:
    file = File(data)
    return [each for each in file.objects.values() if isinstance(each, dict) and each.get("S") in roles]


def scopes(data: bytes, role: str) -> list[str]:
    return [element["A"][0]["Scope"] for element in elements(data, role)]


def content(data: bytes) -> list[Drawn]:
    return [piece for page in pages(data) for piece in page.drawn if not piece.artifact]


def test_row_headings_head_their_row_and_the_corner_both() -> None:
    data = write_pdf(document("", matrix()), Style())
    assert scopes(data, "TH") == ["Both", *["Column"] * 5, *["Row"] * 5]
    assert len(elements(data, "TD")) == 25


def test_a_shaded_cell_stands_on_its_step_of_the_scale_and_no_other_does() -> None:
    style = Style()
    shown = stream(write_pdf(document("", [[entry("a"), entry("b", 3)], [entry("c", 9), entry("d", -1)]]), style))
    counts = [shown.count(f"{colour_operands(colour)} rg") for colour in style.palette.scale]
    assert counts == [0, 0, 1, 1]


def test_a_link_on_a_shaded_cell_has_the_colour_of_text() -> None:
    linked = Entry((Run("2", (("link", "https://a.example"),)),), shade=4)
    table = Table((), header_rows=0)
    shown = stream(write_pdf(document("", [[linked]], table=table), Style()))
    assert f"{colour_operands(Style().palette.link)} rg" not in shown


@pytest.mark.parametrize("style", [Style(), Style(paper=LETTER)], ids=["a4", "letter"])
def test_the_columns_of_a_matrix_are_even_and_its_words_stand_in_the_middle(style: Style) -> None:
    table = replace(TABLE, widths=(0.25, 0.15, 0.15, 0.15, 0.15, 0.15))
    pieces = content(write_pdf(document("brief.matrix", matrix(), table=table), style))
    middles = [(piece.left + piece.right) / 2 for piece in pieces if piece.text == f"cell 1 {piece.text[-1]}"]
    steps = [second - first for first, second in pairwise(middles)]
    assert len(middles) == 5
    assert max(steps) - min(steps) < 0.1
    heads = [piece for piece in pieces if piece.text.strip() == "Low"] + [
        piece for piece in pieces if piece.text == "Low impact"
    ]
    assert all(abs((head.left + head.right) / 2 - middles[1]) < 2 for head in heads)


def test_a_matrix_has_a_line_around_every_cell_and_no_bands() -> None:
    style = Style()
    shown = stream(write_pdf(document("brief.matrix", matrix()), style))
    assert shown.count(" re S") == 36
    assert f"{colour_operands(style.palette.band)} rg" not in shown


@pytest.mark.parametrize("paragraphs", range(20, 36))
def test_a_matrix_stands_on_one_page(paragraphs: int) -> None:
    found = pages(write_pdf(document("brief.matrix", matrix(), paragraphs), Style()))
    held = [sum(piece.text.startswith("cell ") for piece in page.drawn) for page in found]
    assert sorted(held) == [*([0] * (len(held) - 1)), 25]


def test_a_timeline_has_a_dot_for_each_event_between_date_and_event_and_no_bands() -> None:
    style = Style()
    data = write_pdf(document("brief.timeline", timeline(5)), style)
    shown = stream(data)
    accent = colour_operands(style.palette.accent)
    dots = [line for line in shown.splitlines() if line.startswith(f"{accent} rg") and " c" in line]
    assert len(dots) == 5
    assert f"{colour_operands(style.palette.band)} rg" not in shown
    pieces = {piece.text: piece for piece in content(data)}
    rail = float(dots[0].split(" rg ")[1].split()[0])
    assert pieces["day 0"].right + 10 < rail < pieces["event 0"].left - 10


def test_a_timeline_goes_on_over_the_page_below_its_heading_row() -> None:
    data = write_pdf(document("brief.timeline", timeline(90)), Style())
    drawn = pages(data)
    assert len(drawn) > 1
    assert all(page.artifacts("Layout") == "Date Event" for page in drawn[1:])
    assert [each.text for each in spoken(data) if each.role == "TH"][:2] == ["Date", "Event"]


def test_the_rail_of_a_timeline_begins_and_ends_with_a_dot() -> None:
    style = Style()
    shown = stream(write_pdf(document("brief.timeline", timeline(3)), style))
    rule = colour_operands(style.palette.rule)
    rails = [line.split(" rg ")[1].split() for line in shown.splitlines() if line.startswith(f"{rule} rg")]
    bottoms = [float(rail[1]) for rail in rails]
    tops = [float(rail[1]) + float(rail[3]) for rail in rails]
    accent = colour_operands(style.palette.accent)
    dots = [float(line.split(" rg ")[1].split()[1]) for line in shown.splitlines() if line.startswith(f"{accent} rg")]
    assert len(rails) == len(dots) == 3
    assert tops[0] == pytest.approx(dots[0], abs=0.02)
    assert bottoms[-1] == pytest.approx(dots[-1], abs=0.02)
    assert bottoms[0] == pytest.approx(tops[1], abs=0.02)
