"""Which figures stand side by side: a chart that compares unlike things is worse than none."""

import pytest

from briefgen.brief import Brief, Entity, KeyFigure
from briefgen.layout import STANDARD
from briefgen.render.compose.chart import Series, find_series
from briefgen.render.compose.edition import edition_of

NAMES = (("Marrow", "place"), ("Osterhaven", "place"), ("Lindqvist", "person"))


def figure(label: str, value: object, unit: str = "percent", **fields: object) -> dict[str, object]:
    surface = fields.pop("surface", f"{value} {unit}")
    return {"origin": "analyst", "label": label, "value": value, "unit": unit, "surface": surface, **fields}


def series_of(*figures: dict[str, object]) -> list[Series]:
    entities = tuple(
        Entity(id=f"e{number}", origin="analyst", name=name, kind=kind) for number, (name, kind) in enumerate(NAMES)
    )
    records = [KeyFigure.model_validate({"id": f"f{number}", **fields}) for number, fields in enumerate(figures)]
    brief = Brief(title="T", key_figures=tuple(records), entities=entities)
    return find_series(edition_of(brief, STANDARD), records)


ALIKE = {
    "two years": (figure("berth use", 4, as_of="2030"), figure("berth use", 5, as_of="2031")),
    "two years in words": (figure("berth use", 4, period="in 2030"), figure("berth use", 5, period="in 2031")),
    "two months in words": (
        figure("berth use", 4, period="by end of June 2030", as_of="2030-06"),
        figure("berth use", 5, period="by end of May 2031", as_of="2031-05"),
    ),
    "two months of no year": (figure("berth use", 4, period="in March"), figure("berth use", 5, period="in April")),
    "two quarters in words": (
        figure("berth use", 4, period="in the first quarter of 2030"),
        figure("berth use", 5, period="in the second quarter of 2030"),
    ),
    "two quarters of no year": (
        figure("berth use", 4, period="in the first quarter"),
        figure("berth use", 5, period="in the second quarter"),
    ),
    "two quarters by date": (
        figure("berth use", 4, as_of="2030-01/2030-03"),
        figure("berth use", 5, as_of="2030-04/2030-06"),
    ),
    "two days": (
        figure("berth use", 4, period="on 3 March 2030"),
        figure("berth use", 5, period="on 5 April 2030"),
    ),
    "two places": (figure("berth use", 4, place="Marrow"), figure("berth use", 5, place="Lund")),
    "two entities": (figure("ships from Marrow", 4), figure("ships from Osterhaven", 5)),
    "entity in front": (figure("Marrow exports by ship", 4), figure("Osterhaven exports by ship", 5)),
    "two ages": (figure("dockers under 25 years", 4), figure("dockers under 40 years", 5)),
}
UNLIKE = {
    "one figure": (figure("berth use", 4, as_of="2030"),),
    "two units": (figure("berth use", 4, as_of="2030"), figure("berth use", 5, "percentage point", as_of="2031")),
    "level and rise": (figure("berth use", 4, as_of="2030"), figure("berth use", 5, as_of="2031", change="increase")),
    "two measures": (figure("berth use", 4), figure("crane use", 5)),
    "measure and time": (figure("berth use", 4, as_of="2030"), figure("crane use", 5, as_of="2031")),
    "year and decade": (figure("berth use", 4, as_of="2030"), figure("berth use", 5, as_of="2020/2029")),
    "year and month": (figure("berth use", 4, as_of="2030"), figure("berth use", 5, as_of="2031-05")),
    "since and in": (figure("berth use", 4, period="since 2030"), figure("berth use", 5, period="in 2031")),
    "since two months": (
        figure("berth use", 4, period="since March"),
        figure("berth use", 5, period="since April"),
    ),
    "since two years": (figure("berth use", 4, period="since 2030"), figure("berth use", 5, period="since 2031")),
    "months of perhaps two years": (
        figure("berth use", 4, period="in November"),
        figure("berth use", 5, period="in January"),
    ),
    "a month and a quarter": (
        figure("berth use", 4, period="in March"),
        figure("berth use", 5, period="in Q2"),
    ),
    "a month with and one without its year": (
        figure("berth use", 4, period="in March 2030"),
        figure("berth use", 5, period="in April"),
    ),
    "stretches inside a month": (
        figure("berth use", 4, period="between 9 and 17 March"),
        figure("berth use", 5, period="between 9 and 12 April"),
    ),
    "stretches over months": (
        figure("berth use", 4, period="between March and May"),
        figure("berth use", 5, period="between April and May"),
    ),
    "a quarter and a half of a year": (
        figure("berth use", 4, as_of="2030-01/2030-03"),
        figure("berth use", 5, as_of="2030-01/2030-06"),
    ),
    "may is no month": (
        figure("berth use", 4, period="as it may be"),
        figure("berth use", 5, period="as it march be"),
    ),
    "no date": (figure("berth use", 4, period="last week"), figure("berth use", 5, period="a year ago")),
    "share of": (figure("share of GDP", 4), figure("share of Trade", 5)),
    "abbreviations": (figure("growth in GDP", 4), figure("growth in CPI", 5)),
    "place and person": (figure("votes against Marrow", 4), figure("votes against Lindqvist", 5)),
    "place and year": (figure("accidents in Marrow", 4), figure("accidents in 2030", 5)),
    "per hundred": (figure("accidents per 100 dockers", 4), figure("accidents per 1,000 dockers", 5)),
    "the rest of a number": (figure(",600 people in tents", 4), figure(",000 people in tents", 5)),
    "only a noun": (figure("people", 4, "person", as_of="2030"), figure("people", 5, "person", as_of="2031")),
    "the unit alone": (
        figure("metric tons", 4, "metric ton", as_of="2030"),
        figure("metric tons", 5, "metric ton", as_of="2031"),
    ),
    "contradiction": (
        figure("berth use", 4, as_of="2030"),
        figure("berth use", 6, as_of="2030"),
        figure("berth use", 5, as_of="2031"),
    ),
    "value that is not shown": (
        figure("berth use", 33.3, as_of="2030", surface="a third"),
        figure("berth use", 5, as_of="2031"),
    ),
    "sign": (figure("berth use", -4, as_of="2030"), figure("berth use", 5, as_of="2031")),
    "nothing but zero": (figure("berth use", 0, as_of="2030"), figure("berth use", 0, as_of="2031")),
    "no unit": (figure("berth use", 4, "", as_of="2030"), figure("berth use", 5, "", as_of="2031")),
}


