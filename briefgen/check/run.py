"""Runs all rules, our own and those of plug-ins, and puts their findings in order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import cast

from briefgen.brief import Brief
from briefgen.check.acronyms import check_acronyms
from briefgen.check.arithmetic.rule import check_arithmetic
from briefgen.check.basis import check_basis, check_voices
from briefgen.check.blanks import check_blanks
from briefgen.check.bottom_line import check_bottom_line, check_order
from briefgen.check.certainty_conflict import check_certainty
from briefgen.check.completeness import (
    check_front_matter,
    check_impacts,
    check_inferred_date,
    check_language,
    check_message,
)
from briefgen.check.confidence_words import check_confidence_words
from briefgen.check.contradiction import check_contradictions
from briefgen.check.dating import check_dates
from briefgen.check.direction import check_directions
from briefgen.check.disclosure import check_paths, check_personal_data
from briefgen.check.estimates import check_estimates
from briefgen.check.evidence import check_documents, check_evidence
from briefgen.check.figures import check_numbers
from briefgen.check.hedging import check_hedging
from briefgen.check.leaning import check_openers, check_passives
from briefgen.check.naming import check_names
from briefgen.check.own_dates import check_own_dates
from briefgen.check.quotation import check_quotations
from briefgen.check.release import check_banner, check_marking, check_status
from briefgen.check.repeated import check_repeated_sentences
from briefgen.check.repetition import check_repetition
from briefgen.check.requirements import check_requirements, with_verdicts
from briefgen.check.retold import check_retold
from briefgen.check.scale_words import check_scale_words
from briefgen.check.source_age import check_source_age
from briefgen.check.source_list import check_source_list
from briefgen.check.source_summary import check_source_summary
from briefgen.check.sourcing import check_figure_sources, check_near_sources, check_references, check_sources
from briefgen.check.standing import check_fields
from briefgen.check.statements import check_wording
from briefgen.check.tradecraft import check_changes, check_gaps, check_indicators
from briefgen.check.writing import check_length, check_sentences
from briefgen.check.yearless import check_yearless
from briefgen.document import Document
from briefgen.errors import PluginError
from briefgen.finding import Finding
from briefgen.record.path import nearest
from briefgen.registry import RULES, Rule, found, loaded
from briefgen.requirements import Requirements
from briefgen.span import Evidence

Place = tuple[int, int]

BRIEF_RULES: tuple[Callable[[Brief], Iterator[Finding]], ...] = (
    check_wording,
    check_references,
    check_sources,
    check_figure_sources,
    check_basis,
    check_voices,
    check_source_list,
    check_source_summary,
    check_yearless,
    check_estimates,
    check_confidence_words,
    check_scale_words,
    check_hedging,
    check_message,
    check_front_matter,
    check_impacts,
    check_gaps,
    check_indicators,
    check_changes,
    check_blanks,
    check_inferred_date,
    check_language,
    check_contradictions,
    check_length,
    check_repetition,
    check_sentences,
    check_acronyms,
    check_passives,
    check_openers,
    check_bottom_line,
    check_order,
    check_banner,
    check_personal_data,
    check_paths,
    check_status,
)
"""The rules that a brief is enough for."""

DOCUMENT_RULES: tuple[Rule, ...] = (
    check_evidence,
    check_documents,
    check_numbers,
    check_fields,
    check_quotations,
    check_names,
    check_dates,
    check_own_dates,
    check_near_sources,
    check_marking,
    check_retold,
    check_repeated_sentences,
    check_directions,
    check_certainty,
    check_arithmetic,
)
"""The rules that compare a brief with its documents."""

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_ORDER = {name: rank for rank, name in enumerate(Brief.model_fields)}


def run_checks(
    brief: Brief,
    documents: Mapping[str, Document],
    places: Mapping[str, Place],
    requirements: Requirements | None = None,
) -> list[Finding]:
    """What all rules say about `brief`, by place, then by code.

    `documents` are those at hand by identifier. `places` are the line and column of each path of the brief's text,
    empty for a brief that was not read from one; a path that stands nowhere has the place of its nearest parent.
    `requirements` are what the brief's template asks, and which rules it switches off or judges otherwise. Raises
    PluginError where a plug-in does not load or fails.
    """
    findings = [finding for rule in BRIEF_RULES for finding in rule(brief)]
    findings.extend(finding for rule in DOCUMENT_RULES for finding in rule(brief, documents))
    findings.extend(_from_plugins(brief, documents))
    if requirements is not None:
        asked = [*check_requirements(brief, requirements), *check_source_age(brief, requirements)]
        findings = list(with_verdicts([*findings, *asked], requirements))
    return sorted((_placed(_located(finding, documents), places) for finding in findings), key=rank)


def _from_plugins(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    for name, point in found(RULES).items():
        rule = cast("Rule", loaded(point))
        try:
            yield from list(rule(brief, documents))
        except Exception as error:
            raise PluginError(f"the rule {name} ({point.value}) fails: {error}; correct or remove it") from error


def _located(finding: Finding, documents: Mapping[str, Document]) -> Finding:
    """The finding with the locators of its words, where they stand in a document as it says."""
    if all(span.locator for span in finding.spans):
        return finding
    return replace(finding, spans=tuple(_with_locator(span, documents.get(span.document)) for span in finding.spans))


def _with_locator(span: Evidence, document: Document | None) -> Evidence:
    if span.locator or document is None or document.text[span.start : span.end] != span.exact:
        return span
    return replace(span, locator=document.locator_at(span.start))


def _placed(finding: Finding, places: Mapping[str, Place]) -> Finding:
    place = nearest(finding.path, places)
    return replace(finding, line=place[0], column=place[1]) if place else finding


def rank(finding: Finding) -> tuple[int, int, list[tuple[int, str]], str]:
    """The order of findings: line and column, then the order of the schema for what stands in no line."""
    steps = [(int(step[1]), "") if step[1] else (0, step[2]) for step in _STEP.finditer(finding.path)]
    if steps:
        steps[0] = (_ORDER.get(steps[0][1], len(_ORDER)), "")
    return finding.line or 0, finding.column or 0, steps, finding.code
