"""Words become lines that lose nothing and fit."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.pdf.font_set import FontSet
from briefgen.render.pdf.inline import Fragment
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.page import TextLook
from briefgen.style import Style

REGULAR = FontSet(ObjectFile(), Style()).chain().first
LOOK = TextLook(REGULAR, 10.0, "#000000")

texts = st.text(st.sampled_from("ab.W-–/ \n\u00a0é"), max_size=60)


def fragment(text: str) -> Fragment:
    return Fragment(text, LOOK)


def text_of(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def lines_of(text: str, width: float) -> list[str]:
    return [text_of(line) for line in Words.of([fragment(text)]).lines(width)]


@given(st.lists(texts, max_size=5), st.floats(5, 200))
def test_nothing_is_lost_and_every_line_fits(pieces: list[str], width: float) -> None:
    lines = Words.of([fragment(text) for text in pieces]).lines(width)
    assert "".join(map(text_of, lines)) == "".join(pieces).replace("\n", " ")
    for line in lines:
        words = text_of(line).rstrip(" ")
        assert REGULAR.width(words, 10.0) <= width + 0.01 or len(words) == 1 or not words.strip()


def test_a_line_ends_before_the_word_that_does_not_fit() -> None:
    width = REGULAR.width("the ships wait", 10.0)
    assert lines_of("the ships wait for", width) == ["the ships wait ", "for"]


def test_a_hyphen_or_stroke_between_letters_is_a_place_to_break() -> None:
    assert lines_of("well-corroborated", REGULAR.width("corroborated", 10.0)) == ["well-", "corroborated"]
    assert lines_of("2030-31 x", REGULAR.width("2030-31", 10.0)) == ["2030-31 ", "x"]


def test_a_break_in_the_look_of_a_word_is_no_place_to_break() -> None:
    width = REGULAR.width("aaa bbb", 10.0)
    lines = Words.of([fragment("aaa bb"), fragment("bbb")]).lines(width)
    assert list(map(text_of, lines)) == ["aaa ", "bbbbb"]


def test_a_placeholder_stands_for_itself_and_is_never_cut() -> None:
    pieces = [fragment("ab"), *(Fragment("[U+4E2D]", LOOK, actual="中") for _ in range(3)), fragment("cd")]
    lines = Words.of(pieces).lines(REGULAR.width("[U+4E2D]", 10.0) + 1)
    assert list(map(text_of, lines)) == ["ab", "[U+4E2D]", "[U+4E2D]", "[U+4E2D]", "cd"]


def test_a_line_end_in_the_text_ends_the_line() -> None:
    assert lines_of("one\ntwo", 200) == ["one ", "two"]
    assert lines_of("", 200) == [""]
