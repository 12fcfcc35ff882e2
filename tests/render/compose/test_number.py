"""How a key figure is printed: composed where the fields say all that the surface says, else as it was written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import KeyFigure
from briefgen.language.quantities import find_quantities
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.written import shows_value
from briefgen.render.words import words_for

ENGLISH = words_for("en").numbers
PRINTED = [
    ("$20.6 billion", {"value": "20600000000", "unit": "USD"}, "USD 20.6 billion"),
    ("$20.6bn", {"value": "20600000000", "unit": "USD"}, "USD 20.6 billion"),
    ("$20.6 billion", {"value": "20600000000", "unit": "USD", "modifier": "over"}, "over USD 20.6 billion"),
    ("21.10%", {"value": "21.1", "unit": "percent"}, "21.10 percent"),
    ("65%", {"value": 65, "unit": "percent", "change": "increase"}, "65 percent increase"),
    ("a rise of 65%", {"value": 65, "unit": "percent", "change": "increase"}, "a rise of 65%"),
    (
        "fell by nearly 3 percent",
        {"value": 3, "unit": "percent", "change": "decrease", "modifier": "nearly"},
        "nearly 3 percent decrease",
    ),
    ("1 percentage point", {"value": 1, "unit": "percentage point"}, "1 percentage point"),
    ("5-7%", {"low": 5, "high": 7, "unit": "percent", "modifier": "between"}, "5 to 7 percent"),
    ("5 to 7 percent", {"low": 5, "high": 7, "unit": "percent", "modifier": "between"}, "5 to 7 percent"),
    ("$5 to $7 million", {"low": 5000000, "high": 7000000, "unit": "USD", "modifier": "between"}, "USD 5 to 7 million"),
    ("over 140 ships", {"value": 140, "unit": "ship", "modifier": "over"}, "over 140 ships"),
    ("140 ships", {"value": 140, "unit": "ship", "modifier": "over"}, "over 140 ships"),
    ("as many as 140 ships", {"value": 140, "unit": "ship", "modifier": "up_to"}, "as many as 140 ships"),
    ("a third", {"value": "33.3", "unit": "percent", "modifier": "about"}, "about a third"),
    ("twice the amount", {"value": 2, "change": "factor"}, "twice the amount"),
    ("-3%", {"value": -3, "unit": "percent"}, "-3%"),
    ("4%", {"value": 5, "unit": "percent"}, "5 percent"),
    ("two\nthousand", {"value": 2000}, "two thousand"),
    ("1,200,000 dollars", {"value": 1200000, "unit": "USD"}, "USD 1,200,000"),
    ("12 million dollars", {"value": 12000000, "unit": "USD", "modifier": "about"}, "about USD 12 million"),
    ("US$12.5m", {"value": 12500000, "unit": "USD"}, "USD 12.5 million"),
    ("12 million dollars", {"value": 12000000, "unit": "EUR"}, "12 million dollars"),
    ("12 million old dollars", {"value": 12000000, "unit": "USD"}, "12 million old dollars"),
    ("a million dollars", {"value": 1000000, "unit": "USD"}, "a million dollars"),
    ("700 rupees", {"value": 700, "unit": "rupee"}, "700 rupees"),
    ("$4,300 per berth", {"value": 4300, "unit": "usd per berth"}, "USD 4,300 per berth"),
    ("2 million euros a year", {"value": 2000000, "unit": "eur per year"}, "EUR 2 million a year"),
    ("4,300 dollars", {"value": 4300, "unit": "usd per berth"}, "USD 4,300 per berth"),
    (
        "3 and 5 euros an hour",
        {"low": 3, "high": 5, "unit": "eur per hour", "modifier": "between"},
        "EUR 3 to 5 an hour",
    ),
    ("30 and 50 ships", {"low": 30, "high": 50, "unit": "ship", "modifier": "between"}, "between 30 and 50 ships"),
    ("30 to 50 ships", {"low": 30, "high": 50, "unit": "ship", "modifier": "between"}, "30 to 50 ships"),
    (
        "a third",
        {"value": "33.3", "unit": "percent", "change": "increase", "modifier": "nearly"},
        "increase of nearly a third",
    ),
    ("25 basis points", {"value": 25, "unit": "basis point", "change": "decrease"}, "decrease of 25 basis points"),
    (
        "3 percentage points",
        {"value": 3, "unit": "percentage point", "change": "increase"},
        "increase of 3 percentage points",
    ),
    ("$5 million", {"value": 5000000, "unit": "USD", "change": "increase"}, "increase of USD 5 million"),
    ("30%", {"value": 30, "unit": "percent", "change": "increase", "modifier": "over"}, "increase of over 30 percent"),
    ("fell below 8%", {"value": 8, "unit": "percent", "change": "decrease", "modifier": "under"}, "fell below 8%"),
    ("doubled", {"value": 2, "unit": "time", "change": "factor", "modifier": "over"}, "more than doubled"),
    ("tripled", {"value": 3, "unit": "time", "change": "factor", "modifier": "about"}, "about tripled"),
    ("10 percent", {"low": 10, "unit": "percent"}, "at least 10 percent"),
    ("10 percent", {"high": 10, "unit": "percent"}, "up to 10 percent"),
]

BARE = [
    ("2,968", {"value": 2968000000, "unit": "USD"}, "USD 2,968 million"),
    ("2968", {"value": 2968000000, "unit": "USD", "modifier": "about"}, "about USD 2,968 million"),
    ("2,968", {"value": 2968, "unit": "USD"}, "USD 2,968"),
    ("9.90", {"value": "9.9", "unit": "percent"}, "9.90 percent"),
    ("3.1", {"value": 3100000, "unit": "tonne"}, "3.1 million tonnes"),
    ("3.1 million", {"value": 3100000, "unit": "tonne"}, "3.1 million tonnes"),
    ("0.4", {"value": 400, "unit": "tonne"}, "0.4 thousand tonnes"),
    ("412", {"value": 412000000000}, "412 billion"),
    ("-1,234", {"value": -1234000000, "unit": "USD"}, "USD -1,234 million"),
    ("(1,234)", {"value": -1234000000, "unit": "USD"}, "USD -1,234 million"),
    ("-3.2", {"value": "-3.2", "unit": "percent"}, "-3.2 percent"),
    ("5–7", {"low": 5000000, "high": 7000000, "unit": "EUR", "modifier": "between"}, "EUR 5 to 7 million"),
    ("78.40", {"value": "78.4", "unit": "usd per barrel"}, "USD 78.40 per barrel"),
    ("over 140", {"value": 140, "unit": "ship", "modifier": "over"}, "over 140 ships"),
    ("1", {"value": 1, "unit": "ship"}, "1 ship"),
    ("40", {"value": 40, "unit": "school child"}, "40 school children"),
    ("40", {"value": 40, "unit": "aircraft"}, "40 aircraft"),
    ("40", {"value": 40, "unit": "ferry per day"}, "40 ferries per day"),
    ("40", {"value": 40, "unit": "degree celsius"}, "40 degrees celsius"),
    ("40", {"value": 40, "unit": "percent of gdp"}, "40 percent of gdp"),
    ("40", {"value": 40, "unit": "box"}, "40 boxes"),
    ("3", {"value": 3, "unit": "time", "change": "factor"}, "3 times"),
    ("2031", {"value": 2031}, "2031"),
]

DIFFERENT = [
    ("€400 million", {"value": 450000000, "unit": "EUR", "modifier": "over"}, "over EUR 450 million"),
    ("€400 million", {"value": 450, "unit": "EUR"}, "EUR 450"),
    ("over 2,500 deaths", {"value": 26000, "unit": "death", "modifier": "over"}, "over 26,000 deaths"),
    ("twelve ships", {"value": 15, "unit": "ship"}, "15 ships"),
    ("5 to 7 percent", {"low": 5, "high": 8, "unit": "percent", "modifier": "between"}, "5 to 8 percent"),
    ("-3%", {"value": 3, "unit": "percent", "change": "decrease"}, "3 percent decrease"),
    ("3%", {"value": -3, "unit": "percent"}, "-3 percent"),
    ("fell below 8%", {"value": 9, "unit": "percent", "change": "decrease", "modifier": "under"},
     "decrease of under 9 percent"),
    ("doubled", {"value": 3, "unit": "time", "change": "factor", "modifier": "over"}, "more than 3 times"),
    ("61 attacks", {"value": "66.50", "unit": "attack"}, "66.5 attacks"),
    ("€4 million", {"value": "1234567890123456789012345678901234567890", "unit": "EUR"},
     "EUR 1,234,567,890,123,456,789,012,345,678,901,234,567,890"),
    ("€4 million", {"value": "4123456.5", "unit": "EUR"}, "EUR 4,123,456.5"),
    ("€4 million", {"value": "0.00001", "unit": "EUR"}, "EUR 0.00001"),
]  # fmt: skip

ALIKE = [
    ("a loss of $3 million", {"value": -3000000, "unit": "USD"}),
    ("three quarters", {"value": "0.75"}),
    ("half", {"value": 50, "unit": "percent"}),
    ("3,5 Prozent", {"value": "3.5", "unit": "percent"}),
    ("a dozen ships", {"value": 12, "unit": "ship"}),
    ("a handful", {"value": 4, "unit": "ship"}),
]


@pytest.mark.parametrize(("surface", "fields", "printed"), [*PRINTED, *BARE])
def test_a_figure_is_printed_as_its_record_and_its_words_allow(
    surface: str, fields: dict[str, object], printed: str
) -> None:
    assert figure_words(_figure(surface, fields), ENGLISH) == printed


@pytest.mark.parametrize(
    ("surface", "shown"),
    [("4 percent", True), ("4.0%", True), ("four", False), ("-4%", False), ("4 of 5", False), ("40", False)],
)
def test_a_value_is_shown_where_it_is_the_one_number_of_its_words(surface: str, shown: bool) -> None:  # noqa: FBT001 - a parameter
    assert shows_value(_figure(surface, {"value": 4}), ENGLISH) is shown


@pytest.mark.parametrize(("surface", "fields", "printed"), DIFFERENT)
def test_a_surface_that_shows_another_number_than_the_record_is_not_printed(
    surface: str, fields: dict[str, object], printed: str
) -> None:
    assert figure_words(_figure(surface, fields), ENGLISH) == printed


@pytest.mark.parametrize(("surface", "fields"), ALIKE)
def test_a_surface_that_says_the_record_s_number_in_another_way_is_printed(
    surface: str, fields: dict[str, object]
) -> None:
    assert figure_words(_figure(surface, fields), ENGLISH) == surface


@given(st.integers(min_value=1, max_value=10**12), st.sampled_from(["€400 million", "a third", "12 ships", "3.5", ""]))
def test_whatever_is_printed_has_the_number_of_the_record(value: int, surface: str) -> None:
    printed = figure_words(_figure(surface or f"{value:,}", {"value": value, "unit": "EUR"}), ENGLISH)
    read = {found.value for found in find_quantities(printed)}
    assert Decimal(value) in read


def _figure(surface: str, fields: dict[str, object]) -> KeyFigure:
    return KeyFigure.model_validate({"id": "f", "origin": "analyst", "label": "l", "surface": surface, **fields})
