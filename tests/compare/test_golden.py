"""What is told of the pairs of briefs in cases/comparisons, in the terminal and as a section of the document."""

import pytest

from briefgen.compare import compare
from briefgen.layout import STANDARD, chosen
from briefgen.render.compose import compose
from tests import golden
from tests.cli.conftest import Run
from tests.compare.cases import CASES, NAMES, brief_of, path_of
from tests.render.compose.listing import listing


def test_there_are_cases() -> None:
    assert NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_pair_of_briefs_differs_as_its_case_shows(name: str, run: Run, accept: bool) -> None:  # noqa: FBT001 - a fixture
    ran = run("diff", str(path_of(name, "old")), str(path_of(name, "new")))
    assert ran.status == int(ran.out != "no differences\n")
    golden.compare(CASES / f"{name}.txt", ran.out, accept)


@pytest.mark.parametrize("name", NAMES)
def test_the_section_of_a_pair_of_briefs_is_as_its_case_shows(name: str, accept: bool) -> None:  # noqa: FBT001 - a fixture
    old, new = brief_of(name, "old"), brief_of(name, "new")
    document = compose(new, chosen(STANDARD, ["changes"]), since=compare(old, new))
    golden.compare(CASES / f"{name}.section.txt", listing(document).partition("\nmetadata")[0] + "\n", accept)
