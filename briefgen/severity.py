"""How severe a risk is: read off its likelihood and its impact, never stored.

The bands are those of "A risk matrix for risk managers" (National Patient Safety Agency, 2008): likelihood and impact
count from 1 to 5, and their product is low up to 3, medium up to 6, high up to 12, severe above. The agency calls
medium "moderate" and severe "extreme"; here "moderate" is an impact.
"""

from typing import Literal, get_args

from briefgen.brief import Risk
from briefgen.likelihood import Impact, Scale, band_of

Severity = Literal["low", "medium", "high", "severe"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
IMPACTS: tuple[Impact, ...] = get_args(Impact)
LEVELS = range(1, 6)
"""Of likelihood; those of impact are as many."""

_HIGHEST_PRODUCTS: tuple[int, ...] = (3, 6, 12)


def severity_at(level: int, impact: Impact) -> Severity:
    """The severity at a level of likelihood, from 1 for the least likely."""
    product = level * (IMPACTS.index(impact) + 1)
    return SEVERITIES[sum(product > highest for highest in _HIGHEST_PRODUCTS)]


def level_of(risk: Risk, scale: Scale) -> int | None:
    """The level of the risk's likelihood, None where it has none or one of another scale."""
    band = band_of(risk.likelihood, scale) if risk.likelihood else None
    return band.level if band else None


def severity_of(risk: Risk, scale: Scale) -> Severity | None:
    """The severity of a risk; None where it is an opportunity, or likelihood or impact is not assessed."""
    level = level_of(risk, scale)
    return severity_at(level, risk.impact) if level and risk.impact and risk.kind == "risk" else None


def level_terms(level: int, scale: Scale) -> tuple[str, ...]:
    """The terms of the scale that stand at a level, the most likely first."""
    return tuple(band.term for band in reversed(scale.bands) if band.level == level)
