"""Hedges line by line: tests/cases/hedges/NAME.txt and the cues of each line, in NAME.hedges."""

from pathlib import Path

import pytest

from briefgen.language.hedges import Hedge, find_hedges
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "hedges").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_line_gives_the_cues_that_are_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    lines = path.read_text(encoding="utf-8").splitlines()
    told = "".join(f"{line}\n" + "".join(map(_told, find_hedges(line))) for line in lines)
    compare(path.with_suffix(".hedges"), told, accept)


def _told(hedge: Hedge) -> str:
    scale = f", {hedge.scale}: {hedge.likelihood or 'states none'}" if hedge.scale else ""
    return f"    {hedge.term}: {hedge.kind}{scale}{', negated' if hedge.is_negated else ''}\n"
