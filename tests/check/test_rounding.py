from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.check.rounding import restored, rounds


@pytest.mark.parametrize(
    ("words", "quote", "expected"),
    [
        ("to 21.1 million", "to 21.10 million", ["21.1 is written 21.10 in the evidence; the value is the same"]),
        ("12500 lorries", "12,500 lorries", ["12500 is written 12,500 in the evidence; the value is the same"]),
        ("21.1 percent", "21.14 percent", ["21.1 is 21.14 of the evidence, rounded; say about, or write all digits"]),
        (
            "13,000 lorries",
            "12,517 lorries",
            ["13,000 is 12,517 of the evidence, rounded; say about, or write all digits"],
        ),
    ],
)
def test_other_digits_of_a_value_are_told_and_restored(words: str, quote: str, expected: list[str]) -> None:
    now, found = restored(words, [quote])
    assert now == quote
    assert [entry.message for entry in found] == expected


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("in 2030", "in 2031"),
        ("21.2 percent", "21.14 percent"),
        ("20 percent", "21.14 percent"),
        ("21 percent", "21.14 or 20.9 percent"),
        ("12,000 lorries", "12,517 lorries"),
        ("3 percent", "3.4 percent"),
    ],
)
def test_another_number_is_no_rounding(words: str, quote: str) -> None:
    assert restored(words, [quote]) == (words, [])


def test_what_is_told_to_be_about_that_is_restored_in_silence() -> None:
    assert restored("Roughly 21.1 percent", ["21.14 percent"]) == ("21.14 percent", [])


@given(st.decimals(min_value=100, max_value=10**9, places=2, allow_nan=False), st.integers(2, 5))
def test_a_number_rounds_itself_and_never_a_far_one(exact: Decimal, figures: int) -> None:
    rounded = Decimal(f"{exact:.{figures - 1}e}")
    assert rounds(exact, [exact]) is None
    assert rounds(rounded * 2, [exact]) is None


@given(
    st.text(alphabet="0123456789., ab", max_size=60),
    st.lists(st.text(alphabet="0123456789., ", max_size=30), max_size=3),
)
def test_only_digits_are_ever_restored(words: str, quotes: list[str]) -> None:
    now, found = restored(words, quotes)
    assert (now == words) == (not found)
    assert [letter for letter in now if letter.isalpha()] == [letter for letter in words if letter.isalpha()]
