"""What many items share is told once, and nothing is lost by it."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.check.gathered import gathered
from briefgen.finding import Finding

PATHS = st.builds(
    "{}[{}]{}".format, st.sampled_from(["risks", "gaps"]), st.integers(0, 20), st.sampled_from(["", ".x"])
)
FINDINGS = st.lists(
    st.builds(
        Finding,
        st.sampled_from(["L001", "T006"]),
        st.sampled_from(["warning", "error"]),
        PATHS | st.just("office"),
        st.sampled_from(["how likely is it?", "how bad would it be?"]),
    ),
    max_size=40,
)


def missing(index: int, message: str = "how likely is it?") -> Finding:
    return Finding("L001", "warning", f"risks[{index}].likelihood", message)


def test_what_one_item_has_or_no_item_stays_as_it_is() -> None:
    findings = [missing(0), Finding("T007", "information", "office", "write it")]
    assert gathered(findings) == findings


def test_of_several_the_first_names_the_others() -> None:
    assert [entry.message for entry in gathered([missing(0), missing(1)])] == ["how likely is it?; likewise risks[1]"]


def test_between_them_others_keep_their_place() -> None:
    findings = [missing(0), missing(1), Finding("T001", "warning", "bottom_line", "write it"), missing(2), missing(5)]
    first, other = gathered(findings)
    assert first.path == "risks[0].likelihood"
    assert first.message == "how likely is it?; likewise risks[1], risks[2], risks[5]"
    assert other.code == "T001"


def test_of_very_many_it_names_some_and_counts_the_rest() -> None:
    (first,) = gathered([missing(index) for index in range(20)])
    assert first.message.endswith("risks[8] and 11 more")


def test_findings_in_other_words_stay_apart() -> None:
    findings = [missing(0), missing(1, "the words say likely"), missing(2, "the words say unlikely")]
    assert gathered(findings) == findings


@given(FINDINGS)
def test_every_kind_of_finding_is_still_there_in_its_order(findings: list[Finding]) -> None:
    left = gathered(findings)
    kinds = {(finding.code, finding.severity, finding.path.split("[")[0]) for finding in findings}
    assert {(finding.code, finding.severity, finding.path.split("[")[0]) for finding in left} == kinds
    order = [finding.path for finding in findings]
    assert len(left) <= len(findings)
    assert {finding.path for finding in left} <= set(order)
