import pytest

from briefgen.brief import Brief, Risk
from briefgen.check.run import run_checks
from briefgen.requirements import Requirement, Requirements, Verdict

RISK = Risk(id="r1", origin="analyst", statement="It rains.")
WANTED = (Requirement("bottom_line", least=1), Requirement("risks", fields=("impact",)))


def found(brief: Brief, wanted: Requirements | None) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.severity, finding.path) for finding in run_checks(brief, {}, {}, wanted)]


def test_what_the_template_asks_of_a_field_replaces_what_is_usually_asked_of_it() -> None:
    brief = Brief(title="T", risks=(RISK,))
    usual, asked = found(brief, None), found(brief, Requirements("t", wanted=WANTED))
    paths = {path for _, _, path in usual}
    assert {("T001", "warning", "bottom_line"), ("T006", "warning", "risks[0].impact")} <= set(usual)
    assert {("T010", "warning", "bottom_line"), ("T012", "warning", "risks[0].impact")} <= set(asked)
    assert [path for _, _, path in asked] == [path for _, _, path in usual]
    assert len(paths) == len(usual)


@pytest.mark.parametrize("verdict", ["off", "error", "information"])
def test_a_rule_is_as_severe_as_the_template_says(verdict: Verdict) -> None:
    severities = [
        severity
        for code, severity, _ in found(Brief(title="T"), Requirements("t", verdicts={"T002": verdict}))
        if code == "T002"
    ]
    assert severities == ([] if verdict == "off" else [verdict])


def test_a_template_that_asks_nothing_changes_nothing() -> None:
    brief = Brief(title="T", risks=(RISK,))
    assert found(brief, Requirements("t")) == found(brief, None)
