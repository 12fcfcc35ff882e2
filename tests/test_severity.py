"""Severity rises with likelihood and with impact, and is that of the matrix it is taken from."""

from itertools import pairwise, product

import pytest

from briefgen.brief import Risk
from briefgen.likelihood import ICD203, PHIA, SCALES, Impact, Likelihood, Scale
from briefgen.severity import (
    IMPACTS,
    LEVELS,
    SEVERITIES,
    Severity,
    level_terms,
    severity_at,
    severity_of,
)

MATRIX = """
medium high   severe severe severe
medium high   high   severe severe
low    medium high   high   severe
low    medium medium high   high
low    low    low    medium medium
"""


def risk(likelihood: Likelihood | None, impact: Impact | None) -> Risk:
    return Risk(id="r", origin="analyst", statement="It may.", likelihood=likelihood, impact=impact)


def test_the_matrix_is_that_of_the_agency() -> None:
    rows = [[severity_at(level, impact) for impact in IMPACTS] for level in reversed(LEVELS)]
    assert rows == [line.split() for line in MATRIX.strip().splitlines()]


def test_a_worse_impact_or_a_greater_likelihood_is_never_less_severe() -> None:
    for level, impact in product(LEVELS, IMPACTS):
        rank = SEVERITIES.index(severity_at(level, impact))
        assert all(SEVERITIES.index(severity_at(higher, impact)) >= rank for higher in LEVELS if higher >= level)
        worse = IMPACTS[IMPACTS.index(impact) :]
        assert all(SEVERITIES.index(severity_at(level, other)) >= rank for other in worse)


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_the_terms_of_a_scale_make_five_levels_that_rise(scale: Scale) -> None:
    levels = [band.level for band in scale.bands]
    assert levels == sorted(levels)
    assert set(levels) == set(LEVELS)
    assert max(high - low for low, high in pairwise(levels)) == 1
    assert [term for level in reversed(LEVELS) for term in level_terms(level, scale)] == [
        band.term for band in reversed(scale.bands)
    ]


@pytest.mark.parametrize(
    ("likelihood", "impact", "scale", "severity"),
    [
        ("likely", "high", ICD203, "severe"),
        ("realistic possibility", "negligible", PHIA, "low"),
        ("remote chance", "critical", PHIA, "medium"),
        ("roughly even chance", "moderate", PHIA, None),
        (None, "high", ICD203, None),
        ("likely", None, ICD203, None),
    ],
)
def test_a_risk_is_as_severe_as_its_place_and_has_none_where_it_cannot_be_placed(
    likelihood: Likelihood | None, impact: Impact | None, scale: Scale, severity: Severity | None
) -> None:
    assert severity_of(risk(likelihood, impact), scale) == severity


def test_an_opportunity_has_no_severity() -> None:
    assert severity_of(risk("likely", "high").model_copy(update={"kind": "opportunity"}), ICD203) is None
