import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.check.personal import find_personal, masked


def kinds_in(text: str) -> list[str]:
    return [found.kind for found in find_personal(text)]


@pytest.mark.parametrize(
    "text",
    [
        "write to jane.doe+desk@mail.example.co.uk, please",
        "call +44 (0)20 7946 0958 at night",
        "call 0049-30-901820",
        "call (212) 555-0148 or fax",
        "paid to DE89 3704 0044 0532 0130 00",
        "paid to GB82WEST12345698765432.",
        "card 4111111111111111",
        "card 3782-822463-10005",
        "number 219-09-9999",
        "number AB123456C",
    ],
)
def test_personal_data_is_found(text: str) -> None:
    assert len(kinds_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "1,234,567,890,123 dollars",
        "4111111111111112 tonnes",
        "exports of 2019-2020 and 2021-2022",
        "growth of +3.5 percent, +200,000 jobs and +12 in all",
        "on 2031-08-14 at 09:00-11:30 UTC",
        "DE89 3704 0044 0532 0130 01",
        "000-12-3456, 666-12-3456, 900-12-3456, 123-00-4567 and 123-45-0000",
        "GB 12 34 56 C and QQ 12 34 56 C",
        "meet @ 9 or @desk",
        "ISBN 978-3-16-148410-0",
        "CVE-2031-12345678",
        "0000000000000000",
        "10.1000/182.4444",
    ],
)
def test_other_numbers_are_no_personal_data(text: str) -> None:
    assert kinds_in(text) == []


@given(st.integers(4 * 10**14, 5 * 10**14 - 1))
def test_of_sixteen_digits_just_one_in_ten_is_a_card(start: int) -> None:
    assert sum(kinds_in(f"{start}{digit}") == ["a card number"] for digit in range(10)) == 1


@given(st.text(alphabet="0123456789 -+.@abAB()", max_size=80))
def test_what_is_found_lies_in_the_text_and_is_masked(text: str) -> None:
    for found in find_personal(text):
        words = found.span.of(text)
        hidden = masked(words)
        assert len(hidden) == len(words)
        assert len(re.findall(r"[^\W_]", hidden)) <= 4
