"""Words that people write into cells are values, or are refused with what to do."""

import pytest

from briefgen.brief import KeyFigure
from briefgen.fill.word_edits.unreadable import UnreadableError
from briefgen.fill.word_edits.values import Values, read_values
from briefgen.likelihood import ICD203, PHIA
from briefgen.pipeline.printing import printed_values
from briefgen.style import Formats
from tests.render.brief_fixture import rich_brief

BRIEF = rich_brief()
PRINTED = printed_values(BRIEF, Formats())
FIGURES = {figure.id: figure for figure in BRIEF.key_figures}


def _read(field: str, words: str, figure: KeyFigure | None = None) -> Values:
    return read_values(field, words, figure, PRINTED, ICD203)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("10 December 2031", "2031-12-10"),
        ("10 december 2031", "2031-12-10"),
        ("December 10, 2031", "2031-12-10"),
        ("2031-12-10", "2031-12-10"),
        ("August 2031", "2031-08"),
        ("2031", "2031"),
        ("Since 2029", "2029/"),
        ("since August 2029", "2029-08/"),
        ("until 3 May 2031", "/2031-05-03"),
        ("12 to 17 August 2031", "2031-08-12/2031-08-17"),
        ("30 August to 2 September 2031", "2031-08-30/2031-09-02"),
        ("30 December 2030 to 2 January 2031", "2030-12-30/2031-01-02"),
        ("August to October 2031", "2031-08/2031-10"),
        ("2029 to 2031", "2029/2031"),
    ],
)
def test_dates_are_read_as_people_write_them(words: str, date: str) -> None:
    assert _read("date", words)["date"] == date


@pytest.mark.parametrize(
    "words", ["", "last spring", "10 December", "31 February 2031", "10 or 11 December 2031", "2031 to 2029", "x" * 999]
)
def test_what_is_no_date_for_certain_is_refused(words: str) -> None:
    with pytest.raises(UnreadableError, match="no date can be read"):
        _read("date", words)


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("likelihood", "Likely", "likely"),
        ("likelihood", "probable", "likely"),
        ("likelihood", "not assessed", None),
        ("likelihood", "–", None),
        ("impact", "HIGH", "high"),
        ("impact", "", None),
        ("confidence", "low", "low"),
    ],
)
def test_terms_are_read_with_their_synonyms(field: str, words: str, value: str | None) -> None:
    assert _read(field, words) == {field: value}


def test_a_term_that_is_none_is_refused_with_the_choices() -> None:
    with pytest.raises(UnreadableError, match=r"almost no chance, very unlikely, .*, or not assessed"):
        _read("likelihood", "highly likely")
    assert read_values("likelihood", "highly likely", None, PRINTED, PHIA) == {"likelihood": "highly likely"}


@pytest.mark.parametrize(
    ("figure", "words", "value", "modifier"),
    [
        ("fig-1", "over 160 ships", 160, "over"),
        ("fig-2", "USD 21.4 billion", 21_400_000_000, "exact"),
        ("fig-2", "about $21.4 billion", 21_400_000_000, "about"),
        ("fig-3", "70 percent increase", 70, "exact"),
    ],
)
def test_a_figure_is_read_as_it_is_printed(figure: str, words: str, value: int, modifier: str) -> None:
    found = _read("figure", words, FIGURES[figure])
    assert (found["value"], found["modifier"], found["surface"]) == (value, modifier, words)


@pytest.mark.parametrize("words", ["", "many ships", "160", "160 ships and 20 tugs", "160 ships in berth 9", "9" * 999])
def test_a_figure_that_is_not_certain_is_refused(words: str) -> None:
    with pytest.raises(UnreadableError, match=r"set it with: briefgen set BRIEF fig-3\.value"):
        _read("figure", words, FIGURES["fig-3"])


def test_a_statement_cannot_be_empty_and_a_place_can() -> None:
    with pytest.raises(UnreadableError, match="delete its paragraph or row"):
        _read("statement", "")
    assert _read("place", "") == {"place": ""}


def test_phrases_are_parted_unless_one_of_them_holds_what_parts_them() -> None:
    risk = BRIEF.risks[0]
    assert read_values("drivers", "one; two ;", risk, PRINTED, ICD203) == {"drivers": ("one", "two")}
    odd = risk.model_copy(update={"drivers": ("this; and that",)})
    with pytest.raises(UnreadableError, match=r"risk-1\.drivers\[0\]"):
        read_values("drivers", "one; two", odd, PRINTED, ICD203)
