"""What a question looks like, in any size and with any words."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief, Gap
from briefgen.brief.dump import dump_yaml
from briefgen.cli.asking.asking import Asking
from briefgen.cli.asking.choice_lines import row_lines
from briefgen.cli.asking.lines import Line, cut, piece, spread, width_of, wrapped
from briefgen.cli.asking.question_sheets import QuestionSheets
from briefgen.cli.asking.screen import screen_of
from briefgen.cli.asking.sheet import ChoiceSheet, Row
from briefgen.cli.asking.signs import shown
from briefgen.cli.asking.source_lines import framed
from briefgen.cli.asking.word_wrap import laid
from briefgen.fill.questions.passage import Passage
from briefgen.fill.questions.plan import open_questions
from briefgen.fill.questions.scope import Scope
from briefgen.fill.questions.session import Session
from briefgen.pipeline.filling import Filling
from briefgen.requirements import Blank, Requirement, Requirements
from briefgen.span import Evidence, Span
from tests.fill.questions.runs import ANA, draft

any_words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300).filter(str.strip)
widths, heights = st.integers(24, 130), st.integers(10, 60)


def asking_of(brief: Brief, *only: str) -> Asking:
    return Asking(Filling("brief.yaml", ANA, Session(brief, Scope(frozenset(only))), {}))


def text_of(lines: list[Line]) -> list[str]:
    return ["".join(text for _, text in line) for line in lines]


def gap(words: str) -> Brief:
    evidence = Evidence("document-1", 0, len(words), words)
    return Brief(title=words[:100].strip(), gaps=(Gap(id="g1", text=words, evidence=(evidence,)),))


@settings(max_examples=60, deadline=None)
@given(any_words, widths, heights)
def test_no_words_leave_their_place_or_steer_the_terminal(words: str, width: int, height: int) -> None:
    screen = screen_of(asking_of(gap(words), "gaps"), width, height)
    lines = [*screen.top, *screen.bottom]
    assert len(lines) <= height
    assert all(width_of(line) <= width for line in lines)
    assert all(line.isprintable() for line in text_of(lines))


@pytest.mark.parametrize("height", [12, 24, 50])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_choice_shows_the_one_that_the_cursor_is_at(width: int, height: int) -> None:
    asking = asking_of(draft(), "risks")
    asking.question = next(question for question in asking.filling.session.ahead() if question.kind == "value")
    asking.replace(QuestionSheets(asking, asking.question).root())
    for _ in range(9):
        asking.press("down")
        screen = screen_of(asking, width, height)
        assert any(
            "›" in line or "class:chosen" in str(looks)
            for line, looks in zip(text_of([*screen.top, *screen.bottom]), [*screen.top, *screen.bottom], strict=True)
        )


@given(any_words, widths)
def test_wrapped_words_are_all_there_and_fit(words: str, width: int) -> None:
    lines = wrapped([piece("", words)], width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(text_of(lines)).split()) == "".join(shown(words).split())


@given(any_words, widths)
def test_a_cut_line_fits_and_says_that_it_is_cut(words: str, width: int) -> None:
    whole = [piece("", words)]
    line = cut(whole, width)
    assert width_of(line) <= width
    assert line == whole or text_of([line])[0].endswith("…")


def test_wide_signs_take_two_columns() -> None:
    assert text_of(wrapped([piece("", "洪水 影響を受けた人々")], 8)) == ["洪水 影", "響を受け", "た人々"]
    assert width_of(spread([piece("", "洪水")], [piece("", "1 of 2")], 24)) == 24


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a\tb\nc", "a b c"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\x9b1m", "\\x9b1m"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u00adb", "ab"),
    ],
)
def test_what_cannot_be_seen_is_written_out(written: str, seen: str) -> None:
    assert shown(written) == seen


def test_a_long_passage_is_cut_around_the_words_that_count() -> None:
    words = "The port handled over 1.2 million containers."
    before, behind = "Much came before. " * 40, " Much came behind." * 40
    passage = Passage("article.txt, paragraph 9", words, before, behind, (Span(17, 33),))
    lines = framed(passage, "", 60, 6)
    told = text_of(lines)
    assert len(told) == 6
    assert "article.txt, paragraph 9" in told[0]
    assert "over 1.2 million" in "".join(told)
    assert told[1].startswith("│ … ")
    assert told[-2].rstrip(" │").endswith("…")
    assert any(look == "class:mark" and "over 1.2" in text for line in lines for look, text in line)


def test_that_a_document_is_not_at_hand_is_said_in_the_frame() -> None:
    told = text_of(framed(Passage("a.txt", "Words.", remark="the document is not at hand"), "", 60, 6))
    assert any("not at hand" in line for line in told)


@given(st.text("ab 洪-", max_size=120), st.integers(4, 40))
def test_a_written_text_breaks_between_words_and_keeps_its_signs_in_order(text: str, width: int) -> None:
    drawn, places = laid(text, width)
    assert places == sorted(places)
    assert len(places) == len(text) + 1
    for sign, place in zip(text, places, strict=False):
        assert sign == " " or drawn[place] == sign


def test_a_word_that_does_not_fit_begins_the_next_row() -> None:
    drawn, _ = laid("four five six", 7)
    assert [drawn[:7], drawn[7:14], drawn[14:]] == ["four   ", "five   ", "six"]


def test_a_form_keeps_its_changes_together_and_refuses_what_cannot_be(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(dump_yaml(draft()), encoding="utf-8")
    asking = Asking(Filling(str(path), ANA, Session(draft(), Scope(frozenset({"key_figures"}))), {}))
    asking.press("e")
    asking.press("down")
    asking.press("enter")
    sheet = asking.sheet
    assert not hasattr(sheet, "rows")
    assert not sheet.reason("13")
    assert sheet.reason("2,500") == "is text, not a number: write digits without quotes, separators or units"
    sheet.done("13")
    asking.press("down")
    asking.press("enter")
    asking.sheet.done("7")
    asking.press("d")
    assert asking.filling.remark.startswith("a figure has either a value or a range")
    asking.press("c")
    assert asking.question is not None
    assert asking.question.kind == "review"
    assert not asking.brief.decisions


def test_a_new_item_that_the_template_began_says_it_and_asks_as_the_template_does() -> None:
    begun = Blank("Which year?", {"label": "Growth", "unit": "percent"}, {"value": "Not rounded again?"})
    wanted = Requirements("t", wanted=(Requirement("key_figures", blanks=(begun,)),))
    scope = Scope(frozenset({"key_figures"}), requirements=wanted)
    asking = Asking(Filling("brief.yaml", ANA, Session(Brief(title="Kenya"), scope), {}))
    told = " ".join("\n".join(text_of(screen_of(asking, 80, 24).top)).split())
    assert "What is it? Fill in the fields, then press d. Which year? › label Growth value" in told
    asking.press("down")
    asking.press("enter")
    assert asking.sheet.prompt.endswith("Not rounded again?")
    assert not asking.sheet.reason("")
    asking.sheet.done("5.6")
    asking.press("d")
    assert asking.filling.remark.startswith("surface: the field is missing")


def test_of_several_texts_it_is_said_that_each_has_its_line() -> None:
    (*_, authors) = (question for question in open_questions(Brief(title="Kenya"), Scope(frozenset({"front"}))))
    assert authors.entry is not None
    assert authors.entry.prompt == "Who wrote the brief. One on each line."


def test_what_is_set_is_asked_again_on_demand_and_left_as_it_is() -> None:
    brief = Brief(title="Kenya", marking="TLP:GREEN", as_of="2026", office="Desk", authors=("Ana",))
    asking = Asking(Filling("brief.yaml", ANA, Session(brief, Scope(frozenset({"front"}), again=True)), {}))
    told = "\n".join(text_of(screen_of(asking, 80, 24).top))
    assert "› " + " 4  TLP:GREEN" in told
    assert "leave as it is" in told
    asking.press("0")
    assert asking.brief == brief
    assert asking.progress == "2 of 4"


def test_an_endless_sentence_is_shown_around_its_figure() -> None:
    words = "a " * 200_000 + "over 1.2 million" + " b" * 200_000
    lines = framed(Passage("a.txt", words, marks=(Span(400_000, 400_016),)), "", 80, 6)
    assert "over 1.2 million" in "".join(text_of(lines))
    assert len(lines) == 6


def test_of_many_rows_those_around_the_cursor_are_shown() -> None:
    sheet = ChoiceSheet("Which?", [Row("", f"row {place}", lambda: None) for place in range(30)], (), 14)
    told = text_of(row_lines(sheet, 40, 5))
    assert [line.strip(" ›") for line in told] == ["row 12", "row 13", "row 14", "row 15", "12 above, 14 below"]
    sheet.cursor = 0
    assert text_of(row_lines(sheet, 40, 5))[-1].strip() == "26 below"
