"""Key figures of whole documents: tests/cases/figures/NAME.txt and what is found in it, in NAME.figures."""

from pathlib import Path

import pytest

from briefgen.extract.figures import MeasuredFigure, extract_figures
from briefgen.read.text import read_text
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "figures").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_gives_the_figures_that_are_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    document = read_text(path.read_bytes(), name=path.name)
    told = "".join(_told(figure, document.text) for figure in extract_figures(document))
    compare(path.with_suffix(".figures"), told, accept)


def _told(figure: MeasuredFigure, text: str) -> str:
    quantity = figure.quantity
    said = {
        "unit": quantity.unit,
        "modifier": quantity.modifier,
        "change": quantity.change,
        "label": figure.label,
        "period": figure.period,
        "place": figure.place,
        "source": "; ".join(figure.publishers),
        "rank": str(figure.rank),
    }
    return f"{quantity.span.of(text)}\n" + "".join(f"    {name}: {words}\n" for name, words in said.items() if words)
