"""Quantities as figures take them, and numbers with a decimal comma."""

from decimal import Decimal

import pytest

from briefgen.language.quantities import find_quantities, find_stated, writes_decimal_comma
from briefgen.span import Span


def stated(text: str) -> list[tuple[Decimal | None, Decimal | None, Decimal | None, str]]:
    found = find_stated(text, Span(0, len(text)))
    return [(quantity.value, quantity.low, quantity.high, quantity.unit) for quantity in found]


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell from 20 to 15 ships.",
        "Sales slowed from 20 to 15 ships.",
        "A rise from 20 to 15 ships.",
        "It went from 20 to 15 ships.",
    ],
)
def test_a_change_has_two_ends(text: str) -> None:
    assert stated(text) == [(20, None, None, "ship"), (15, None, None, "ship")]
    assert [(found.low, found.high) for found in find_quantities(text)] == [(15, 20)]


@pytest.mark.parametrize(
    "text",
    ["Fares run from 15 to 20 dollars.", "Fares rose 15 to 20 dollars.", "Fares grew between 15 and 20 dollars."],
)
def test_a_range_stays_one(text: str) -> None:
    assert stated(text) == [(None, 15, 20, "USD")]


def test_the_first_end_takes_the_magnitude_of_the_second() -> None:
    assert stated("Staff rose from 1.2 to 1.5 million.") == [(1_200_000, None, None, ""), (1_500_000, None, None, "")]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Thousands of men left.", 1000),
        ("Tens of millions of men left.", 10_000_000),
        ("Several hundred men left.", 100),
    ],
)
def test_a_vague_number_has_no_upper_bound(text: str, least: int) -> None:
    (found,) = find_stated(text, Span(0, len(text)))
    assert (found.value, found.low, found.high, found.modifier) == (None, least, None, "at_least")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("um 2,5 Prozent", "2.5", "percent"),
        ("von 5,8 Mrd. Euro", "5800000000", "EUR"),
        ("mit 1.234,5 Mio Dollar", "1234500000", "USD"),
        ("de 5,8 milliards d’euros", "5800000000", "EUR"),
        ("unas 5 mil millones de dólares", "5000000000", "USD"),
        ("rund 12.500 Tonnen", "12500", "tonnen"),
        ("rund 1,234 kg", "1.234", "kilogram"),
        ("rund 5.8 kg", "5.8", "kilogram"),
    ],
)
def test_a_decimal_comma_parts_the_decimals_where_the_language_says_so(text: str, value: str, unit: str) -> None:
    (found,) = find_quantities(text, decimal_comma=True)
    assert (found.value, found.unit) == (Decimal(value), unit)


def test_without_one_a_comma_groups_digits() -> None:
    assert [found.value for found in find_quantities("1,234 kg and 12,500 tonnes")] == [1234, 12500]
    assert find_quantities("5,8 Mrd") == []


@pytest.mark.parametrize(
    ("language", "answer"), [("de", True), ("pt-BR", True), ("ru_RU", True), ("en", False), ("", False)]
)
def test_a_language_tells_whether_it_writes_a_decimal_comma(language: str, answer: bool) -> None:  # noqa: FBT001 - a parameter
    assert writes_decimal_comma(language) is answer
