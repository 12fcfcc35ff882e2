"""The words that a finding is about, with marks below them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.cli.excerpt import Excerpt, brief_excerpt, lines_of, span_excerpt
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.span import Evidence

WIDEST = 200


def finding(message: str, line: int = 1, column: int = 1) -> Finding:
    return Finding("E007", "warning", "summary[0].text", message, line, column)


def marked(excerpt: Excerpt | None) -> str:
    """What of the words stands above a mark, each character as wide as a terminal shows it."""
    assert excerpt is not None
    shown, cell = "", 0
    for character in excerpt.words:
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        shown += character if excerpt.marks[cell : cell + 1] == "^" else ""
        cell += width
    return shown


def test_the_quoted_words_are_marked() -> None:
    excerpt = brief_excerpt(finding('it does not say "fear" and "soon"', 1, 3), ["  text: ministers fear it soon"])
    assert excerpt == Excerpt("text: ministers fear it soon", "                ^^^^    ^^^^", 1)


def test_without_quoted_words_the_whole_value_is_marked() -> None:
    assert marked(brief_excerpt(finding("mend it", 1, 5), ["  - id: r1  "])) == "id: r1"


def test_words_in_a_later_line_of_the_same_value_are_found() -> None:
    lines = ["  text: |", "    One.", "    Ministers fear it.", "  other: fear"]
    assert brief_excerpt(finding('not "fear"', 1, 3), lines) == Excerpt("Ministers fear it.", "          ^^^^", 3)
    assert marked(brief_excerpt(finding('not "fear"', 1, 3), [lines[0], lines[3]])) == "text: |"


def test_wide_characters_move_the_marks() -> None:
    assert marked(brief_excerpt(finding('not "3"'), ["下降了 3 percent"])) == "3"
    assert marked(brief_excerpt(finding('not "降了"'), ["下降了 3 percent"])) == "降了"


@pytest.mark.parametrize("before", [0, 10, 500])
def test_a_long_line_is_cut_around_what_is_meant(before: int) -> None:
    words = "x" * before + " fear " + "y" * 500
    excerpt = brief_excerpt(finding('not "fear"'), [words])
    assert excerpt is not None
    assert len(excerpt.words) < WIDEST
    assert marked(excerpt) == "fear"
    assert excerpt.words.endswith("…")
    assert excerpt.words.startswith("…") == (before == 500)


def test_a_finding_without_a_line_of_the_text_has_no_excerpt() -> None:
    assert brief_excerpt(finding("x", 4), ["a"]) is None
    assert brief_excerpt(Finding("E1", "error", "", "x"), ["a"]) is None


def test_the_words_of_a_document_stand_in_their_line() -> None:
    document = Document("d.txt", "Before.\n\nExports fell 3 percent, alas.\nAfter.", ())
    span = Evidence("d", 9, 31, "Exports fell 3 percent")
    assert span_excerpt(finding('not "fell"'), span, {"d": document}) == Excerpt(
        "Exports fell 3 percent, alas.", "        ^^^^"
    )
    assert marked(span_excerpt(finding("x"), span, {"d": document})) == "Exports fell 3 percent"
    other = Evidence("d", 9, 31, "Exports rose 3 percent")
    assert span_excerpt(finding("x"), other, {"d": document}).words == "Exports rose 3 percent"
    assert span_excerpt(finding("x"), span, {}).words == "Exports fell 3 percent"


@given(st.text(), st.text(), st.integers(1, 60), st.integers(1, 60))
def test_any_words_fit_and_steer_nothing(text: str, quoted: str, line: int, column: int) -> None:
    excerpt = brief_excerpt(finding(f'"{quoted}"', line, column), lines_of(text))
    other = span_excerpt(finding(f'"{quoted}"'), Evidence("d", 0, len(text), text), {"d": Document("d", text, ())})
    for one in (excerpt, other):
        if one is not None:
            assert "\n" not in one.words
            assert not [c for c in one.words if ord(c) < 32 or 127 <= ord(c) < 160]
            assert set(one.marks) <= {"^", " "}
