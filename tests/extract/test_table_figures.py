from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.check.run import run_checks
from briefgen.document import Block, Document, DocumentBuilder, Entry, Run, Table
from briefgen.extract.draft import draft_brief
from briefgen.extract.figures import extract_figures
from briefgen.span import Span

_PERCENT_HEADS = (
    "Inflation, end of period (%)",
    "Current account (% of GDP)",
    "Lending % y/y",
    "Deficit (per cent of GDP)",
)


def document_of(rows: list[list[str]], caption: str = "", header_rows: int = 1) -> Document:
    builder = DocumentBuilder()
    builder.add(Block("title", Span(0, 0)), Run("The Port in Numbers"))
    if caption:
        builder.add(Block("caption", Span(0, 0)), Run(caption))
    cells = [[Entry((Run(cell),)) for cell in row] for row in rows]
    builder.add_table(Block("table", Span(0, 0), locator="table 1"), Table((), header_rows=header_rows), cells)
    return replace(builder.build("numbers.html"), sha256="0" * 64)


def told(rows: list[list[str]], caption: str = "") -> list[str]:
    return [
        f"{figure.label} | {figure.period} | {figure.quantity.value} | {figure.quantity.unit}"
        for figure in extract_figures(document_of(rows, caption))
    ]


def test_label_unit_and_period_come_from_the_headers() -> None:
    rows = [
        ["Indicator", "2022", "2023"],
        ["GDP growth (%)", "3.4", "-1.2"],
        ["Exports (US$ million)", "1,204", "(990)"],
    ]
    assert told(rows) == [
        "GDP growth | 2022 | 3.4 | percent",
        "GDP growth | 2023 | -1.2 | percent",
        "Exports | 2022 | 1204000000 | USD",
        "Exports | 2023 | -990000000 | USD",
    ]


def test_a_header_that_speaks_of_percent_states_the_unit() -> None:
    rows = [["Indicator", "2023"], *([head, "5.0"] for head in _PERCENT_HEADS), ["Gap (percentage points)", "5.0"]]
    assert told(rows) == [
        "Inflation, end of period | 2023 | 5.0 | percent",
        "Current account (% of GDP) | 2023 | 5.0 | percent",
        "Lending % y/y | 2023 | 5.0 | percent",
        "Deficit (per cent of GDP) | 2023 | 5.0 | percent",
        "Gap | 2023 | 5.0 | percentage point",
    ]


def test_a_comma_inside_a_number_opens_no_unit() -> None:
    assert told([["Region", "Rate per 100,000"], ["Calder", "3.1"]]) == ["Calder: Rate per 100,000 |  | 3.1 | "]


def test_a_row_and_its_column_make_the_label() -> None:
    rows = [["District", "Deaths", "Funding (EUR m)"], ["Nsanje", "63", "1.5"], ["Total", "71", "2.2"]]
    assert told(rows)[:2] == ["Nsanje: Deaths |  | 63 | ", "Nsanje: Funding |  | 1500000 | EUR"]


def test_a_caption_states_the_unit_of_all_numbers() -> None:
    assert told([["Region", "Value"], ["North", "1 234 567"]], "Imports, US$ thousand") == [
        "North: Value |  | 1234567000 | USD"
    ]


def test_a_cell_that_states_its_unit_keeps_it() -> None:
    rows = [["Item", "Price"], ["Maize", "980 kwacha per kilogram"], ["Rice", "$1.20"], ["Share", "45%"]]
    assert [line.rsplit(" | ", 1)[1] for line in told(rows)] == ["kwacha per kilogram", "USD", "percent"]


def test_a_first_column_of_years_is_the_period() -> None:
    assert told([["Year", "Attacks"], ["2021", "12"], ["2022", "19"]]) == [
        "Attacks | 2021 | 12 | ",
        "Attacks | 2022 | 19 | ",
    ]


@pytest.mark.parametrize("cell", ["n/a", "12 / 13", "12 to 13 or more", "see note 3", "", "2021-05-03", "Kabul"])
def test_a_cell_of_words_dates_or_several_numbers_is_no_figure(cell: str) -> None:
    assert told([["Item", "Value"], ["North", cell]]) == []


def test_figures_of_tables_rank_after_those_of_prose_and_their_evidence_holds() -> None:
    document = document_of([["Indicator", "2022"], ["Exports (US$ million)", "1,204"]])
    brief = draft_brief(document, path="numbers.html")
    assert [figure.period for figure in brief.key_figures] == ["2022"]
    assert [entry.exact for entry in brief.key_figures[0].evidence] == ["Exports (US$ million)\t1,204", "2022"]
    findings = run_checks(brief, {"document-1": document}, {})
    assert [finding for finding in findings if finding.severity == "error" and finding.code.startswith("E")] == []


def test_a_brief_takes_in_the_first_figures_of_a_long_table_and_says_how_many_are_left_out() -> None:
    rows = [
        ["District", "Deaths"],
        *([f"District {chr(65 + n % 26)}{chr(65 + n // 26)}", str(100 + n)] for n in range(80)),
    ]
    brief = draft_brief(document_of(rows), path="numbers.html")
    assert len(brief.key_figures) == 60
    assert any("20 further figures of tables are left out" in note for note in brief.notes)


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=4), min_size=1, max_size=5), st.text(max_size=30))
def test_any_table_gives_figures_that_stand_in_it(rows: list[list[str]], caption: str) -> None:
    document = document_of(rows, caption)
    for figure in extract_figures(document):
        assert figure.sentence.contains(figure.span)
        assert figure.quantity.value is not None
