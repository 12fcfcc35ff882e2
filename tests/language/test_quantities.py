"""What holds for the quantities of any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.language.quantities import find_quantities, is_counted, is_currency
from briefgen.quantity import Quantity
from briefgen.span import Span

PIECES = [
    "5", "2,500", "1.5", "9999999999999999999", "1e99",
    "½", "10 1/2", "one hundred and", "a third", "half a", "million", "bn", "m",
    "%", "percent",
    "per", "an hour", "$", "US$", "€", "km", "people", "between", "and", "to", "–", "-", "(", ")", ",", ".", "/", "+",
    "May", "10 December 2023", "12:30", "AA20-302A", "https://a.b/5", "a5@b.org", "over", "about", "rose", "by",
    "twice", "dozens of", "🙂", "e\u0301", "\u05d0\u05d1 7", "\u202e", "İ", "\n", "\u00a0", "COVID-19", "one", "in ten",
    "no",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda gap: gap.join(pieces))
)
HOSTILE = {
    "digits": "7" * 200_000,
    "parentheses": "(" * 200_000,
    "capitals": "A" * 200_000,
    "words": "one hundred and " * 12_500,
    "signs": "$" * 200_000,
    "addresses": "a@" * 100_000,
    "hyphens": "1-" * 100_000,
    "fractions": "half a " * 28_000,
    "ranges": "between 1 and " * 14_000,
    "powers": "×10^" * 50_000,
    "long word": "5 " + "a" * 200_000,
}


@given(TEXTS | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_quantities_stand_in_order_without_overlaps_and_hold_a_value_or_a_range(text: str) -> None:
    end = 0
    for found in find_quantities(text):
        assert end <= found.span.start < found.span.end <= len(text)
        assert not found.span.of(text)[0].isspace()
        assert not found.span.of(text)[-1].isspace()
        assert (found.value is None) != (found.low is None and found.high is None)
        if found.low is not None and found.high is not None:
            assert found.low < found.high
        assert "\n" not in found.unit
        end = found.span.end


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=200, deadline=None)
def test_nothing_is_found_outside_the_span_that_is_asked_for(text: str, start: int, length: int) -> None:
    within = Span(min(start, len(text)), min(start + length, len(text)))
    assert all(within.contains(found.span) for found in find_quantities(text, within))


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_part_of_a_text_is_read_as_if_it_stood_alone(before: str, text: str) -> None:
    start = len(before) + 2
    within = find_quantities(f"{before}\n\n{text}\n\n", Span(start, start + len(text)))
    assert [_moved(found, -start) for found in within] == find_quantities(text)


def _moved(found: Quantity, by: int) -> tuple[object, ...] | Quantity:
    span = Span(found.span.start + by, found.span.end + by)
    return Quantity(span, found.value, found.low, found.high, found.unit, found.modifier, found.change)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_seconds(text: str) -> None:
    started = time.process_time()
    find_quantities(text)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("unit", ["USD", "usd per gallon", "rupee", "cent", "bitcoin", "franc per share"])
def test_money_is_known_by_its_unit(unit: str) -> None:
    assert is_currency(unit)
    assert not is_counted(unit)


@pytest.mark.parametrize("unit", ["death", "afghan refugee", "job post"])
def test_a_noun_is_counted(unit: str) -> None:
    assert is_counted(unit)
    assert not is_currency(unit)


@pytest.mark.parametrize("unit", ["percent", "kilometre per hour", "per eur", ""])
def test_a_measure_is_not_counted(unit: str) -> None:
    assert not is_counted(unit)
