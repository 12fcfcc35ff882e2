"""Columns share the whole width in proportion to what the document states."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.columns import stated_widths

numbers = st.one_of(st.floats(), st.floats(0, 1), st.sampled_from([0.0, -1.0, math.inf]))


def test_shares_are_kept() -> None:
    assert stated_widths((1, 3), 2, 100) == [25, 75]


@pytest.mark.parametrize("shares", [(), (1,), (1, 2, 3)])
def test_shares_of_another_number_of_columns_are_none(shares: tuple[float, ...]) -> None:
    assert stated_widths(shares, 2, 100) == [50, 50]


@given(st.lists(numbers, max_size=60), st.integers(1, 60))
def test_every_column_has_some_width_and_together_they_fill_the_whole(shares: list[float], count: int) -> None:
    widths = stated_widths(shares, count, 100)
    assert len(widths) == count
    assert sum(widths) == pytest.approx(100)
    assert min(widths) > 0
