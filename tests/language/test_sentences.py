"""Sentences: where they end, what stays with them, and pieces of a text too long for one look."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.sentences import find_sentences, find_statements, sentences_of
from briefgen.read.text import read_text
from briefgen.span import Span


def _split(text: str) -> list[str]:
    return [span.of(text) for span in find_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The dam held.", "The road did not."],
        ["Dr. Marlow met Mr. Brandt at 5 p.m. in St. Ives.", "They spoke briefly."],
        ["Prices rose by 3.5 percent (Echo, Sept. 5, 2030).", "Wages did not."],
        ["“Will it hold?” he asked.", "Nobody knew."],
        ["The crop is lost on the east bank.", "Seed is short."],
        ["Aid came from the U.S.", "Despite this, stocks fell."],
        ["It fell to approx. Ten metres."],
    ],
)
def test_sentences_end_where_they_should(sentences: list[str]) -> None:
    assert _split(" ".join(sentences)) == sentences


def test_note_marks_stay_with_the_sentence_before() -> None:
    assert _split("The fleet left.[^2] The ice came.[3, 4] Nobody waved.") == [
        "The fleet left.[^2]",
        "The ice came.[3, 4]",
        "Nobody waved.",
    ]


def test_only_the_words_within_are_split() -> None:
    text = "One. The dam held. The road did not. Four."
    assert [span.of(text) for span in find_sentences(text, Span(5, 36))] == ["The dam held.", "The road did not."]
    assert find_sentences(text, Span(4, 4)) == []


def test_a_text_longer_than_one_look_is_cut_between_words() -> None:
    text = "The dam may fail this year. " * 2_000
    assert {span.of(text) for span in find_sentences(text)} == {"The dam may fail this year."}


def test_a_run_without_an_end_is_no_statement() -> None:
    text = "word " * 2_000
    assert find_statements(text, Span(0, len(text))) == []
    assert find_sentences(text)


def test_sentences_of_a_document_follow_its_blocks() -> None:
    document = read_text(b"A Title\n\nOne dam. Two dams held.\n\n- Three dams.\n", name="a.txt")
    words = [span.of(document.text) for span in sentences_of(document)]
    assert words == ["A Title", "One dam.", "Two dams held.", "Three dams."]


@given(st.text(alphabet="aB. !?\n[^1]“”é😀", max_size=200))
def test_sentences_cover_every_word_once_and_in_order(text: str) -> None:
    spans = find_sentences(text)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    covered = "".join("".join(span.of(text).split()) for span in spans)
    assert covered == "".join(text.split())
