import json

from hypothesis import given, settings

from briefgen.brief import Brief, DocumentReference, KeyFigure, Risk
from briefgen.brief.dump import PROMPTS, dump_json, dump_yaml
from briefgen.brief.load import load_brief
from tests.brief.briefs import briefs

SILT = Risk(id="r1", origin="analyst", statement="Silt could close the channel.", references=("s1", "s2"))


@settings(max_examples=60, deadline=None)
@given(briefs())
def test_every_brief_comes_back_from_yaml(brief: Brief) -> None:
    assert load_brief(dump_yaml(brief), name="brief.yaml").brief == brief


@settings(max_examples=60, deadline=None)
@given(briefs())
def test_every_brief_comes_back_from_json(brief: Brief) -> None:
    text = dump_json(brief)
    assert load_brief(text, name="brief.json").brief == brief
    assert set(json.loads(text)) == set(Brief.model_fields)


def test_json_numbers_keep_every_digit_and_are_no_strings() -> None:
    digits = "123456789012345678901234.50"
    figure = KeyFigure(id="f1", origin="analyst", label="l", surface="s", value=digits)
    text = dump_json(Brief(title="T", key_figures=(figure,)))
    assert f'"value": {digits},' in text


def test_json_ends_with_a_line_end_and_keeps_letters_as_they_are() -> None:
    text = dump_json(Brief(title="Überblick"))
    assert '"title": "Überblick"' in text
    assert text.endswith("}\n")


def test_yaml_shows_the_empty_fields_that_a_person_fills_and_no_others() -> None:
    text = dump_yaml(Brief(title="T", risks=(SILT,)))
    shown = {line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()}
    assert shown >= PROMPTS
    assert "gaps" not in shown
    assert "    likelihood: null\n    impact: null\n    confidence: null\n" in text
    assert "horizon" not in text


def test_yaml_says_what_each_field_means_before_it() -> None:
    lines = dump_yaml(Brief(title="T")).splitlines()
    assert lines[0].startswith("# ")
    assert "briefgen check" in lines[0]
    assert lines[lines.index("title: T") - 1] == "# Title of the brief."


def test_long_text_stands_on_one_line_and_paragraphs_in_a_literal_block() -> None:
    long = "word " * 200 + "end"
    text = dump_yaml(Brief(title="T", notes=(long, "First: one.\n\nSecond.")))
    assert f"  - {long}\n" in text
    assert "  - |-\n      First: one.\n\n      Second.\n" in text


def test_text_that_yaml_would_read_as_something_else_is_quoted() -> None:
    text = dump_yaml(Brief(title="no", topic="2031", office="a: b"))
    assert 'title: "no"' in text
    assert 'topic: "2031"' in text
    assert 'office: "a: b"' in text


def test_what_an_item_says_comes_before_what_it_rests_on() -> None:
    lines = dump_yaml(Brief(title="T", risks=(SILT,))).split("\n")
    names = [line.strip(" -").partition(":")[0] for line in lines[lines.index("risks:") + 1 :]]
    assert names.index("id") < names.index("statement") < names.index("origin") < names.index("references")


def test_identifiers_stand_in_a_row() -> None:
    assert "    references: [s1, s2]\n" in dump_yaml(Brief(title="T", risks=(SILT,)))


def test_equal_briefs_give_equal_text() -> None:
    def build() -> Brief:
        document = DocumentReference(id="doc", path="report.txt", sha256="a" * 64)
        return Brief(title="T", documents=(document,), risks=(SILT,))

    assert dump_yaml(build()) == dump_yaml(build())
    assert dump_json(build()) == dump_json(build())
