import json

import pytest

from briefgen.check.codes import CODES, FAMILIES
from tests.cli.conftest import Run

UNEXCUSABLE = [code for code, rule in CODES.items() if not rule.is_excusable]


def test_without_a_code_all_rules_are_listed_by_family(run: Run) -> None:
    lines = run("rule").out.splitlines()
    assert [line.split()[0] for line in lines if line and line[0] != " "] == [
        name for letter in FAMILIES for name in (letter, *(code for code in CODES if code[0] == letter))
    ]


def test_a_family_is_named_for_every_code() -> None:
    assert {code[0] for code in CODES} == set(FAMILIES)


def test_a_rule_is_told_with_its_reason_its_standard_and_two_examples(run: Run) -> None:
    out = run("rule", "l003").out
    assert out.startswith("L003 warning (estimative language, ICD 203)\n")
    assert "It is reported where one sentence states both a likelihood and a confidence." in out
    assert "\nBad:\n  judgements:" in out
    assert "\nGood:\n  judgements:" in out
    assert "# briefgen: ignore L003 reason" in out


def test_a_rule_that_nothing_excuses_says_so(run: Run) -> None:
    for code in UNEXCUSABLE:
        assert "No comment in a brief excuses it." in run("rule", code).out
    assert UNEXCUSABLE


def test_json_has_all_of_it(run: Run) -> None:
    told = json.loads(run("rule", "E002", "--format", "json").out)
    assert told["code"] == "E002"
    assert told["given"]
    assert [entry["code"] for entry in json.loads(run("rule", "--format", "json").out)["rules"]] == list(CODES)


@pytest.mark.parametrize(
    ("code", "meant"), [("E999", "evidence begins with E001"), ("EO02", "did you mean E002"), ("?", "")]
)
def test_a_code_that_there_is_not_is_wrong_use(run: Run, code: str, meant: str) -> None:
    ran = run("rule", code)
    assert ran.status == 2
    assert meant in ran.err
    assert "briefgen rule lists them" in ran.err
