"""Words of another language keep it through formatting and joining, and leave no trace in the text."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.words.foreign import foreign, foreign_pattern, has_foreign, parted, plain

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
words = st.lists(st.tuples(st.text("ab 1.,{", max_size=8), st.sampled_from(["", "en", "de"])), max_size=8)


def test_the_words_of_a_pattern_are_foreign_and_what_fills_it_is_not() -> None:
    said = foreign_pattern("As of {date}, by {authors}.", "en").format(date="14", authors="A. Lefèvre")
    assert list(parted(said)) == [("As of 14, by", "en"), (" A. Lefèvre.", "")]


def test_stretches_of_two_languages_stay_apart() -> None:
    said = f"{foreign('since', 'en')} {foreign('14. Mai', 'de')}"
    assert list(parted(said)) == [("since", "en"), (" ", ""), ("14. Mai", "de")]


def test_words_without_letters_have_no_language() -> None:
    assert foreign(" · 12", "en") == " · 12"
    assert foreign("said", "") == "said"


@given(words)
def test_text_is_the_same_with_and_without_languages(said: list[tuple[str, str]]) -> None:
    text = "".join(foreign(part, language) for part, language in said)
    assert plain(text) == "".join(part for part, _language in said)
    assert "".join(part for part, _language in parted(text)) == plain(text)


@given(st.lists(texts | st.sampled_from(["\ufdd0en\ufdd1", "\ufdd2", "\ufdd0", "\ufdd1x"]), max_size=6).map("".join))
def test_no_sign_is_left_whatever_a_brief_brings(text: str) -> None:
    stretches = list(parted(text))
    assert not any(has_foreign(part) for part, _language in stretches)
    assert not has_foreign(plain(text))
    assert {language for _part, language in stretches} <= {"", "en"}
