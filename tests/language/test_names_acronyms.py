"""Acronyms in brackets and the words that they stand for."""

import pytest

from briefgen.language.names.acronym import find_definitions
from briefgen.span import Span


@pytest.mark.parametrize(
    ("text", "short", "long", "is_name"),
    [
        ("the Lake Volta Fishers Union (LVFU) said", "LVFU", "Lake Volta Fishers Union", True),
        ("its counterterrorism (CT) work", "CT", "counterterrorism", False),
        ("Ghana's Ministry of Fisheries and Ports (MoFP)", "MoFP", "Ministry of Fisheries and Ports", True),
        ("the U.S. Office of Ports (USOP) said", "USOP", "U.S. Office of Ports", True),
        ("seizure, search and rescue (SSR)", "SSR", "seizure, search and rescue", False),
        ("and Animal and Plant Health Service (APHS)", "APHS", "Animal and Plant Health Service", True),
        ("the Harakat al-Nur (the HN)", "HN", "Harakat al-Nur", True),
    ],
)
def test_the_long_form_stands_right_before_the_bracket(text: str, short: str, long: str, is_name: bool) -> None:  # noqa: FBT001 - a case
    (found,) = find_definitions(text, Span(0, len(text)))
    assert (found.short.of(text), found.long.of(text), found.is_name) == (short, long, is_name)


@pytest.mark.parametrize(
    "text", ["the union (Reuters, 2024)", "prices rose (see Figure 3)", "the bank (Xyzb)", "(IMF) alone"]
)
def test_a_bracket_that_abbreviates_nothing_defines_nothing(text: str) -> None:
    assert list(find_definitions(text, Span(0, len(text)))) == []


def test_capitals_alone_in_a_bracket_point_at_what_stands_before_it() -> None:
    text = "the Party of the Quiet Valley (KPW) won"
    (found,) = find_definitions(text, Span(0, len(text)))
    assert (found.short.of(text), found.long) == ("KPW", Span(29, 29))


def test_a_bracket_that_opens_the_text_defines_nothing() -> None:
    text = "a (XYZ) union"
    assert list(find_definitions(text, Span(2, len(text)))) == []
