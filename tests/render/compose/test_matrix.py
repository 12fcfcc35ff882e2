"""The risk matrix holds the number of every risk that can be placed, once, and says which it does not hold."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.document import Block, Document, Table
from briefgen.layout import STANDARD
from briefgen.likelihood import SCALES
from briefgen.render.compose import compose
from briefgen.severity import IMPACTS, LEVELS, severity_at, severity_of
from tests.render.brief_fixture import analyst

Record = dict[str, object]
_likelihoods = st.sampled_from([None, *(band.term for scale in SCALES.values() for band in scale.bands)])
_risks = st.lists(
    st.fixed_dictionaries(
        {
            "likelihood": _likelihoods,
            "impact": st.sampled_from([None, *IMPACTS]),
            "kind": st.sampled_from(["risk", "risk", "opportunity"]),
        }
    ),
    max_size=12,
)


def brief(risks: Sequence[Record], scale: str = "icd203") -> Brief:
    records = [{**analyst(f"r{place}"), "statement": "It may.", **risk} for place, risk in enumerate(risks)]
    return Brief.model_validate({"title": "T", "scale": scale, "risks": records})


def placed(likelihood: str, impact: str) -> Record:
    return {"likelihood": likelihood, "impact": impact}


def matrix_of(document: Document) -> Block:
    (block,) = (block for block in document.blocks if block.role == "brief.matrix")
    return block


def table_of(document: Document) -> Table:
    table = matrix_of(document).table
    assert table
    return table


def rows_of(document: Document) -> list[list[str]]:
    return [[cell.span.of(document.text) for cell in row] for row in table_of(document).rows]


def note_of(document: Document) -> str:
    place = document.blocks.index(matrix_of(document))
    return document.blocks[place + 1].span.of(document.text)


def test_numbers_stand_behind_the_severity_and_empty_cells_have_the_severity_alone() -> None:
    document = compose(
        brief([placed("likely", "low"), placed("almost certain", "critical"), placed("likely", "low")]), STANDARD
    )
    rows = rows_of(document)
    assert rows[0] == [
        "Likelihood", "Negligible impact", "Low impact", "Moderate impact", "High impact", "Critical impact",
    ]  # fmt: skip
    assert rows[1] == ["Almost certain, very likely", "medium", "high", "severe", "severe", "severe: 2"]
    assert rows[2] == ["Likely", "medium", "high: 1, 3", "high", "severe", "severe"]


def test_the_other_scale_has_rows_of_its_own() -> None:
    document = compose(brief([placed("realistic possibility", "high")], "phia"), STANDARD)
    assert [row[0] for row in rows_of(document)] == [
        "Likelihood",
        "Almost certain, highly likely",
        "Likely",
        "Realistic possibility",
        "Unlikely",
        "Highly unlikely, remote chance",
    ]


def test_numbers_are_bold_and_lead_to_the_risk() -> None:
    document = compose(brief([placed("unlikely", "high")]), STANDARD)
    marks = [mark for mark in document.marks if matrix_of(document).span.contains(mark.span)]
    assert {(mark.kind, mark.target, mark.span.of(document.text)) for mark in marks} == {
        ("strong", "", "1"),
        ("link", "#risks[0].statement", "1"),
    }


def test_first_cells_are_headers_and_shades_follow_the_severity() -> None:
    table = table_of(compose(brief([placed("unlikely", "high")]), STANDARD))
    assert (table.header_rows, table.header_columns) == (1, 1)
    assert all(
        cell.is_header == (not number or not column)
        for number, row in enumerate(table.rows)
        for column, cell in enumerate(row)
    )
    assert [[cell.shade for cell in row] for row in table.rows] == [
        [0, 0, 0, 0, 0, 0],
        [0, 2, 3, 4, 4, 4],
        [0, 2, 3, 3, 4, 4],
        [0, 1, 2, 3, 3, 4],
        [0, 1, 2, 2, 3, 3],
        [0, 1, 1, 1, 2, 2],
    ]


def test_the_description_says_what_stands_in_each_cell() -> None:
    risks = [placed("unlikely", "high"), *[placed("likely", "critical")] * 3]
    description = table_of(compose(brief(risks), STANDARD)).description
    assert description.endswith("Likely, critical impact, severe: 2 to 4; unlikely, high impact, high: 1.")


def test_the_note_tells_which_risks_are_not_in_the_matrix() -> None:
    risks: list[Record] = [
        placed("likely", "high"),
        {"impact": "high"},
        {"likelihood": "likely"},
        {},
        {**placed("likely", "high"), "kind": "opportunity"},
        placed("realistic possibility", "high"),
    ]
    assert note_of(compose(brief(risks), STANDARD)) == (
        "The numbers are those of the risks in the table above. "
        "Not in the matrix, as their likelihood or impact is not assessed: 2 to 4. "
        "Not in the matrix, as their likelihood is no term of the scale: 6. "
        "Not in the matrix, as they are opportunities: 5."
    )


def test_the_register_is_numbered_where_there_is_a_matrix() -> None:
    document = compose(brief([placed("unlikely", "high")]), STANDARD)
    (register,) = (block.table for block in document.blocks if block.role == "brief.risks")
    assert register
    assert [row[0].span.of(document.text) for row in register.rows] == ["No.", "1"]


def test_without_a_risk_to_place_there_is_no_matrix() -> None:
    unplaced: list[list[Record]] = [[], [{"impact": "high"}], [{**placed("likely", "high"), "kind": "opportunity"}]]
    for risks in unplaced:
        assert "brief.matrix" not in {block.role for block in compose(brief(risks), STANDARD).blocks}


def test_two_hundred_risks_in_one_cell_are_all_there() -> None:
    document = compose(brief([placed("likely", "high")] * 200), STANDARD)
    assert rows_of(document)[2][4] == f"severe: {', '.join(map(str, range(1, 201)))}"
    assert table_of(document).description.endswith("Likely, high impact, severe: 1 to 200.")


@settings(max_examples=80, deadline=None)
@given(_risks, st.sampled_from(["icd203", "phia"]))
def test_every_risk_stands_once_in_its_cell_or_in_the_note(risks: list[Record], scale: str) -> None:
    made = brief(risks, scale)
    document = compose(made, STANDARD)
    severities = [severity_of(risk, made_scale) for made_scale in [SCALES[made.scale]] for risk in made.risks]
    if not any(severities):
        assert "brief.matrix" not in {block.role for block in document.blocks}
        return
    found: dict[int, str] = {}
    for level, row in zip(reversed(LEVELS), rows_of(document)[1:], strict=True):
        for impact, words in zip(IMPACTS, row[1:], strict=True):
            severity, _, numbers = words.partition(": ")
            assert severity == severity_at(level, impact)
            for number in filter(None, numbers.split(", ")):
                assert found.setdefault(int(number), severity) is severity
    assert found == {place: severity for place, severity in enumerate(severities, start=1) if severity}
    listed = re.findall(r"([0-9]+)(?: to ([0-9]+))?", note_of(document))
    told = [place for low, high in listed for place in range(int(low), int(high or low) + 1)]
    assert sorted([*told, *found]) == list(range(1, len(risks) + 1))
