"""Evidence found again in a document that has changed: whole words, nearest place, other white space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Document
from briefgen.fill.merge.renew import Renewal
from briefgen.span import Evidence

SPACED = "outer channel  of Port\nCalder, silted"


def found(words: str, text: str, start: int = 0, *, is_changed: bool = True) -> tuple[int, str] | None:
    evidence = Evidence("document-1", start, start + len(words), words)
    now = Renewal([evidence], Document("a.txt", text, ()), is_changed=is_changed).of(evidence)
    return (now.start, now.exact) if now else None


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("3 percent", "It rose 3 percent.", (8, "3 percent")),
        ("3 percent", "It rose 13 percent.", None),
        ("3 percent", "It rose 3 percentage points.", None),
        ("3 percent", "It rose -3 percent, then 3\npercent.", (25, "3\npercent")),
        ("likely", "It is unlikely.", None),
        ("It is not known how many ships have left", "It is not known how many ships have leftovers.", None),
        ("fell 3 percent", "It rose 3 percent.", None),
        ("outer channel of Port Calder, silted", "An outer channel  of Port\nCalder, silted.", (3, SPACED)),
    ],
)
def test_words_stand_whole_and_as_they_are_but_for_white_space(
    words: str, text: str, place: tuple[int, str] | None
) -> None:
    assert found(words, text) == place


def test_of_several_places_the_nearest_is_taken() -> None:
    text = "port " * 30
    assert found("port", text, start=52) == (50, "port")


def test_in_an_unchanged_document_evidence_that_cuts_a_word_stands() -> None:
    assert found("chan", "channel", is_changed=False) == (0, "chan")
    assert found("chan", "channel") is None


def test_an_opening_that_is_everywhere_hides_no_place() -> None:
    opening = "The government of the island of Marrow said that "
    text = "".join(f"{opening}item {number} is gone. " for number in range(300))
    words = f"{opening}item 299 is gone."
    assert found(words, text) == (text.index(words), words)


@given(st.text("ab .\n3", max_size=40), st.text("ab .\n3", min_size=1, max_size=8), st.integers(0, 40))
def test_what_is_found_stands_there(text: str, words: str, start: int) -> None:
    place = found(words, text, start)
    if place:
        assert text.startswith(place[1], place[0])
        assert place[1].split() == words.split()
