"""Quantities of sentences, as listed in tests/cases/quantities: a sentence a line, below it what is found in it."""

from decimal import Decimal
from pathlib import Path

import pytest

from briefgen.language.quantities import find_quantities
from briefgen.quantity import Quantity
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "quantities").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_sentence_gives_the_quantities_below_it(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    sentences = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith(" ")]
    told = "\n".join(line for sentence in sentences for line in (sentence, *map(str, _items(sentence)))) + "\n"
    compare(path, told, accept)


def _items(sentence: str) -> list[str]:
    return [f"    {_numbers(found)}{_rest(found)} | {found.span.of(sentence)}" for found in find_quantities(sentence)]


def _numbers(found: Quantity) -> str:
    return _plain(found.value) if found.value is not None else f"{_plain(found.low)} to {_plain(found.high)}"


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _rest(found: Quantity) -> str:
    said = (found.unit, found.modifier, found.change)
    return "".join(f", {word}" for word in said if word not in {"", "exact", "level"})
