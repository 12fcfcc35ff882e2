import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.template.variables import filled_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What of {country}?", "What of the country?"),
        ("{country} votes. {country} waits.", "The country votes. The country waits."),
        ("{country.__class__}", "{country.__class__}"),
        ("{country!r:>9999999999}", "{country!r:>9999999999}"),
        ("{0} {} {{country}}", "{0} {} {the country}"),
        ("{unknown}", "{unknown}"),
    ],
)
def test_only_a_declared_name_in_braces_is_filled_in(text: str, expected: str) -> None:
    assert filled_in(text, {"country": "the country"}) == expected


@given(st.text(), st.text())
def test_what_is_put_in_is_not_looked_at_again(before: str, value: str) -> None:
    plain = before.replace("{", "(")
    assert filled_in(plain + "x{a}", {"a": value + "{a}{b}", "b": "no"}) == plain + "x" + value + "{a}{b}"


@given(st.text())
def test_a_text_without_variables_stays_as_it_is(text: str) -> None:
    assert filled_in(text, {}) == text
