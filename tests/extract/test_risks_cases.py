"""Assessments of short texts: tests/cases/risks/NAME.txt and what it assesses, in NAME.risks."""

from pathlib import Path

import pytest

from briefgen.extract.risks import Assessment, extract_risks
from briefgen.read.text import read_text
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "risks").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_text_gives_the_assessments_that_are_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    document = read_text(path.read_bytes(), name=path.name)
    told = "".join(_told(assessment, document.text) for assessment in extract_risks(document))
    compare(path.with_suffix(".risks"), told or "none\n", accept)


def _told(assessment: Assessment, text: str) -> str:
    said = {
        "cues": ", ".join(cue.span.of(text) for cue in assessment.cues),
        "likelihood": assessment.likelihood or "",
        "category": assessment.category if assessment.category != "other" else "",
        "holder": assessment.holder.of(text) if assessment.holder else "",
        "conditions": "; ".join(span.of(text) for span in assessment.conditions),
        "horizon": assessment.horizon.of(text) if assessment.horizon else "",
    }
    stated = "".join(f"    {name}: {words}\n" for name, words in said.items() if words)
    return f"{assessment.kind}: {assessment.span.of(text)}\n{stated}"
