"""What has changed since an older brief is said in every format, and read back as it was composed."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefgen.brief import Brief
from briefgen.compare import compare
from briefgen.document import Document
from briefgen.layout import LAYOUTS, STANDARD, Layout, chosen, with_changes
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.compare.cases import NAMES, brief_of
from tests.render.described import described, facts_of, marks_of, words_of
from tests.render.pdf.test_verapdf import RUNNER, failures
from tests.render.test_round_trip import WITH_WORD, read_again
from tests.render.test_same_words import FORMATS


@cache
def document_of(name: str) -> Document:
    old, new = brief_of(name, "old"), brief_of(name, "new")
    return compose(new, STANDARD, since=compare(old, new))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("case", NAMES)
def test_every_format_says_the_same_of_what_has_changed(case: str, name: str) -> None:
    write, read = FORMATS[name]
    document = document_of(case)
    assert words_of(read(write(document, Style()), name=f"brief.{name}")) == words_of(document)


@pytest.mark.parametrize("name", WITH_WORD)
@pytest.mark.parametrize("case", NAMES)
def test_what_has_changed_comes_back_as_the_same_blocks(case: str, name: str) -> None:
    document = document_of(case)
    read = read_again(document, name)
    assert described(read) == described(document)
    if name == "html" or all(kind != "language" for kind, *_ in marks_of(document)):  # the others tell no languages
        assert marks_of(read) == marks_of(document)
    assert facts_of(read) == facts_of(document)


@pytest.mark.parametrize("name", ["html", "md"])
@settings(max_examples=15, deadline=None)
@given(briefs(), briefs())
def test_the_changes_of_any_two_briefs_come_back(name: str, old: Brief, new: Brief) -> None:
    document = compose(new, chosen(STANDARD, ["changes"]), since=compare(old, new))
    assert described(read_again(document, name)) == described(document)


@pytest.mark.long
@pytest.mark.skipif(not RUNNER, reason="veraPDF is absent: name its runner in BRIEFGEN_VERAPDF or put it on PATH")
def test_the_validator_finds_nothing_against_what_has_changed(tmp_path: Path) -> None:
    for case in NAMES:
        (tmp_path / f"{case}.pdf").write_bytes(write_pdf(document_of(case), Style()))
    assert failures(tmp_path) == ""


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_section_stands_behind_the_summary(layout: Layout) -> None:
    names = [section.name for section in with_changes(layout).sections]
    assert names.index("changes") == names.index("summary") + 1
    assert with_changes(with_changes(layout)) == with_changes(layout)


def test_without_an_older_brief_the_section_holds_the_texts_of_the_brief_alone() -> None:
    text = compose(brief_of("monthly", "new"), STANDARD).text
    assert "What has changed since the last brief\n" in text
    assert "Figures that moved" not in text


def test_a_brief_that_is_the_same_says_so() -> None:
    brief = brief_of("renumbered", "old")
    document = compose(brief, chosen(STANDARD, ["changes"]), since=compare(brief, brief))
    assert "Nothing has changed since then." in document.text


def test_on_one_page_the_changes_are_counted() -> None:
    old, new = brief_of("monthly", "old"), brief_of("monthly", "new")
    document = compose(new, with_changes(LAYOUTS["one-page"]), since=compare(old, new))
    assert "Changed: 6 figures moved, 2 assessments raised, 1 assessment lowered" in document.text


def test_a_likelihood_and_a_confidence_share_no_line() -> None:
    lines = document_of("monthly").text.split("\n")
    assert not [line for line in lines if "(likelihood" in line and "confidence" in line]
    assert [line for line in lines if "(confidence from moderate to low)" in line]
