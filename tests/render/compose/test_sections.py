"""Sections have the heading and the number of items that the layout gives them, and say what they leave out."""

import pytest

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD, Layout, Section, SectionName, chosen
from briefgen.render.compose import compose
from tests.render.brief_fixture import analyst, bare_brief, rich_brief


def composed(*sections: Section, brief: Brief | None = None) -> Document:
    return compose(brief or rich_brief(), Layout("own", sections))


def words(document: Document, *roles: str) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.role in roles]


def anchors(document: Document) -> set[str]:
    cells = [cell.anchor for block in document.blocks if block.table for row in block.table.rows for cell in row]
    return {*cells, *(block.anchor for block in document.blocks)}


def test_a_layout_may_give_a_section_a_heading_of_its_own() -> None:
    assert words(composed(Section("gaps", "What we\ndo not know"), Section("outlook")), "brief.section") == [
        "What we do not know",
        "Outlook",
    ]


def test_sections_stand_in_the_order_of_the_layout() -> None:
    document = compose(rich_brief(), chosen(STANDARD, ["outlook", "summary"]))
    assert words(document, "brief.section") == ["Outlook", "Executive summary"]


def test_a_draft_says_that_nothing_is_written_and_a_final_brief_leaves_the_section_out() -> None:
    sections = (Section("bottom_line"), Section("summary"), Section("gaps"))
    assert words(composed(*sections, brief=bare_brief()), "brief.note") == [
        "No bottom line has been written yet.",
        "The source has no summary; none has been written yet.",
    ]
    final = bare_brief().model_copy(update={"status": "final"})
    assert words(composed(*sections, brief=final), "brief.section") == []


@pytest.mark.parametrize(
    ("name", "most", "kept", "left"),
    [
        ("summary", 1, "summary[0]", "The full brief has 1 more point of the summary."),
        ("key_figures", 1, "key_figures[2]", "The full brief has 7 more figures."),
        ("risks", 1, "risks[0].statement", "The full brief has 2 more risks."),
        ("judgements", 1, "judgements[0].statement", "The full brief has 1 more judgement."),
        ("timeline", 1, "timeline[2].text", "The full brief has 2 more events."),
        ("entities", 3, "entities[2].name", "The full brief has 1 more name."),
        ("gaps", 0, "", "The full brief has 1 gap."),
        ("outlook", 0, "", "The full brief has 1 point of the outlook."),
    ],
)
def test_a_limited_section_keeps_the_most_important_and_says_how_many_more_there_are(
    name: SectionName, most: int, kept: str, left: str
) -> None:
    document = composed(Section(name, most=most))
    assert left in words(document, "brief.note")
    assert len([anchor for anchor in anchors(document) if anchor == kept]) == 1


def test_a_limit_that_is_not_reached_says_nothing() -> None:
    document = composed(Section("summary", most=2), Section("gaps", most=5))
    assert words(document, "brief.note") == []


def test_of_limited_risks_the_most_severe_are_kept_in_their_order_and_with_their_numbers() -> None:
    assessed = [("unlikely", "low"), ("likely", "high"), (None, None), ("almost certain", "critical")]
    risks = [
        {**analyst(f"r{place}"), "statement": f"Risk {place}.", "likelihood": likelihood, "impact": impact}
        for place, (likelihood, impact) in enumerate(assessed)
    ]
    brief = Brief.model_validate({"title": "T", "risks": risks})
    document = composed(Section("risks", most=2), brief=brief)
    (register,) = (block.table for block in document.blocks if block.role == "brief.risks")
    assert register
    assert [row[0].span.of(document.text) for row in register.rows] == ["No.", "2", "4"]


def test_limited_figures_stand_in_the_annex_where_there_is_one() -> None:
    document = composed(Section("key_figures", most=2), Section("annex"))
    assert "The annex lists 6 further figures." in words(document, "brief.note")
    assert {f"key_figures[{place}]" for place in range(8)} <= anchors(document)
