"""Promises about figures that hold for any text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.figures import extract_figures
from briefgen.read.text import read_text

WORDS = re.findall(
    r"\S+",
    "the a of in to by and or but which that who , . ; : ( ) prices exports Calder Malawi March 2031 "
    "fell rose cut is were has been 5% 12 40,000 people deaths $3 million doubled compared with up "
    "from since April share between 3 percent killed 😀 them it they 9 valued at worth because "
    "although while 2.5 bn",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
LINKS = {"share", "of", "value"}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_labels_periods_and_places_use_the_words_of_the_document_alone(text: str) -> None:
    document = read_text(text.encode(), name="a.txt")
    figures = extract_figures(document)
    known = _words(document.text) | LINKS | {word for figure in figures for word in _words(figure.quantity.unit)}
    for figure in figures:
        assert _words(figure.label) <= known
        assert _words(figure.period) <= _words(document.text)
        assert _words(figure.place) <= _words(document.text)
        assert figure.label


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    document = read_text(text.encode(), name="a.txt")
    assert extract_figures(document) == extract_figures(document)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_labels_stand_on_one_line_without_marks_at_their_ends(text: str) -> None:
    for figure in extract_figures(read_text(text.replace(" , ", " ,\n").encode(), name="a.txt")):
        assert figure.label == " ".join(figure.label.split())
        assert not figure.label.startswith((",", ":", ";"))
