"""Dates line by line: tests/cases/dates/NAME.txt and what each line says, in NAME.dates."""

import datetime
from pathlib import Path

import pytest

from briefgen.language.dates import DateMention, find_dates, with_year
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "dates").glob("*.txt"))
REFERENCE = datetime.date(2026, 3, 1)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_line_gives_the_dates_that_are_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    lines = path.read_text(encoding="utf-8").splitlines()
    told = "".join(f"{line}: {', '.join(map(_told, find_dates(line))) or 'none'}\n" for line in lines)
    compare(path.with_suffix(".dates"), told, accept)


def _told(mention: DateMention) -> str:
    dated = with_year(mention, REFERENCE, is_past=False).date
    inferred = f" (in spring 2026: {dated})" if dated != mention.date else ""
    return f"{mention.date}{'/' if mention.is_open else ''}{inferred}"
