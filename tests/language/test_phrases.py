"""Patterns made of lists: whole words, stems, the longest entry, any case and white space."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.phrases import phrase_pattern


def _found(terms: list[str], text: str) -> list[str]:
    return [match[0] for match in phrase_pattern(terms).finditer(text)]


def test_a_word_is_found_whole_and_a_stem_with_any_ending() -> None:
    assert _found(["war", "bomb*"], "war warm Bombing thermobomb WAR war-torn") == ["war", "Bomb", "WAR"]


def test_the_longest_entry_at_a_place_is_found() -> None:
    assert _found(["at", "at risk", "at risk of"], "at risk  of rain, at rest") == ["at risk  of", "at"]


def test_a_space_is_any_white_space_and_an_apostrophe_either_one() -> None:
    assert _found(["can't be ruled out"], "It can’t be\nruled out.") == ["can’t be\nruled out"]


@given(
    st.lists(st.text(alphabet="abc", min_size=1, max_size=4), min_size=1, max_size=8),
    st.text(alphabet="abc ", max_size=40),
)
def test_a_tree_finds_what_plain_alternatives_find(terms: list[str], text: str) -> None:
    plain = "|".join(re.escape(term) for term in sorted(set(terms), key=len, reverse=True))
    expected = [match[0] for match in re.finditer(rf"(?<![\w-])(?:{plain})(?![\w-])", text)]
    assert _found(terms, text) == expected
