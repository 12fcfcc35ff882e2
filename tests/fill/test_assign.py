"""Values set by path: read by what the field is, all together or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.load import load_brief
from briefgen.brief.revise import revised
from briefgen.fill.assign import Assignment, with_values
from briefgen.fill.find import found_values
from briefgen.fill.refused import EditError
from tests.brief.briefs import line

TEXT = """title: Harbour dues
authors: [A]
documents:
  - id: d1
    path: a.txt
    sha256: "0000000000000000000000000000000000000000000000000000000000000000"
key_figures:
  - id: figure-1
    label: dues
    value: 12
    surface: 12 percent
    references: [source-1]
    evidence:
      - {document: d1, start: 0, end: 10, exact: 12 percent}
risks:
  - id: risk-1
    origin: analyst
    statement: Dues may rise.
  - {id: risk-2, origin: analyst, statement: Ships may leave., likelihood: likely}
sources:
  - {id: source-1, origin: analyst, publisher: Gazette}
decisions:
  - {item: source-1, what: accepted, by: B}
"""
BRIEF = load_brief(TEXT, name="x").brief


def assigned(*values: str, brief: Brief = BRIEF) -> Brief:
    return with_values(brief, [Assignment(path, text) for path, _, text in (value.partition("=") for value in values)])


def value_after(value: str) -> object:
    path = value.partition("=")[0]
    return found_values(assigned(value), [path]).popitem()[1]


def refused(*values: str) -> list[str]:
    with pytest.raises(EditError) as caught:
        assigned(*values)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("value", "is_then"),
    [
        ("risks[0].likelihood=likely", "likely"),
        ("risks.0.likelihood=likely", "likely"),
        ("figure-1.evidence.0.locator=p. 3", "p. 3"),
        ("risk-2.likelihood=null", None),
        ("risk-2.likelihood=", None),
        ("marking=TLP:RED", "TLP:RED"),
        ("title=1.50", "1.50"),
        ("title=yes", "yes"),
        ("title=null", "null"),
        ("title=A: b # c", "A: b # c"),
        ("title=[a]", "[a]"),
        ('title="quoted"', '"quoted"'),
        ("title=x=y", "x=y"),
        ("as_of=2023", "2023"),
        ("office=null", "null"),
        ("office=", ""),
        ("authors=[A, 1.50, yes, 2023, null, 'q: r']", ("A", "1.50", "yes", "2023", "null", "q: r")),
        ("authors=[]", ()),
        ("authors[0]=007", "007"),
        ("timeline=[{id: e1, origin: analyst, date: 2023, text: no}]", None),
        ("template.name=country-risk", "country-risk"),
        ("bottom_line.text=Dues rise.", "Dues rise."),
        ("figure-1.rank=1", 1),
        ("key_figures[0].evidence[0].locator=p. 3", "p. 3"),
        ("sources[0].credibility=2", 2),
    ],
)
def test_a_value_is_read_by_what_the_field_holds(value: str, is_then: object) -> None:
    after = value_after(value)
    assert repr(after) == repr(is_then) or is_then is None


def test_a_number_keeps_its_digits() -> None:
    assert str(assigned("figure-1.value=12.50").key_figures[0].value) == "12.50"


def test_entries_of_records_keep_their_text_too() -> None:
    (event,) = assigned("timeline=[{id: e1, origin: analyst, date: 2023, text: no}]").timeline
    assert (event.date, event.text) == ("2023", "no")


def test_a_main_message_that_is_not_there_is_made_as_the_analysts_own() -> None:
    made = assigned("bottom_line.text=Dues rise.", "bottom_line.references=[source-1]").bottom_line
    assert made is not None
    assert (made.id, made.origin, made.references) == ("bottom-line", "analyst", ("source-1",))


def test_a_new_identifier_is_the_one_that_others_point_with() -> None:
    brief = assigned("source-1.id=gazette", "documents[0].id=report")
    assert brief.key_figures[0].references == ("gazette",)
    assert brief.key_figures[0].evidence[0].document == "report"
    assert brief.decisions[0].item == "gazette"


def test_identifiers_can_be_exchanged() -> None:
    brief = assigned("risks[0].id=risk-2", "risks[1].id=risk-1")
    assert [risk.id for risk in brief.risks] == ["risk-2", "risk-1"]


def test_an_edited_item_keeps_its_evidence_and_origin() -> None:
    figure = assigned("figure-1.label=harbour dues").key_figures[0]
    assert (figure.evidence, figure.origin) == (BRIEF.key_figures[0].evidence, "extracted")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("risks[0].likelyhood=likely", "risks[0].likelyhood: there is no such field: did you mean likelihood?"),
        ("tilte=A", "tilte: there is no such field or item: did you mean title?"),
        ("rsk-1.impact=high", "rsk-1.impact: there is no such field or item: did you mean risk-1?"),
        ("risks[9].impact=high", "risks[9]: there is no such entry; there are 2: the last is risks[1]; "),
        ("gaps[0].text=A", "gaps[0]: there is no such entry; there are none: a new one is put in with: briefgen add"),
        ("risks.impact=high", "risks.impact: this is a list: say which entry: risks[0].impact"),
        ("title.text=A", "title.text: title has no fields: write title alone"),
        ("title[0]=A", "title[0]: title is no list: write title alone"),
        ("risks[-1].impact=high", "risks[-1].impact: this is no path: "),
        ("risks.0x.impact=high", "risks.0x.impact: this is no path: "),
        ("=A", '"": this is no path: '),
        ("risks[0]..impact=A", "risks[0]..impact: this is no path: "),
        ("risks[0].impact=hihg", 'risks[0].impact: "hihg" is not allowed here: write one of negligible, '),
        ("figure-1.value=2,500", "key_figures[0].value: is text, not a number: write digits without quotes"),
        ("authors=A", "authors: this is a list: write [one, two], or [] for none"),
        ("authors=[A", "authors: this is no valid YAML or JSON "),
        ("authors=&x [A]", "authors: &x is a YAML anchor, "),
        ("risks[0]=A", "risks[0]: this has fields: set them one by one"),
        ("title=", "title: is empty: "),
        ("title=\udcff", "title: is not UTF-8: "),
        ("risks[1].id=risk-1", "risks[1].id: the identifier is that of risks[0] already: give each item its own"),
        ("figure-1.evidence=[]", "key_figures[0]: an extracted item needs evidence: "),
        ("as_of=2023-13", "as_of: there is no such day as 2023-13: correct it"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_write(value: str, said: str) -> None:
    (told,) = refused(value)
    assert told.startswith(said)


def test_everything_wrong_is_told_at_once_and_nothing_is_set() -> None:
    told = refused("risks[0].likelyhood=x", "risks[9].impact=x", "risks[0].impact=x", "title=", "office=Desk")
    assert [words.partition(":")[0] for words in sorted(told)] == [
        "risks[0].impact",
        "risks[0].likelyhood",
        "risks[9]",
        "title",
    ]
    assert load_brief(TEXT, name="x").brief == BRIEF


@pytest.mark.parametrize("other", ["risks[0].impact=low", "risks=[]", "risk-1={id: a, statement: b, origin: analyst}"])
def test_a_value_that_is_set_twice_is_refused(other: str) -> None:
    assert any("the value is set twice" in words for words in refused("risks[0].impact=high", other))


def test_a_hostile_value_is_refused_quickly() -> None:
    for text in ("[" * 10_000, "{a: " * 5_000, "[" + "a, " * 1_100_000 + "]", "*x", "!!python/object:os.system {}"):
        assert refused(f"authors={text}")


TEXTS = ["title", "office", "risks[0].statement", "risk-2.holder", "bottom_line.text", "sources[0].url", "authors[0]"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), line)
def test_what_is_set_is_what_is_got_and_the_rest_of_the_text_stays(path: str, text: str) -> None:
    text = text[:90]
    try:
        brief = assigned(f"{path}={text}")
    except EditError:
        return
    (value,) = found_values(brief, [path]).values()
    assert value in (text, text.strip())
    written = revised(TEXT, brief, name="x")
    assert load_brief(written, name="x").brief == brief
    kept = set(TEXT.splitlines()) - set(written.splitlines())
    assert len(kept) <= 1
