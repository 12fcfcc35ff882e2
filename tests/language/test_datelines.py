"""Datelines: what opens a report, and what only looks like it."""

import pytest

from briefgen.language.datelines import dateline_of
from briefgen.language.sentences import find_statements
from briefgen.span import Span


@pytest.mark.parametrize(
    "dateline",
    [
        "LAGOS, Sept 4 (Calder Wire) — ",
        "LAGOS, Sept. 4 (Calder Wire) - ",
        "PORT CALDER (Calder Wire) -- ",
        "KYIV, Ukraine — ",
        "GAZA — ",
        "Geneva, 4 September 2031 – ",
    ],
)
def test_a_statement_begins_behind_the_dateline(dateline: str) -> None:
    sentence = "The harbour closed on Monday."
    text = dateline + sentence
    assert [span.of(text) for span in find_statements(text, Span(0, len(text)))] == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — met on Monday.",
        "Prices – up in May 2031 – fell.",
        "Officials in Geneva - the seat - met.",
        "The plan (Phase 2) — a dam — failed.",
        "lagos, Sept 4 (Calder Wire) — The harbour closed.",
    ],
)
def test_other_words_before_a_dash_are_no_dateline(text: str) -> None:
    assert dateline_of(text, Span(0, len(text))) is None


def test_the_date_of_a_dateline_is_kept_as_it_is_written() -> None:
    text = "LAGOS, Sept 4 (Calder Wire) — The harbour closed."
    dateline = dateline_of(text, Span(0, len(text)))
    assert dateline is not None
    assert dateline.date is not None
    assert dateline.date.date == "--09-04"
