"""Marked words give both texts back."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.compare.words import Fate, word_changes

TEXTS = st.lists(st.sampled_from(["the", "strike", "may", "spread", "now"]), max_size=30).map(" ".join)


def words(old: str, new: str, left_out: Fate) -> str:
    return " ".join(part.text for part in word_changes(old, new) if part.fate != left_out)


@given(TEXTS, TEXTS)
def test_without_what_came_or_went_the_texts_are_what_they_were(old: str, new: str) -> None:
    assert words(old, new, "added") == old
    assert words(old, new, "removed") == new


def test_words_that_stay_are_kept_as_they_are() -> None:
    parts = [(part.fate, part.text) for part in word_changes("It may spread.", "It will soon spread.")]
    assert parts == [("kept", "It"), ("removed", "may"), ("added", "will soon"), ("kept", "spread.")]


def test_a_text_that_repeats_itself_is_replaced_as_a_whole() -> None:
    old, new = "again and " * 500, "and again " * 500
    assert [part.fate for part in word_changes(old, new)] == ["removed", "added"]
