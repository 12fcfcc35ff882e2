"""How far a figure moved is told only where it can be said."""

from decimal import Decimal

import pytest

from briefgen.brief import Brief, KeyFigure
from briefgen.compare import compare
from briefgen.difference import FigureMove


def figure(value: str, unit: str = "ship", **fields: object) -> KeyFigure:
    known: dict[str, object] = {"id": "f1", "origin": "analyst", "label": "ships at anchor", "surface": value}
    return KeyFigure.model_validate({**known, "value": value, "unit": unit, **fields})


def move(old: KeyFigure, new: KeyFigure) -> FigureMove:
    (found,) = compare(Brief(title="A", key_figures=(old,)), Brief(title="A", key_figures=(new,))).figures
    return found


@pytest.mark.parametrize(
    ("old", "new", "amount"),
    [
        ("80", "90", "12.5"),
        ("90", "80", "-11.1"),
        ("-4", "-2", "50.0"),
        ("3", "4", "33.3"),
        ("2.50", "5", "100.0"),
    ],
)
def test_a_count_moves_by_a_percentage_of_what_it_was(old: str, new: str, amount: str) -> None:
    found = move(figure(old), figure(new))
    assert (found.amount, found.measure) == (Decimal(amount), "percent")


@pytest.mark.parametrize(("old", "new", "amount"), [("12.5", "15.75", "3.25"), ("52", "49", "-3"), ("0", "7", "7")])
def test_a_percentage_moves_by_points(old: str, new: str, amount: str) -> None:
    found = move(figure(old, "percent"), figure(new, "percent"))
    assert (found.amount, found.measure) == (Decimal(amount), "points")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (figure("0"), figure("3")),
        (figure("3"), figure("3", modifier="over")),
        (figure("3", change="increase"), figure("4", change="decrease")),
        (figure("2", "", change="factor"), figure("3", "", change="factor")),
        (figure("3"), KeyFigure.model_validate(figure("3").model_dump() | {"value": None, "low": 3, "high": 5})),
    ],
    ids=["from nothing", "modifier", "direction", "factor", "range"],
)
def test_what_cannot_be_subtracted_moves_without_an_amount(old: KeyFigure, new: KeyFigure) -> None:
    found = move(old, new)
    assert (found.amount, found.measure) == (None, "")


def test_of_several_years_only_the_same_year_is_the_same_figure() -> None:
    years = [figure(str(year), as_of=str(year), id=f"f{year}") for year in (2029, 2030, 2031)]
    difference = compare(Brief(title="A", key_figures=tuple(years[:2])), Brief(title="A", key_figures=tuple(years[1:])))
    assert not difference.figures
    assert [placed.item.id for placed in difference.added] == ["f2031"]
    assert [placed.item.id for placed in difference.gone] == ["f2029"]


def test_a_word_more_in_a_label_is_another_measure() -> None:
    old, new = figure("30", label="share of attacks in Calder"), figure("40", label="share of attacks in Marrow")
    assert not compare(Brief(title="A", key_figures=(old,)), Brief(title="A", key_figures=(new,))).figures
