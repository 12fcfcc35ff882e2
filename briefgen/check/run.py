"""Runs all rules, our own and those of plug-ins, and puts their findings in order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import cast

from briefgen.brief import Brief
from briefgen.brief.path import nearest
from briefgen.check.completeness import (
    check_front_matter,
    check_impacts,
    check_inferred_date,
    check_language,
    check_message,
)
from briefgen.check.contradiction import check_contradictions
from briefgen.check.dating import check_dates
from briefgen.check.estimates import check_estimates
from briefgen.check.evidence import check_documents, check_evidence
from briefgen.check.figures import check_numbers
from briefgen.check.release import check_marking, check_status
from briefgen.check.sourcing import check_figure_sources, check_near_sources, check_references, check_sources
from briefgen.check.standing import check_fields
from briefgen.check.statements import check_wording
from briefgen.check.writing import check_length, check_repetition
from briefgen.document import Document
from briefgen.errors import PluginError
from briefgen.finding import Finding
from briefgen.registry import RULES, Rule, found, loaded

Place = tuple[int, int]

BRIEF_RULES: tuple[Callable[[Brief], Iterator[Finding]], ...] = (
    check_wording,
    check_references,
    check_sources,
    check_figure_sources,
    check_estimates,
    check_message,
    check_front_matter,
    check_impacts,
    check_inferred_date,
    check_language,
    check_contradictions,
    check_length,
    check_repetition,
    check_status,
)
"""The rules that a brief is enough for."""

DOCUMENT_RULES: tuple[Rule, ...] = (
    check_evidence,
    check_documents,
    check_numbers,
    check_fields,
    check_dates,
    check_near_sources,
    check_marking,
)
"""The rules that compare a brief with its documents."""

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_ORDER = {name: rank for rank, name in enumerate(Brief.model_fields)}


def run_checks(brief: Brief, documents: Mapping[str, Document], places: Mapping[str, Place]) -> list[Finding]:
    """What all rules say about `brief`, by place, then by code.

    `documents` are those at hand by identifier. `places` are the line and column of each path of the brief's text,
    empty for a brief that was not read from one; a path that stands nowhere has the place of its nearest parent.
    Raises PluginError where a plug-in does not load or fails.
    """
    findings = [finding for rule in BRIEF_RULES for finding in rule(brief)]
    findings.extend(finding for rule in DOCUMENT_RULES for finding in rule(brief, documents))
    findings.extend(_from_plugins(brief, documents))
    return sorted((_placed(finding, places) for finding in findings), key=_rank)


def _from_plugins(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    for name, point in found(RULES).items():
        rule = cast("Rule", loaded(point))
        try:
            yield from list(rule(brief, documents))
        except Exception as error:
            raise PluginError(f"the rule {name} ({point.value}) fails: {error}; correct or remove it") from error


def _placed(finding: Finding, places: Mapping[str, Place]) -> Finding:
    place = nearest(finding.path, places)
    return replace(finding, line=place[0], column=place[1]) if place else finding


def _rank(finding: Finding) -> tuple[int, int, list[tuple[int, str]], str]:
    """Line and column, then the order of the schema for what stands in no line."""
    steps = [(int(step[1]), "") if step[1] else (0, step[2]) for step in _STEP.finditer(finding.path)]
    if steps:
        steps[0] = (_ORDER.get(steps[0][1], len(_ORDER)), "")
    return finding.line or 0, finding.column or 0, steps, finding.code
