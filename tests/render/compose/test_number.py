"""How a key figure is printed: composed where the fields say all that the surface says, else as it was written."""

import pytest

from briefgen.brief import KeyFigure
from briefgen.render.compose.english import ENGLISH
from briefgen.render.compose.number import figure_words, shows_value

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
    ("4%", {"value": 5, "unit": "percent"}, "4%"),
    ("two\nthousand", {"value": 2000}, "two thousand"),
    ("1,200,000 dollars", {"value": 1200000, "unit": "USD"}, "1,200,000 dollars"),
    ("10 percent", {"low": 10, "unit": "percent"}, "at least 10 percent"),
    ("10 percent", {"high": 10, "unit": "percent"}, "up to 10 percent"),
]


@pytest.mark.parametrize(("surface", "fields", "printed"), PRINTED)
def test_a_figure_is_printed_as_its_record_and_its_words_allow(
    surface: str, fields: dict[str, object], printed: str
) -> None:
    assert figure_words(_figure(surface, fields), ENGLISH.numbers) == printed


@pytest.mark.parametrize(
    ("surface", "shown"),
    [("4 percent", True), ("4.0%", True), ("four", False), ("-4%", False), ("4 of 5", False), ("40", False)],
)
def test_a_value_is_shown_where_it_is_the_one_number_of_its_words(surface: str, shown: bool) -> None:  # noqa: FBT001 - a parameter
    assert shows_value(_figure(surface, {"value": 4}), ENGLISH.numbers) is shown


def _figure(surface: str, fields: dict[str, object]) -> KeyFigure:
    return KeyFigure.model_validate({"id": "f", "origin": "analyst", "label": "l", "surface": surface, **fields})
