"""Three or more numbers in a row are said as a range."""

import pytest

from briefgen.render.compose.numbering import number_ranges
from briefgen.render.words import words_for


@pytest.mark.parametrize(
    ("places", "said"),
    [([], ""), ([0], "1"), ([0, 1], "1, 2"), ([0, 1, 2], "1 to 3"), ([0, 2, 3, 4, 8, 9], "1, 3 to 5, 9, 10")],
)
def test_numbers_in_a_row_are_a_range(places: list[int], said: str) -> None:
    assert number_ranges(places, words_for("en")) == said
