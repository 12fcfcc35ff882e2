"""Words of headers and footers are cut to their room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.running import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Ships wait", "Ships wait"),
        (" Ships\n wait ", "Ships wait"),
        ("Ships wait for berths", "Ships wait…"),
        ("Congestionwithoutend", "Congestionw…"),
        ("", ""),
    ],
)
def test_a_cut_is_made_between_words(text: str, short: str) -> None:
    assert shortened(text, 12) == short


@given(st.text(), st.integers(2, 20))
def test_no_line_is_longer_than_allowed(text: str, longest: int) -> None:
    assert len(shortened(text, longest)) <= longest
