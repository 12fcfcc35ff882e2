"""Findings as people read them: what is told of many items of a list in the same words is told once."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.check.told_once import named
from briefgen.finding import Finding

_ITEM = re.compile(r"(?P<item>(?P<list>[a-z_]+)\[\d+\])(?P<field>.*)")
_Kind = tuple[str, str, str, str, str]


def gathered(findings: Sequence[Finding]) -> list[Finding]:
    """`findings` in their order; of those that several items of a list share the first names the others."""
    kinds: dict[_Kind, list[str]] = {}
    for finding in findings:
        match = _ITEM.fullmatch(finding.path)
        if match:
            kinds.setdefault(_kind(finding, match), []).append(match["item"])
    told: set[_Kind] = set()
    left: list[Finding] = []
    for finding in findings:
        match = _ITEM.fullmatch(finding.path)
        kind = _kind(finding, match) if match else None
        if kind is None or len(kinds[kind]) == 1:
            left.append(finding)
        elif kind not in told:
            told.add(kind)
            left.append(replace(finding, message=f"{finding.message}; likewise {named(kinds[kind][1:])}"))
    return left


def _kind(finding: Finding, match: re.Match[str]) -> _Kind:
    return finding.code, finding.severity, finding.message, match["list"], match["field"]
