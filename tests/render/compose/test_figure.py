"""Which key figures stand in the box, and where the others are."""

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD, Layout, chosen
from briefgen.render.compose import compose
from tests.render.brief_fixture import analyst, evidence, rich_brief


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
    """The anchors of the figures in the panel and in each table, by their role."""
    found: dict[str, list[str]] = {}
    for block in document.blocks:
        if block.role == "brief.figure":
            found.setdefault(block.role, []).append(block.anchor)
        elif block.table and "figures" in block.role:
            found[block.role] = [row[0].anchor for row in block.table.rows[1:]]
    return found


def named(*places: int) -> list[str]:
    return [f"key_figures[{place}]" for place in places]


def notes(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.role == "brief.note"]


def test_up_to_six_figures_are_a_panel_alone() -> None:
    assert figure_anchors(composed(figures(6))) == {"brief.figure": named(5, 4, 3, 2, 1, 0)}


def test_twelve_figures_stand_in_the_box_and_nothing_is_said_of_the_annex() -> None:
    document = composed(figures(12))
    assert {role: len(found) for role, found in figure_anchors(document).items()} == {
        "brief.figure": 6,
        "brief.figures": 6,
    }
    assert not [said for said in notes(document) if "annex" in said]


def test_the_most_important_are_the_panel_then_the_table_and_all_others_stand_in_the_annex() -> None:
    document = composed(figures(15))
    assert figure_anchors(document) == {
        "brief.figure": named(14, 13, 12, 11, 10, 9),
        "brief.figures": named(8, 7, 6, 5, 4, 3),
        "brief.further_figures": named(2, 1, 0),
    }
    assert "The annex lists 3 further figures." in notes(document)
    assert "#key_figures[2]" in [mark.target for mark in document.marks]


def test_one_further_figure_is_told_as_one() -> None:
    assert "The annex lists one further figure." in notes(composed(figures(13)))


def test_an_analysts_own_figure_is_never_hidden() -> None:
    anchors = figure_anchors(composed([*figures(14), *own(2)]))
    assert anchors["brief.figures"][-2:] == named(14, 15)
    assert len(anchors["brief.figures"]) == 6
    many = figure_anchors(composed([*figures(3), *own(14)]))
    assert len(many["brief.figures"]) == 8
    assert len(many["brief.further_figures"]) == 3


def test_without_ranks_the_order_of_the_document_counts() -> None:
    unranked = [{name: value for name, value in record.items() if name != "rank"} for record in figures(14)]
    assert figure_anchors(composed(unranked))["brief.further_figures"] == ["key_figures[12]", "key_figures[13]"]


def test_a_layout_without_an_annex_shows_all() -> None:
    layout = chosen(STANDARD, [section.name for section in STANDARD.sections if section.name != "annex"])
    found = figure_anchors(composed(figures(30), layout))
    assert {role: len(anchors) for role, anchors in found.items()} == {"brief.figure": 6, "brief.figures": 24}


def test_a_layout_without_key_figures_has_none_in_its_annex() -> None:
    assert figure_anchors(composed(figures(30), chosen(STANDARD, ["summary", "annex"]))) == {}


def test_a_card_says_the_figure_then_what_it_measures_then_when_where_and_on_what_it_rests() -> None:
    document = compose(rich_brief(), STANDARD)
    cards = {block.anchor: block.span.of(document.text) for block in document.blocks if block.role == "brief.figure"}
    assert cards["key_figures[2]"] == "65 percent increase\ntime at berth\nAugust 2031 · [1]"
    assert cards["key_figures[0]"] == "over 140 ships\nships waiting at anchor\n[1]"


def test_a_card_without_a_record_has_two_lines_and_a_long_label_is_whole() -> None:
    label = "berths that are dredged " * 20
    document = composed([{**analyst("own"), "label": label, "value": 1, "unit": "berth", "surface": "1 berth"}])
    (card,) = (block.span.of(document.text) for block in document.blocks if block.role == "brief.figure")
    assert card == f"1 berth\n{label.strip()}"


def test_only_the_last_line_of_a_card_bears_marks() -> None:
    document = compose(rich_brief(), STANDARD)
    for block in document.blocks:
        if block.role == "brief.figure":
            words = block.span.of(document.text)
            marks = [mark for mark in document.marks if block.span.contains(mark.span)]
            assert marks
            assert all(mark.span.start > block.span.start + words.rindex("\n") for mark in marks)


def test_a_chart_stands_where_its_figures_are() -> None:
    records = figures(20)
    for record, month in zip(records[:2], ("March", "April"), strict=True):
        record |= {"label": "use of all berths", "period": f"in {month}"}
    for record, month in zip(records[-2:], ("March", "April"), strict=True):
        record |= {"label": "use of the long pier", "period": f"in {month}"}
    document = composed(records)
    captions = {
        block.span.of(document.text): [above.role for above in document.blocks[:place] if "figure" in above.role][-1]
        for place, block in enumerate(document.blocks)
        if block.kind == "caption"
    }
    assert captions == {
        "Chart 1. Use of the long pier, berth": "brief.figures",
        "Chart 2. Use of all berths, berth": "brief.further_figures",
    }
