"""Summaries of short documents: tests/cases/summaries/NAME.txt and its points, in NAME.summary."""

from pathlib import Path

import pytest

from briefgen.extract.risks import extract_risks
from briefgen.extract.summary import bottom_line_of, extract_summary
from briefgen.read.text import read_text
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "summaries").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_gives_the_points_that_are_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    document = read_text(path.read_bytes(), name=path.name)
    points = extract_summary(document)
    told = "".join(f"- {span.of(document.text)}\n" for span in points)
    bottom = bottom_line_of(document, extract_risks(document), points)
    compare(path.with_suffix(".summary"), f"{told}= {bottom.of(document.text) if bottom else ''}\n", accept)
