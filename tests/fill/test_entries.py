"""Entries added, removed and moved; the rest of the brief and of its text stays."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.revise import revised
from briefgen.document import Document
from briefgen.fill.add import Addition, with_entry
from briefgen.fill.assign import Assignment
from briefgen.fill.decide import Person, with_decisions, with_edits_recorded
from briefgen.fill.kinds import KINDS
from briefgen.fill.move import Move, moved
from briefgen.fill.quote import Quote, quoted
from briefgen.fill.refused import EditError
from briefgen.fill.remove import Removal, restored, without
from briefgen.read.text import read_text
from briefgen.render.compose.release import released
from tests.brief.briefs import briefs
from tests.brief.test_revise import BRIEFS, TEXTS
from tests.cli.article import ARTICLE

PERSON = Person("A. Analyst", "2031-05-01", "briefgen 1")
SAMPLE = BRIEFS[0]
ARTICLE_DOCUMENT: Document = read_text(ARTICLE.encode(), name="article.txt")
MESSAGES = [("risks", "statement"), ("judgements", "statement"), ("gaps", "text"), ("summary", "text")]


def fields(*values: str) -> list[Assignment]:
    return [Assignment(path, text) for path, _, text in (value.partition("=") for value in values)]


def of_article(**lists: object) -> Brief:
    digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
    document = {"id": "report", "path": "article.txt", "sha256": digest}
    return Brief.model_validate({"title": "Dues", "documents": [document], **lists})


def refusal(edit: object) -> str:
    assert callable(edit)
    with pytest.raises(EditError) as caught:
        edit()
    return str(caught.value)


def test_a_new_item_is_the_analysts_with_the_next_identifier_of_its_kind() -> None:
    brief = with_entry(SAMPLE, Addition("risks", ["statement=Dues may rise.", "impact=high"], at=0))
    added = brief.risks[0]
    number = max(int(risk.id.removeprefix("risk-")) for risk in SAMPLE.risks) + 1
    assert (added.id, added.origin, added.impact) == (f"risk-{number}", "analyst", "high")
    assert brief.risks[1:] == SAMPLE.risks


def test_an_identifier_that_a_decision_still_names_is_not_given_again() -> None:
    brief = with_decisions(of_article(), ["risk-7"], "rejected", PERSON)
    assert with_entry(brief, Addition("risks", ["statement=A"])).risks[0].id == "risk-8"


def test_lines_of_plain_lists_are_text_as_it_is() -> None:
    brief = with_entry(of_article(authors=["B"]), Addition("authors", ["1.50", "[x]", "a = b"], at=0))
    assert brief.authors == ("1.50", "[x]", "a = b", "B")
    risk = with_entry(SAMPLE, Addition(f"{SAMPLE.risks[1].id}.drivers", ["dues"])).risks[1]
    assert risk.drivers == (*SAMPLE.risks[1].drivers, "dues")


@pytest.mark.parametrize(
    ("addition", "said"),
    [
        (Addition("risks", ["statment=A"]), "risks[0].statment: there is no such field: did you mean statement?"),
        (Addition("risks", ["statement=A", "impact=x"]), 'risks[0].impact: "x" is not allowed here'),
        (Addition("risks", ["statement=A"], at=3), "risks: there is no place 3; the list has 0"),
        (Addition("risks", ["A"]), 'risks[0]: "A" names no field: write FIELD=VALUE'),
        (Addition("risks"), "risks[0].statement: the field is missing"),
        (Addition("authors"), "authors: its entries are plain words"),
        (Addition("authors", ["\udcff"]), "authors[0]: is not UTF-8"),
        (Addition("decisions", ["item=a", "what=accepted", "by=B"]), "decisions are recorded with what is decided"),
        (Addition("title", ["A"]), "title: this is no list"),
        (Addition("riks", ["A"]), "riks: there is no such field or item: did you mean risks?"),
        (Addition("template", ["name=A"]), "template: this is no list"),
    ],
)
def test_an_entry_that_cannot_be_is_refused_with_what_to_do(addition: Addition, said: str) -> None:
    assert said in refusal(lambda: with_entry(of_article(), addition))


def test_the_main_message_is_added_where_there_is_none() -> None:
    brief = with_entry(of_article(), Addition("bottom_line", ["text=Dues rise."]))
    assert brief.bottom_line is not None
    assert brief.bottom_line.id == "bottom-line"
    assert "there is one already" in refusal(lambda: with_entry(brief, Addition("bottom_line", ["text=A"])))


def evidence_of(words: str, occurrence: int | None = None) -> Addition:
    return Addition("risks", evidence=[quoted({"report": ARTICLE_DOCUMENT}, Quote(words, occurrence))])


def test_words_of_the_source_make_an_extracted_item() -> None:
    (risk,) = with_entry(of_article(), evidence_of("move their services to\n  Marrow if the dues rise again")).risks
    assert (risk.origin, risk.statement) == ("extracted", "move their services to Marrow if the dues rise again")
    (evidence,) = risk.evidence
    assert evidence.exact == ARTICLE_DOCUMENT.text[evidence.start : evidence.end]
    assert "\n" in evidence.exact


def test_words_of_ones_own_stay_the_analysts_whatever_they_rest_on() -> None:
    found = evidence_of("if the dues rise again").evidence
    (risk,) = with_entry(of_article(), Addition("risks", ["statement=Ships may go."], evidence=found)).risks
    assert (risk.origin, risk.evidence) == ("analyst", tuple(found))
    values = ["statement=if the dues rise", "origin=analyst"]
    (risk,) = with_entry(of_article(), Addition("risks", values, evidence=found)).risks
    assert risk.origin == "analyst"


def test_words_that_stand_nowhere_or_repeatedly_are_refused() -> None:
    words = "Two shipping lines could move their services to"
    assert "stands nowhere in report" in refusal(lambda: evidence_of("dues fell by 12 percent"))
    assert "stands nowhere" in refusal(lambda: evidence_of(" "))
    assert "stands nowhere" in refusal(lambda: evidence_of("arrow if the"))
    assert "stands nowhere" in refusal(lambda: evidence_of("over\n1"))
    assert evidence_of("Gazette, March 4, 2024)").evidence[0].exact.endswith("2024)")
    assert "stands 2 times (1: report, " in refusal(lambda: evidence_of(words))
    assert "stands only 2 times" in refusal(lambda: evidence_of(words, 3))
    assert evidence_of(words, 2).evidence[0].start > evidence_of(words, 1).evidence[0].start


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(TEXTS) - 1), st.sampled_from(MESSAGES), st.integers(0, 3))
def test_what_is_added_and_purged_leaves_the_old_bytes(sample: int, kind: tuple[str, str], at: int) -> None:
    text, brief = TEXTS[sample], BRIEFS[sample]
    name, words = kind
    place = min(at, len(brief.lists()[name]))
    longer = with_entry(brief, Addition(name, [f"{words}=Own: words # of ours"], at=place))
    written = revised(text, longer, name="x")
    assert written != text
    shorter = without(longer, Removal([f"{name}[{place}]"], purge=True), PERSON)
    assert shorter == brief
    assert revised(written, shorter, name="x") == text


def test_what_an_analyst_wrote_is_deleted_and_what_was_drafted_is_rejected() -> None:
    own = with_entry(SAMPLE, Addition("risks", ["statement=Own."], at=0))
    drafted = own.risks[1].id
    brief = without(own, Removal(["risks[0]", drafted], reason="not ours"), PERSON)
    assert brief.risks == SAMPLE.risks
    (decision,) = brief.decisions
    assert (decision.item, decision.what, decision.by, decision.when, decision.tool, decision.reason) == (
        drafted,
        "rejected",
        "A. Analyst",
        "2031-05-01",
        "briefgen 1",
        "not ours",
    )
    assert drafted not in {risk.id for risk in released(brief).risks}
    back = restored(brief, [drafted], PERSON)
    assert not back.rejected()
    assert drafted in {risk.id for risk in released(back).risks}
    assert "it is not rejected" in refusal(lambda: restored(back, [drafted], PERSON))


def test_what_is_purged_is_pointed_at_no_more() -> None:
    source = next(item.references[0] for _, item in SAMPLE.items() if item.references)
    brief = without(with_decisions(SAMPLE, [source], "accepted", PERSON), Removal([source], purge=True), PERSON)
    assert not any(source in item.references or item.id == source for _, item in brief.items())
    assert not brief.decisions


def test_several_entries_are_removed_by_the_places_that_they_have_before() -> None:
    brief = of_article(authors=["A", "B", "C", "D"])
    assert without(brief, Removal(["authors[0]", "authors[2]", "authors[0]"]), PERSON).authors == ("B", "D")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("title", "title: this is no entry of a list: a value is unset with: briefgen set title=null"),
        ("risks", "risks: this is no entry of a list"),
        ("risk-1.statement", "risks[0].statement: this is no entry"),
        ("risk-9", "did you mean risk-1?"),
        ("bottom_line", "bottom_line: there is none"),
        ("report", "risks[0]: it rests on report"),
    ],
)
def test_what_cannot_be_removed_is_refused(path: str, said: str) -> None:
    brief = with_entry(of_article(), evidence_of("if the dues rise again"))
    assert said in refusal(lambda: without(brief, Removal([path], purge=True), PERSON))


def test_taking_a_line_out_of_an_item_is_an_edit_of_it() -> None:
    brief = with_entry(SAMPLE, Addition("risks[0].drivers", ["dues"]))
    brief = without(brief, Removal(["risks[0].drivers[0]"]), PERSON)
    assert [(decision.item, decision.what) for decision in brief.decisions] == [(SAMPLE.risks[0].id, "edited")]


def test_an_item_moves_to_the_place_that_is_named() -> None:
    identifiers = [risk.id for risk in SAMPLE.risks]
    for old in range(len(identifiers)):
        for new in range(len(identifiers)):
            wanted = identifiers[:old] + identifiers[old + 1 :]
            wanted.insert(new, identifiers[old])
            brief = moved(SAMPLE, Move(f"risks[{old}]", f"risks[{new}]"))
            assert [risk.id for risk in brief.risks] == wanted
    assert moved(SAMPLE, Move("risks[0]", "risks")).risks[-1] == SAMPLE.risks[0]


def test_a_judgement_that_is_a_risk_keeps_all_that_both_have() -> None:
    judgement = SAMPLE.judgements[0].model_copy(
        update={"holder": "the bank", "conditions": ("if",), "likelihood": "likely", "confidence": "low"}
    )
    brief = SAMPLE.model_copy(update={"judgements": (judgement, *SAMPLE.judgements[1:])})
    risk = moved(brief, Move(judgement.id, "risks[0]", fields("impact=high"))).risks[0]
    for name in ("id", "origin", "evidence", "references", "statement", "holder", "conditions", "likelihood"):
        assert getattr(risk, name) == getattr(judgement, name)
    assert (risk.confidence, risk.impact) == ("low", "high")


def test_what_the_other_kind_has_no_place_for_is_told_and_goes_only_if_it_may() -> None:
    risk = SAMPLE.risks[0].model_copy(update={"impact": "high", "drivers": ("dues",), "category": "other"})
    brief = SAMPLE.model_copy(update={"risks": (risk, *SAMPLE.risks[1:])})
    told = refusal(lambda: moved(brief, Move(risk.id, "judgements")))
    assert [line.partition(":")[0] for line in told.splitlines()] == ["risks[0].impact", "risks[0].drivers"]
    assert "there is no place for it in judgements: use --drop" in told
    assert moved(brief, Move(risk.id, "judgements", drop=True)).judgements[-1].statement == risk.statement


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("risks[0]", "timeline", "timeline[0].date: the field is missing"),
        ("risks[0]", "authors", "risks[0]: it cannot be moved to authors"),
        ("authors[0]", "risks", "authors[0]: it cannot be moved to risks"),
        ("risks[0]", "title", "it cannot be moved to title"),
        ("risks[0]", "risks[7]", "risks[7]: there is no such entry"),
        ("risks", "gaps", "risks: this is no entry of a list"),
        ("bottom_line", "gaps", "bottom_line: there is none"),
        ("risks[0].drivers[0]", "gaps", "risks[0].drivers[0]: it cannot be moved to gaps"),
    ],
)
def test_a_move_that_cannot_be_is_refused(source: str, target: str, said: str) -> None:
    brief = of_article(authors=["A"], risks=[{"id": "r", "origin": "analyst", "statement": "A", "drivers": ["d"]}])
    assert said in refusal(lambda: moved(brief, Move(source, target)))


def test_an_event_is_made_of_a_gap_with_the_date_that_it_lacks() -> None:
    brief = of_article(gaps=[{"id": "g", "origin": "analyst", "text": "Dues rise."}])
    assert moved(brief, Move("g", "timeline", fields("date=2031-05"))).timeline[0].text == "Dues rise."


def test_a_field_of_the_same_name_that_means_another_thing_is_not_carried() -> None:
    brief = of_article(entities=[{"id": "e", "origin": "analyst", "name": "Marrow", "kind": "place"}])
    assert "entities[0].kind: there is no place for it in risks" in refusal(lambda: moved(brief, Move("e", "risks")))
    assert moved(brief, Move("e", "risks", drop=True)).risks[0].kind == "risk"


def test_a_point_becomes_the_main_message_where_there_is_none() -> None:
    brief = of_article(summary=[{"id": "s", "origin": "analyst", "text": "Dues rise."}])
    above = moved(brief, Move("s", "bottom_line"))
    assert above.bottom_line == brief.summary[0]
    assert moved(above, Move("bottom_line", "summary")) == brief


@settings(max_examples=60, deadline=None)
@given(briefs(), st.sampled_from([name for name in KINDS if name != "bottom_line"]), st.data())
def test_there_and_back_is_the_same_brief(brief: Brief, name: str, data: st.DataObject) -> None:
    items = [path for path, item in brief.items() if path != "bottom_line" and not path.startswith(name)]
    if not items:
        return
    path = data.draw(st.sampled_from(items))
    item = dict(brief.items())[path]
    try:
        there = moved(brief, Move(path, name))
    except EditError:
        return
    assert moved(there, Move(item.id, path)) == brief


def test_one_decision_of_a_kind_is_kept_and_the_last_on_an_item_holds() -> None:
    brief = with_decisions(SAMPLE, ["risk-1"], "rejected", PERSON)
    brief = with_decisions(brief, ["risk-1"], "edited", PERSON)
    later = Person("A. Analyst", "2031-06-01", "briefgen 2")
    brief = with_decisions(brief, ["risk-1"], "rejected", later)
    assert [(entry.what, entry.when) for entry in brief.decisions] == [
        ("edited", "2031-05-01"),
        ("rejected", "2031-06-01"),
    ]
    assert brief.rejected() == {"risk-1"}
    other = with_decisions(brief, ["risk-1"], "rejected", Person("B", "2031-06-02"))
    assert len(other.decisions) == 3
    assert with_decisions(other, ["risk-2"], "edited", PERSON).decisions[:3] == other.decisions
    both = with_decisions(SAMPLE, ["risk-1", "risk-2"], "accepted", PERSON)
    assert with_decisions(both, ["risk-1"], "accepted", PERSON) == both


def test_only_items_that_are_others_than_before_are_recorded_as_edited() -> None:
    after = moved(SAMPLE, Move("risks[0]", "risks[1]"))
    assert with_edits_recorded(SAMPLE, after, PERSON) == after
    after = with_entry(moved(SAMPLE, Move("risks[0]", "judgements", drop=True)), Addition("gaps", ["text=A"]))
    recorded = with_edits_recorded(SAMPLE, after, PERSON)
    assert [decision.item for decision in recorded.decisions] == [SAMPLE.risks[0].id]
