"""What a comment of a brief is about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from briefgen.check.excused import with_excuses
from briefgen.check.excuses import Excuse, find_excuses
from briefgen.check.run import run_checks
from briefgen.finding import Finding
from tests.brief.briefs import briefs

BRIEF = """{head}title: Dues
as_of: "2031-09-10"   {field}
risks:
  {above}
  - id: r1   {item}
    origin: analyst
    statement: >-   {block}
      The dues rise # {folded}
      again.
    drivers: [one, two]   {flow}
    {above_field}
    likelihood: null
    conditions:
      - "quoted {quoted}"   {entry}
  - id: r2
    origin: analyst
    statement: Plain words
      go on   {behind}
"""
MARK = "# briefgen: ignore L001 for a reason"
PLACES = ("head", "field", "above", "item", "block", "folded", "flow", "above_field", "quoted", "entry", "behind")


def excuses_at(place: str, mark: str = MARK) -> list[Excuse]:
    marks = {name: mark if name == place else "" for name in PLACES}
    text = BRIEF.format(**marks | {"head": f"{mark}\n" if place == "head" else ""})
    return find_excuses(text, load_brief(text, name="brief.yaml").places)


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("head", "title"),
        ("field", "as_of"),
        ("above", "risks[0]"),
        ("item", "risks[0]"),
        ("block", "risks[0].statement"),
        ("flow", "risks[0].drivers"),
        ("above_field", "risks[0].likelihood"),
        ("entry", "risks[0].conditions[0]"),
        ("behind", "risks[1].statement"),
    ],
)
def test_a_comment_is_about_what_it_stands_above_or_behind(place: str, path: str) -> None:
    (excuse,) = excuses_at(place)
    assert (excuse.path, excuse.codes, excuse.reason) == (path, ("L001",), "for a reason")
    assert excuse.is_for_absent == (place == "head")


@pytest.mark.parametrize("place", ["folded", "quoted"])
def test_words_that_only_look_like_a_comment_excuse_nothing(place: str) -> None:
    assert excuses_at(place) == []


@pytest.mark.parametrize(
    ("mark", "codes", "reason"),
    [
        ("#briefgen:ignore E001,E002 both", ("E001", "E002"), "both"),
        ("#  briefgen: ignore e001 , E001, HS123: why not", ("E001", "HS123"), "why not"),
        ("# briefgen: ignore E001 – because", ("E001",), "because"),
        ("# briefgen: ignore E001 E002 is settled", ("E001", "E002"), "is settled"),
        ("# briefgen: ignore E001", ("E001",), ""),
        ("# briefgen: ignore all of it", (), "all of it"),
        ("# briefgen: ignore", (), ""),
    ],
)
def test_codes_are_parted_by_commas_and_the_rest_is_the_reason(mark: str, codes: tuple[str, ...], reason: str) -> None:
    (excuse,) = excuses_at("item", mark)
    assert (excuse.codes, excuse.reason) == (codes, reason)


@pytest.mark.parametrize("mark", ["# briefgen: ignored", "#x briefgen: ignore E001", "# see # briefgen: ignore E001 x"])
def test_another_comment_is_no_excuse(mark: str) -> None:
    assert excuses_at("item", mark) == []


def test_a_comment_is_about_its_item_and_no_other() -> None:
    text = BRIEF.format(**dict.fromkeys(PLACES, "") | {"item": MARK})
    loaded = load_brief(text, name="brief.yaml")
    found = run_checks(loaded.brief, {}, loaded.places)
    verdict = with_excuses(found, text, loaded.places)
    assert [(entry.finding.path, entry.reason, entry.line) for entry in verdict.excused] == [
        ("risks[0].likelihood", "for a reason", 5)
    ]
    assert [entry.path for entry in verdict.findings if entry.code == "L001"] == ["risks[1].likelihood"]
    assert len(verdict.findings) + len(verdict.excused) == len(found)


@pytest.mark.parametrize("mark", ["# briefgen: ignore L001", "# briefgen: ignore L001 :", "# briefgen: ignore R001 x"])
def test_without_a_reason_or_for_another_rule_nothing_is_excused(mark: str) -> None:
    text = BRIEF.format(**dict.fromkeys(PLACES, "") | {"item": mark})
    loaded = load_brief(text, name="brief.yaml")
    found = run_checks(loaded.brief, {}, loaded.places)
    verdict = with_excuses(found, text, loaded.places)
    assert verdict.excused == ()
    assert [entry for entry in verdict.findings if entry.code[0] != "X"] == found


def test_what_nothing_excuses_stays() -> None:
    text = "title: Dues\nmarking: TLP:GREEN  # briefgen: ignore R001 the owner agreed\n"
    loaded = load_brief(text, name="brief.yaml")
    laxer = [Finding("R001", "error", "marking", "it is laxer; mend it", 2, 1)]
    verdict = with_excuses(laxer, text, loaded.places)
    assert [entry.code for entry in verdict.findings] == ["R001", "X003"]
    assert verdict.excused == ()


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(ends: str) -> None:
    text = BRIEF.format(**dict.fromkeys(PLACES, "") | {"above": MARK}).replace("\n", ends)
    (excuse,) = find_excuses(text, load_brief(text, name="brief.yaml").places)
    assert (excuse.line, excuse.path) == (4, "risks[0]")


def test_a_comment_above_a_lone_dash_is_about_its_entry() -> None:
    text = f"title: Dues\nsummary:\n  {MARK}\n  -\n    id: s1\n    origin: analyst\n    text: The dues rise.\n"
    (excuse,) = find_excuses(text, load_brief(text, name="brief.yaml").places)
    assert excuse.path == "summary[0]"


def test_json_has_no_comments() -> None:
    text = '{"title": "# briefgen: ignore T001 x", "topic": "\\ud83d\\ude00 # briefgen: ignore T001 x"}'
    assert find_excuses(text, load_brief(text, name="brief.json").places) == []


@settings(max_examples=40, deadline=None)
@given(briefs(), st.integers(0, 10**6), st.sampled_from(["E", "T001", "L001, S003 x", ""]))
def test_a_comment_above_any_line_loses_no_finding(brief: Brief, seed: int, said: str) -> None:
    lines = dump_yaml(brief).split("\n")
    tops = [number for number, line in enumerate(lines) if line and not line[0].isspace() and line[0] not in "#-"]
    lines.insert(tops[seed % len(tops)], f"# briefgen: ignore {said}")
    loaded = load_brief("\n".join(lines), name="brief.yaml")
    found = run_checks(loaded.brief, {}, loaded.places)
    verdict = with_excuses(found, loaded.text, loaded.places)
    listed = [*(entry for entry in verdict.findings if entry.code[0] != "X"), *(e.finding for e in verdict.excused)]
    assert sorted(listed, key=repr) == sorted(found, key=repr)
