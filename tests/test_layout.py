"""Sections are chosen and ordered by name; what cannot be chosen is said."""

import pytest

from briefgen.layout import LAYOUTS, ONE_PAGE, STANDARD, Section, chosen


def test_layouts_are_known_by_their_names() -> None:
    assert {name: layout.name for name, layout in LAYOUTS.items()} == {"full": "full", "one-page": "one-page"}


def test_sections_come_in_the_order_in_which_they_are_named() -> None:
    assert [section.name for section in chosen(STANDARD, ["risks", " summary", "bottom-line"]).sections] == [
        "risks",
        "summary",
        "bottom_line",
    ]


def test_a_section_keeps_what_the_layout_says_of_it() -> None:
    layout = chosen(ONE_PAGE, ["gaps", "risks"])
    assert layout.sections == (Section("gaps"), Section("risks", most=5))
    assert layout.is_one_page


@pytest.mark.parametrize(
    ("layout", "names", "message"),
    [
        ("full", ["risk"], "the layout full has no section 'risk'; choose from bottom_line, summary, "),
        ("full", ["risks", "gaps", "risks"], "the section risks is named twice; name each once"),
        ("full", [], "no section is named; choose from bottom_line, "),
        ("one-page", ["annex"], "the layout one-page has no section 'annex'; choose from bottom_line, "),
    ],
)
def test_what_cannot_be_chosen_is_said(layout: str, names: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        chosen(LAYOUTS[layout], names)
