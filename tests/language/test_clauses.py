"""Clauses around a place: where they begin and end."""

import pytest

from briefgen.language.clauses import clause_around, contrasted, denial_behind, noun_phrase_at
from briefgen.span import Span


def _clause(text: str, words: str) -> str:
    start = text.index(words)
    return clause_around(text, Span(0, len(text)), Span(start, start + len(words))).of(text)


@pytest.mark.parametrize(
    ("text", "place", "clause"),
    [
        ("The ferry sank on 4 March, and nine people drowned.", "4 March", "The ferry sank on 4 March"),
        ("Rain fell, while the river rose by 2 metres on Monday.", "2 metres", "the river rose by 2 metres on Monday"),
        ("Calder, Meridia, and the Delta met on 4 May.", "4 May", "Calder, Meridia, and the Delta met on 4 May"),
        ("Since the flood of 2019 in Calder, prices have doubled.", "2019", "Since the flood of 2019 in Calder"),
        (
            "On January 19, 2026, envoys from the north met.",
            "January 19, 2026",
            "On January 19, 2026, envoys from the north met",
        ),
        ("The Harbour Board (HB) has sat since May 2030.", "May 2030", "The Harbour Board (HB) has sat since May 2030"),
        ("The quay, which was opened in 2024, is empty now.", "2024", "was opened in 2024"),
        ("Output fell (by 4 percent in the two districts) again.", "4 percent", "by 4 percent in the two districts"),
    ],
)
def test_a_clause_ends_where_another_opens(text: str, place: str, clause: str) -> None:
    assert _clause(text, place) == clause


@pytest.mark.parametrize(
    ("text", "place", "phrase"),
    [
        ("strained since the closure of the canal in May 2028", "May 2028", "the closure of the canal in May 2028"),
        ("enough for all until the end of February", "February", "enough for all until the end of February"),
        ("the ferry sank on 4 March", "4 March", "the ferry sank on 4 March"),
    ],
)
def test_a_noun_phrase_is_taken_out_only_where_it_tells_something(text: str, place: str, phrase: str) -> None:
    start = text.index(place)
    whole = Span(0, len(text))
    assert noun_phrase_at(text, whole, Span(start, start + len(place))).of(text) == phrase


def test_a_clause_that_takes_back_what_is_told_is_found_right_behind_it() -> None:
    text = "The army took the town, but the rebels deny it (Calder Post)."
    denial = denial_behind(text, Span(0, len(text)), Span(0, len("The army took the town")))
    assert denial is not None
    assert denial.of(text) == ", but the rebels deny it"


def test_a_clause_that_goes_on_telling_takes_nothing_back() -> None:
    text = "The army took the town, but trade was slow."
    assert denial_behind(text, Span(0, len(text)), Span(0, len("The army took the town"))) is None


def test_words_of_contrast_part_a_sentence_and_the_parts_make_it_up_again() -> None:
    text = "Growth may recover, though a late season could hurt; exports rise."
    parts = contrasted(text, Span(0, len(text)))
    assert "".join(part.of(text) for part in parts) == text
    assert len(parts) == 3
