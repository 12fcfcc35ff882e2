"""One page: the most important of each list, what it rests on, and a last line on all that is left out."""

import re

import pytest
from hypothesis import given, settings

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import ONE_PAGE, Layout, Section, chosen
from briefgen.render.compose import compose
from tests.brief.briefs import briefs
from tests.render.brief_fixture import analyst, rich_brief, rich_fields

COUNTED = re.compile(r"\d+(?= )")


def blocks(document: Document, role: str) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.role == role]


def last_line(document: Document) -> str:
    return document.blocks[-1].span.of(document.text)


def long_brief() -> Brief:
    """Thirty long items of each kind, the last of them the most important."""
    words = "The quay is closed for the season and ships wait outside the channel for a pilot. " * 3
    return Brief.model_validate(
        {
            "title": "T",
            "bottom_line": {**analyst("line"), "text": words},
            "summary": [{**analyst(f"s{n}"), "text": words} for n in range(30)],
            "outlook": [{**analyst(f"o{n}"), "text": words} for n in range(30)],
            "key_figures": [
                {
                    **analyst(f"f{n}"),
                    "label": words,
                    "value": n,
                    "unit": "ship",
                    "surface": f"{n} ships",
                    "rank": 30 - n,
                }
                for n in range(30)
            ],
            "risks": [
                {
                    **analyst(f"r{n}"),
                    "statement": words,
                    "likelihood": "likely",
                    "impact": "critical" if n > 28 else "low",
                }
                for n in range(30)
            ],
        }
    )


def test_sections_hold_what_the_layout_allows() -> None:
    items: dict[str, dict[str, object]] = {
        "summary": {"text": "A."},
        "outlook": {"text": "A."},
        "risks": {"statement": "A."},
        "key_figures": {"label": "a", "value": 1, "surface": "1"},
    }
    lists = {name: [{**analyst(f"{name}{n}"), **item} for n in range(20)] for name, item in items.items()}
    fields = {"title": "T", **lists}
    document = compose(Brief.model_validate(fields), ONE_PAGE)
    counts = {role: len(blocks(document, f"brief.{role}")) for role in ("point", "figure", "outlook")}
    assert counts == {"point": 4, "figure": 6, "outlook": 3}
    assert last_line(document) == (
        "The full brief has 16 more points of the summary, 14 more figures, 15 more risks and "
        "17 more points of the outlook."
    )


def test_the_most_severe_risk_and_the_figure_of_first_rank_stay() -> None:
    document = compose(long_brief(), ONE_PAGE)
    (register,) = (block.table for block in document.blocks if block.role == "brief.risks")
    assert register
    assert register.rows[1][0].span.of(document.text) == "30"
    assert next(block.anchor for block in document.blocks if block.role == "brief.figure") == "key_figures[29]"
    assert "more risks" in last_line(document)


def test_only_what_the_page_cites_is_listed_and_citations_lead_there() -> None:
    document = compose(rich_brief(), ONE_PAGE)
    (listed,) = [block for block in document.blocks if block.anchor == "sources"]
    assert listed.span.of(document.text).startswith("Sources: [1] Calder Gazette, 3 August 2031 (year inferred); [2] ")
    cited = {mark.span.of(document.text) for mark in document.marks if mark.target == "#sources"}
    assert cited == set(re.findall(r"\[[0-9]+\]", listed.span.of(document.text)))


def test_without_sources_a_citation_names_the_publisher() -> None:
    document = compose(rich_brief(), chosen(ONE_PAGE, ["bottom_line"]))
    assert blocks(document, "brief.bottom_line")[0].endswith("[Calder Gazette]")


def test_a_column_in_which_nothing_is_assessed_is_left_out() -> None:
    fields = rich_fields() | {"risks": [{**analyst("r"), "statement": "Silt could close it.", "likelihood": "likely"}]}
    document = compose(Brief.model_validate(fields), ONE_PAGE)
    (register,) = (block.table for block in document.blocks if block.role == "brief.risks")
    assert register
    assert [cell.span.of(document.text) for cell in register.rows[0]] == ["No.", "Risk", "Likelihood"]


def test_many_documents_are_counted_and_have_no_letters() -> None:
    def text(count: int) -> str:
        document = {"sha256": "0" * 64, "path": "a.txt", "title": "A title"}
        documents = [{**document, "id": "report" if not number else f"d{number}"} for number in range(count)]
        return compose(Brief.model_validate(rich_fields() | {"documents": documents}), ONE_PAGE).text

    assert "Drawn from [A]: “A title”\n" in text(3)
    assert " [A] [1]" in text(3)
    assert "Drawn from 4 documents\n" in text(4)
    assert "[A]" not in text(4)


@pytest.mark.parametrize("names", [["risks"], ["gaps", "timeline", "entities", "judgements"], ["sources"]])
def test_sections_may_be_chosen(names: list[str]) -> None:
    document = compose(rich_brief(), chosen(ONE_PAGE, names))
    assert last_line(document).startswith("The full brief has ")


def test_a_bottom_line_has_a_heading_where_the_layout_gives_it_one() -> None:
    layout = Layout("own", (Section("bottom_line", "In short"), Section("summary")), is_one_page=True)
    assert blocks(compose(rich_brief(), layout), "brief.section") == ["In short", "Executive summary"]


@settings(max_examples=60, deadline=None)
@given(briefs())
def test_what_is_shown_and_what_is_told_are_together_all_there_is(brief: Brief) -> None:
    document = compose(brief, ONE_PAGE)
    shown = {block.anchor for block in document.blocks if "[" in block.anchor}
    cells = [cell for block in document.blocks if block.table for row in block.table.rows for cell in row]
    shown |= {cell.anchor.split(".")[0] for cell in cells if cell.anchor}
    listed = [block.span.of(document.text) for block in document.blocks if block.anchor == "sources"]
    sources = len(re.findall(r"(?:^Sources: |; )\[[0-9]+\] ", listed[0])) if listed else 0
    held = sum(map(len, brief.lists().values())) + len(brief.changes)
    told = sum(map(int, COUNTED.findall(last_line(document)))) if "The full brief has" in last_line(document) else 0
    assert len(shown) + sources + told == held
