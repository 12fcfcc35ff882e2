"""Drawn rules: thin lines and the edges of boxes, level or upright."""

from collections.abc import Iterable
from dataclasses import dataclass

NEAR_PT = 3.0
"""Rules that are no further apart are one."""


@dataclass(slots=True)
class Rule:
    """A stretch from `start` to `end` at `place` across."""

    place: float
    start: float
    end: float


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules at one place that touch are one."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.place / NEAR_PT), rule.start)):
        last = found[-1] if found else None
        if last and abs(last.place - rule.place) <= NEAR_PT and rule.start <= last.end + NEAR_PT:
            last.end = max(last.end, rule.end)
        else:
            found.append(Rule(rule.place, rule.start, rule.end))
    return found
