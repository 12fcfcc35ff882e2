"""Which key figures stand in the box, and where the others are."""

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD, Layout
from briefgen.render.compose import compose
from tests.render.brief_fixture import analyst, evidence


def figures(count: int) -> list[dict[str, object]]:
    """Extracted figures; the last one has the first rank."""
    return [
        {
            "id": f"f{number}",
            "evidence": evidence("words"),
            "label": f"berths of pier {number}",
            "value": number,
            "unit": "berth",
            "surface": f"{number} berths",
            "rank": count - number,
        }
        for number in range(count)
    ]


def own(count: int) -> list[dict[str, object]]:
    fields = {"label": "cranes", "value": 1, "unit": "crane", "surface": "1 crane"}
    return [{**analyst(f"own{number}"), **fields} for number in range(count)]


def composed(records: list[dict[str, object]], layout: Layout = STANDARD) -> Document:
    return compose(Brief.model_validate({"title": "T", "key_figures": records}), layout)


def figure_anchors(document: Document) -> dict[str, list[str]]:
    """The anchors of the figures in each table, by its role."""
    return {
        block.role: [row[0].anchor for row in block.table.rows[1:]]
        for block in document.blocks
        if block.table and "figures" in block.role
    }


def notes(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.role == "brief.note"]


def test_twelve_figures_stand_in_the_box_and_nothing_is_said_of_the_annex() -> None:
    document = composed(figures(12))
    assert list(figure_anchors(document)) == ["brief.figures"]
    assert not [said for said in notes(document) if "annex" in said]


def test_the_most_important_stand_in_the_box_and_all_others_in_the_annex() -> None:
    document = composed(figures(15))
    assert figure_anchors(document) == {
        "brief.figures": [f"key_figures[{place}]" for place in range(14, 2, -1)],
        "brief.further_figures": [f"key_figures[{place}]" for place in (2, 1, 0)],
    }
    assert "The annex lists 3 further figures." in notes(document)
    assert "#key_figures[2]" in [mark.target for mark in document.marks]


def test_one_further_figure_is_told_as_one() -> None:
    assert "The annex lists one further figure." in notes(composed(figures(13)))


def test_an_analysts_own_figure_is_never_hidden() -> None:
    anchors = figure_anchors(composed([*figures(14), *own(2)]))
    assert len(anchors["brief.figures"]) == 12
    assert anchors["brief.figures"][-2:] == ["key_figures[14]", "key_figures[15]"]
    many = figure_anchors(composed([*figures(3), *own(14)]))
    assert len(many["brief.figures"]) == 14
    assert len(many["brief.further_figures"]) == 3


def test_without_ranks_the_order_of_the_document_counts() -> None:
    unranked = [{name: value for name, value in record.items() if name != "rank"} for record in figures(14)]
    assert figure_anchors(composed(unranked))["brief.further_figures"] == ["key_figures[12]", "key_figures[13]"]


def test_a_layout_without_an_annex_shows_all() -> None:
    layout = Layout(tuple(section for section in STANDARD.sections if section.name != "annex"))
    assert {role: len(found) for role, found in figure_anchors(composed(figures(30), layout)).items()} == {
        "brief.figures": 30
    }


def test_a_chart_stands_where_its_figures_are() -> None:
    records = figures(20)
    for record, month in zip(records[:2], ("March", "April"), strict=True):
        record |= {"label": "use of all berths", "period": f"in {month}"}
    for record, month in zip(records[-2:], ("March", "April"), strict=True):
        record |= {"label": "use of the long pier", "period": f"in {month}"}
    document = composed(records)
    captions = {
        block.span.of(document.text): [above.role for above in document.blocks[:place] if above.table][-1]
        for place, block in enumerate(document.blocks)
        if block.kind == "caption"
    }
    assert captions == {
        "Chart 1. Use of the long pier, berth": "brief.figures",
        "Chart 2. Use of all berths, berth": "brief.further_figures",
    }
