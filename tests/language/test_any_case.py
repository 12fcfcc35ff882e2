"""Patterns for any case: what they find, where, and that no letter of the text moves."""

import re
import time

from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.language.any_case import AnyCase, lowered
from briefgen.language.hedges import find_hedges
from briefgen.language.phrases import any_case, phrase_pattern
from briefgen.language.stems import classes_in
from briefgen.span import Span

_TERMS = ("may", "may well", "at risk", "can't", "destabili*")


@given(st.text())
@example("İstanbul may DESTABILISE it")
def test_no_letter_moves_in_lower_case(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(
    st.lists(st.sampled_from(["MAY", "may", "Well", "at", "Risk", "CAN’T", "Destabilising", "é", "-", "_"])), st.data()
)
def test_any_case_finds_what_a_pattern_that_ignores_case_finds(words: list[str], data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([" ", "  ", "\n", "-"])).join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    plain = [match.span() for match in phrase_pattern(_TERMS).finditer(text, start, end)]
    found = any_case(_TERMS)
    first = found.search(text, start, end)
    assert [match.span() for match in found.all(text, start, end)] == plain
    assert (first.span() if first else None) == (plain[0] if plain else None)


def test_a_place_is_told_in_the_text_as_written() -> None:
    text = "In İzmir the strike MAY WELL spread"
    found = any_case(_TERMS).search(text, 0, len(text))
    assert found is not None
    assert text[found.start() : found.end()] == "MAY WELL"


def test_letters_that_are_others_in_some_case_only_end_no_work() -> None:
    for text in ("they expectſ rain", "a rıſk to trade", "MİGHT rise", "banKs fail"):
        find_hedges(text)
        list(classes_in(text, Span(0, len(text)), "risk_categories.tsv"))


def test_a_megabyte_is_brought_to_lower_case_once() -> None:
    text = "Rain MAY fall. " * 70_000
    pattern = AnyCase(re.escape("may"))
    begun = time.process_time()
    for start in range(0, len(text), 50):
        pattern.search(text, start, start + 50)
    assert time.process_time() - begun < 3
