"""Assessments that were raised or lowered: likelihood, impact, severity, confidence, the grades of a source."""

from collections.abc import Sequence
from typing import get_args

from briefgen.brief import Item, Judgement, Risk, Source
from briefgen.brief.source import Credibility, Reliability
from briefgen.difference import Direction, Grade, Placed, Reassessment
from briefgen.likelihood import SCALES, Confidence, Impact, Scale, band_of
from briefgen.severity import SEVERITIES, severity_of

GRADE_FIELDS = frozenset({"likelihood", "impact", "confidence", "reliability", "credibility"})

_ORDERS: dict[str, Sequence[str]] = {
    "impact": get_args(Impact),
    "severity": SEVERITIES,
    "confidence": get_args(Confidence),
    "reliability": get_args(Reliability)[-2::-1],
    "credibility": tuple(map(str, get_args(Credibility)))[-2::-1],
}
"""From the lowest to the highest; that something cannot be judged is neither."""
_TELLING = ("severity", "likelihood", "impact", "confidence", "reliability", "credibility")


def reassessment_of(old: Placed, new: Placed, scales: tuple[Scale, Scale]) -> Reassessment | None:
    """What differs in the assessment of an item, by the scales of its briefs; None where nothing does."""
    was, now = (_grades(placed.item, scale) for placed, scale in zip((old, new), scales, strict=True))
    grades = tuple(
        Grade(field, was[field], now[field], _direction(field, (was[field], now[field]), scales))
        for field in _TELLING
        if field in was and field in now and was[field] != now[field]
    )
    return Reassessment(old, new, _in_order(grades), _overall(grades)) if grades else None


def _grades(item: Item, scale: Scale) -> dict[str, str]:
    """The grades of an item by field, empty where it is not assessed."""
    found: dict[str, str | int | None] = {}
    if isinstance(item, Risk):
        severity = severity_of(item, scale)
        found = {"likelihood": item.likelihood, "impact": item.impact, "confidence": item.confidence}
        found["severity"] = severity
    elif isinstance(item, Judgement):
        found = {"likelihood": item.likelihood, "confidence": item.confidence}
    elif isinstance(item, Source):
        found = {"reliability": item.reliability, "credibility": item.credibility}
    return {field: str(grade) if grade is not None else "" for field, grade in found.items()}


def _direction(field: str, grades: tuple[str, str], scales: tuple[Scale, Scale]) -> Direction:
    was, now = grades
    if not was or not now:
        return "assessed" if now else "unassessed"
    if field == "likelihood":
        first, second = (_percent(term, scale) for term, scale in zip(grades, scales, strict=True))
    else:
        order = _ORDERS[field]
        first, second = (order.index(grade) if grade in order else None for grade in grades)
    if first is None or second is None or first == second:
        return "changed"
    return "raised" if second > first else "lowered"


def _percent(term: str, scale: Scale) -> int | None:
    """Twice the middle of the range of a term: of its brief's scale, or of the other that has it."""
    bands = (band_of(term, known) for known in (scale, *SCALES.values()))
    band = next((band for band in bands if band), None)
    return band.low_percent + band.high_percent if band else None


def _overall(grades: Sequence[Grade]) -> Direction:
    """Of the item: that of the first grade that rose or fell, the most telling first."""
    told = [grade.direction for grade in grades]
    return next((direction for direction in told if direction in {"raised", "lowered"}), told[0])


def _in_order(grades: Sequence[Grade]) -> tuple[Grade, ...]:
    """As a brief prints them, what is worked out of them last."""
    return tuple(sorted(grades, key=lambda grade: grade.field == "severity"))
