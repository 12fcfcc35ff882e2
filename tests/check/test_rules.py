"""Rules in situations that a case file cannot show."""

import hashlib
from decimal import Decimal
from importlib.metadata import EntryPoint

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief, DocumentReference, KeyFigure, SummaryBullet
from briefgen.check import run
from briefgen.check.completeness import check_inferred_date
from briefgen.check.evidence import check_evidence
from briefgen.check.figures import check_numbers
from briefgen.document import Block, Document
from briefgen.errors import PluginError
from briefgen.finding import Finding
from briefgen.language.interval import Interval, interval_of
from briefgen.quantity import Modifier
from briefgen.span import Evidence, Span

TABLE = "Exports, in billions\t3.2"
LOSS = "Balance, in millions\t(1,305)"
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000, places=1)


def table_brief(value: str, surface: str = "3.2", table: str = TABLE) -> Brief:
    evidence = (Evidence("doc", 0, len(table), table),)
    figure = KeyFigure(id="f", label="exports", value=Decimal(value), surface=surface, evidence=evidence)
    sha256 = hashlib.sha256(table.encode()).hexdigest()
    return Brief(title="T", documents=(DocumentReference(id="doc", path="t", sha256=sha256),), key_figures=(figure,))


@pytest.mark.parametrize(("value", "expected"), [("3.2", []), ("3200000000", []), ("3300000000", ["E006"])])
def test_a_number_of_a_table_may_have_its_scale_in_the_header(value: str, expected: list[str]) -> None:
    document = Document("t", TABLE, (Block("table", Span(0, len(TABLE))),))
    assert [entry.code for entry in check_numbers(table_brief(value), {"doc": document})] == expected


@pytest.mark.parametrize(("value", "expected"), [("-1305000000", []), ("-1305", []), ("-1306000000", ["E006"])])
def test_a_number_of_a_table_that_stands_in_brackets_is_negative(value: str, expected: list[str]) -> None:
    document = Document("t", LOSS, (Block("table", Span(0, len(LOSS))),))
    found = check_numbers(table_brief(value, "(1,305)", LOSS), {"doc": document})
    assert [entry.code for entry in found] == expected


def test_outside_a_table_the_scale_stands_beside_the_number() -> None:
    document = Document("t", TABLE, (Block("paragraph", Span(0, len(TABLE))),))
    assert [entry.code for entry in check_numbers(table_brief("3200000000"), {"doc": document})] == ["E006"]


def test_a_missing_document_is_told_once_and_its_evidence_not_judged() -> None:
    assert list(check_evidence(table_brief("3.2"), {})) == []


@pytest.mark.parametrize("words", ["", "  "])
def test_evidence_without_words_stands_nowhere(words: str) -> None:
    evidence = (Evidence("doc", 3, 3 + len(words), words),)
    brief = table_brief("3.2").model_copy(update={"summary": (SummaryBullet(id="s", text="x", evidence=evidence),)})
    found = [entry.code for entry in check_evidence(brief, {"doc": Document("t", TABLE, ())})]
    assert found == ["E002"]


@given(NUMBERS, st.sampled_from(["about", "over", "at_least", "under", "up_to", "nearly", "exact"]))
def test_a_figure_agrees_with_itself_and_over_never_with_nearly(value: Decimal, modifier: Modifier) -> None:
    def figure(limit: Modifier) -> KeyFigure:
        return KeyFigure(id="f", origin="analyst", label="l", surface="s", value=value, modifier=limit)

    own = interval_of(figure(modifier))
    assert own.meets(own) or value == 0
    assert not interval_of(figure("over")).meets(interval_of(figure("under")))
    if value > 0:
        assert not interval_of(figure("over")).meets(interval_of(figure("nearly")))
        assert interval_of(figure("about")).meets(interval_of(figure("nearly")))


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_intervals_meet_both_ways_or_not_at_all(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    first, second = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    assert first.meets(second) == second.meets(first)
    assert first.meets(second) == (max(first.low, second.low) <= min(first.high, second.high))  # type: ignore[type-var]


def test_a_plug_in_that_fails_stops_the_run_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("house-style", "tests.check.test_rules:broken_rule", run.RULES)
    monkeypatch.setattr(run, "found", lambda _: {"house-style": point})
    with pytest.raises(PluginError, match="house-style"):
        run.run_checks(Brief(title="T"), {}, {})


def broken_rule(brief: Brief, documents: object) -> None:
    raise RuntimeError(brief.title, documents)


def test_the_words_of_a_finding_have_their_locator_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The port has no date."
    document = Document("report.txt", text, (Block("paragraph", Span(0, len(text)), locator="paragraph 1"),))
    words = (Evidence("doc", 4, 8, "port"), Evidence("doc", 4, 8, "quay"), Evidence("lost", 4, 8, "port"))
    odd = Finding("HS1", "warning", "title", "it is odd", spans=words)
    monkeypatch.setattr(run, "BRIEF_RULES", (lambda _: iter([odd]),))
    monkeypatch.setattr(run, "DOCUMENT_RULES", ())
    (found,) = run.run_checks(Brief(title="T"), {"doc": document}, {})
    assert [span.locator for span in found.spans] == ["paragraph 1", "", ""]


def test_an_inferred_date_is_shown_where_it_is_cited() -> None:
    title, cited = Evidence("doc", 0, 8, "The Dues"), Evidence("doc", 20, 33, "March 4, 2024")
    reference = DocumentReference(
        id="doc", path="t", sha256="0" * 64, published="2024-03-04", is_date_inferred=True, evidence=(title, cited)
    )
    (found,) = check_inferred_date(Brief(title="T", as_of="2024-03-04", documents=(reference,)))
    assert found.spans == (cited,)
