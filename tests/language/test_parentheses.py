"""Brackets: outermost ones, in order; what is left open is passed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.parentheses import find_parentheses
from briefgen.span import Span


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a (b) c [d]", ["b", "d"]),
        ("a (b [c] (d)) e", ["b [c] (d)"]),
        ("a ) b (c", []),
        ("a (b] c) d", ["b] c"]),
        ("()", [""]),
        ("none", []),
    ],
)
def test_outermost_brackets_are_found(text: str, inside: list[str]) -> None:
    assert [span.of(text) for span in find_parentheses(text)] == inside


def test_a_bracket_left_open_does_not_swallow_the_text() -> None:
    text = "(" + "word " * 400 + "(Echo, 2031)"
    assert [span.of(text) for span in find_parentheses(text)] == ["Echo, 2031"]


def test_an_empty_place_holds_no_brackets() -> None:
    assert list(find_parentheses("(a)", Span(1, 1))) == []


@given(st.text(alphabet="()[]a ", max_size=120))
def test_spans_are_apart_and_stand_between_brackets(text: str) -> None:
    end = 0
    for span in find_parentheses(text):
        assert end < span.start <= span.end
        assert text[span.start - 1] + text[span.end] in {"()", "[]"}
        end = span.end
