"""What the rules draw from a document, the checks find no fault with."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.check.run import run_checks
from briefgen.document import Document
from briefgen.errors import InputError
from briefgen.extract.draft import draft_brief
from briefgen.finding import Finding
from briefgen.read.markdown import read_markdown
from briefgen.read.text import read_text
from tests.extract.test_draft import WORDS
from tests.samples import sample_sources

TABLE = """# Reserves of Orvania

| Indicator | 2030 | 2031 |
|---|---|---|
| Gross reserves (US$ million) | 2,968 | 3,120 |
| Inflation (percent) | 9.9 | -0.4 |
| Wheat harvest (million tonnes) | 3.1 | 2.8 |
| Current account balance (US$ million) | -412 | (305) |
"""


def errors_of(document: Document) -> list[Finding]:
    brief = draft_brief(document, path="article.txt")
    found = run_checks(brief, {entry.id: document for entry in brief.documents}, {})
    return [finding for finding in found if finding.severity == "error"]


OF_PEOPLE = {"L007", "L008", "L009", "L010", "L011", "L012", "S007", "S009", "T016", "T017"}
"""The rules about what a person writes."""


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join))
def test_nobody_is_blamed_for_the_words_of_a_document(text: str) -> None:
    try:
        brief = draft_brief(read_text(text.encode(), name="article.txt"), path="article.txt")
    except InputError:
        return
    found = {finding.code for finding in run_checks(brief, {}, {})}
    assert not found & OF_PEOPLE


@pytest.mark.parametrize("path", sample_sources(), ids=lambda path: path.stem)
def test_a_fresh_draft_of_a_sample_tells_what_is_wrong_with_its_sources_once(path: Path) -> None:
    brief = draft_brief(read_text(path.read_bytes(), name=path.name), path=path.name)
    codes = [finding.code for finding in run_checks(brief, {}, {})]
    assert max(codes.count(code) for code in ("S003", "S004", "S007", "S008", "S012", "S013", "S015")) <= 3
    assert not set(codes) & OF_PEOPLE


@pytest.mark.parametrize("path", sample_sources(), ids=lambda path: path.stem)
def test_a_fresh_draft_of_a_sample_checks_without_errors(path: Path) -> None:
    assert errors_of(read_text(path.read_bytes(), name=path.name)) == []


def test_a_fresh_draft_of_a_table_with_units_in_its_headers_checks_without_errors() -> None:
    assert errors_of(read_markdown(TABLE.encode(), name="article.md")) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join))
def test_a_fresh_draft_of_any_text_checks_without_errors(text: str) -> None:
    try:
        found = errors_of(read_text(text.encode(), name="article.txt"))
    except InputError:
        assert not text.strip()
        return
    assert found == []