@pytest.mark.parametrize("figures", ALIKE.values(), ids=ALIKE)
def test_like_figures_share_a_chart(figures: tuple[dict[str, object], ...]) -> None:
    (series,) = series_of(*figures)
    assert set(series.chart.values) == {4.0, 5.0}


@pytest.mark.parametrize("figures", UNLIKE.values(), ids=UNLIKE)
def test_unlike_figures_share_none(figures: tuple[dict[str, object], ...]) -> None:
    assert not series_of(*figures)


def test_points_in_time_run_from_the_earliest() -> None:
    years = ("2031", "2029", "2030")
    (series,) = series_of(*(figure("berth use", int(year) - 2000, as_of=year) for year in years))
    assert series.chart.labels == ("2029", "2030", "2031")
    assert series.chart.values == (29.0, 30.0, 31.0)


def test_months_of_no_year_run_in_the_order_of_the_year_and_are_named_alone() -> None:
    (series,) = series_of(*(figure("berth use", 4, period=f"in {month}") for month in ("May", "March", "April")))
    assert series.chart.labels == ("March", "April", "May")
    (series,) = series_of(*(figure("berth use", 4, period=f"by end of {month}") for month in ("May", "April")))
    assert series.chart.labels == ("By end of April", "By end of May")


def test_the_measure_names_the_bars_inside_it() -> None:
    depths = [[figure(f"tons at {depth} metres", depth) for depth in range(1, count + 1)] for count in (2, 3, 5)]
    assert [series_of(*figures)[0].measure for figures in depths] == [
        "Tons at 1 and 2 metres, percent",
        "Tons at 1, 2 and 3 metres, percent",
        "Tons at 1, 2, … and 5 metres, percent",
    ]


def test_there_are_few_charts_and_the_longest_stay() -> None:
    short = [
        figure(f"use of {letter * 4} berths", year, as_of=str(year)) for letter in "abcdefgh" for year in (2030, 2031)
    ]
    long = [figure("use of all berths", year, as_of=str(year)) for year in (2029, 2030, 2031)]
    series = series_of(*short, *long)
    assert len(series) == 6
    assert series[-1].measure.startswith("Use of all berths")
