"""When two figures are one, when they cannot both be right, and when nothing is said of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import KeyFigure
from briefgen.language.measured import Measured, disagree, disagreements, measured, tell_the_same


def figure(document: str, **fields: object) -> Measured:
    sentence = str(fields.pop("sentence", "It was 12 percent."))
    values = {"label": "dues of the port", "value": 12, "unit": "percent", "surface": "12 percent", **fields}
    evidence = [{"document": document, "start": 0, "end": len(sentence), "exact": sentence}]
    return measured(KeyFigure.model_validate({"id": document, "evidence": evidence, **values}))


@pytest.mark.parametrize(
    ("fields", "is_one"),
    [
        ({}, True),
        ({"label": "the port’s dues"}, True),
        ({"label": "dues of the harbour"}, False),
        ({"value": 13}, False),
        ({"unit": "percentage point"}, False),
        ({"modifier": "over"}, False),
        ({"change": "increase"}, False),
        ({"place": "Marrow"}, True),
        ({"period": "in 2023", "as_of": "2023"}, False),
        ({"period": "in March 2024", "as_of": "2024-03"}, True),
        ({"period": "in May 2024", "as_of": "2024-05"}, False),
        ({"sentence": "In Marrow, the Marrow Bank said, it was 12 percent."}, True),
    ],
)
def test_figures_of_two_documents_are_one_where_nothing_sets_them_apart(
    fields: dict[str, object],
    is_one: bool,  # noqa: FBT001 - a case's answer
) -> None:
    first = figure("a", period="in March 2024", as_of="2024-03")
    second = figure("b", **fields)
    assert tell_the_same(first, second) == is_one
    assert tell_the_same(second, first) == is_one


def test_names_and_places_set_figures_apart() -> None:
    one = figure("a", place="Calder", sentence="In all, the World Fund lent 12 percent.")
    assert not tell_the_same(one, figure("b", place="Marrow"))
    assert not tell_the_same(one, figure("b", sentence="In all, the Dues Bank lent 12 percent."))


def test_small_numbers_are_one_only_by_a_telling_label() -> None:
    assert not tell_the_same(*(figure(name, value=2, unit="ship", label="ships") for name in "ab"))
    assert tell_the_same(*(figure(name, value=2, unit="ship", label="ships in the outer channel") for name in "ab"))


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ({"value": 12}, {"value": 14}, 1),
        ({"value": 12}, {"value": Decimal("12.4")}, 0),
        ({"value": 2_500_000}, {"value": 2_512_000}, 0),
        ({"value": 2_500_000}, {"value": 2_612_000}, 1),
        ({"change": "increase"}, {"change": "decrease"}, 1),
        ({"change": "increase"}, {"change": "level", "value": 14}, 0),
        ({"modifier": "over"}, {"modifier": "nearly"}, 1),
        ({"modifier": "over"}, {"modifier": "exact"}, 0),
        ({"place": "Calder"}, {"place": "Marrow", "value": 14}, 0),
        ({"period": "in 2022", "as_of": "2022"}, {"period": "in 2023", "as_of": "2023", "value": 14}, 0),
    ],
)
def test_what_cannot_both_be_right_is_found(first: dict[str, object], second: dict[str, object], count: int) -> None:
    label = {"label": "harbour dues of the port"}
    figures = [figure("a", **label, **first), figure("b", **label, **second)]
    assert len(list(disagreements(figures))) == count


def test_two_figures_of_one_document_or_of_none_do_not_disagree() -> None:
    label = "harbour dues of the port"
    assert not list(disagreements([figure("a", label=label), figure("a", label=label, value=14)]))
    own = KeyFigure(id="x", origin="analyst", label=label, value=Decimal(14), unit="percent", surface="14 percent")
    assert not list(disagreements([figure("a", label=label), measured(own)]))


@given(*(st.decimals(-1000, 1000, places=1) for _ in range(2)), st.sampled_from(["exact", "over", "under", "about"]))
def test_who_disagrees_does_so_both_ways(one: Decimal, other: Decimal, modifier: str) -> None:
    first = figure("a", value=one, modifier=modifier).figure
    second = figure("b", value=other).figure
    assert disagree(first, second) == disagree(second, first)
