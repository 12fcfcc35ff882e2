"""Family T: what a reader of a brief expects to find is there."""

from collections.abc import Iterator

from briefgen.brief import Brief, DocumentReference
from briefgen.check.codes import report
from briefgen.finding import Finding
from briefgen.language.dates import find_dates
from briefgen.marking import LABELS
from briefgen.span import Evidence


def check_message(brief: Brief) -> Iterator[Finding]:
    """T001, T002, T005: the main message, the summary and the figures."""
    if brief.bottom_line is None:
        yield report("T001", "bottom_line", "the main message is missing; write it in one or two sentences")
    if not brief.summary:
        yield report("T002", "summary", "there is no summary; write three to five points")
    if not brief.key_figures:
        yield report("T005", "key_figures", "there are no key figures; add those that matter, if the document has any")


def check_front_matter(brief: Brief) -> Iterator[Finding]:
    """T003, T004, T007: the date, the marking and who answers for the brief."""
    if brief.as_of is None:
        yield report("T003", "as_of", "the brief does not say when its facts hold; write the date that they refer to")
    if brief.marking is None and not brief.banner:
        labels = ", ".join(LABELS)
        yield report("T004", "marking", f"the brief is not marked; write one of {labels}, or your own words as banner")
    if not brief.office:
        yield report("T007", "office", "the brief does not say which office issues it; write its name")
    if not brief.authors:
        yield report("T007", "authors", "the brief does not say who wrote it; list the authors")


def check_impacts(brief: Brief) -> Iterator[Finding]:
    """T006: how bad a risk would be is an analyst's call."""
    for index, risk in enumerate(brief.risks):
        if risk.kind == "risk" and risk.impact is None:
            message = "how bad would it be? write negligible, low, moderate, high or critical"
            yield report("T006", f"risks[{index}].impact", message, risk.evidence)


def check_inferred_date(brief: Brief) -> Iterator[Finding]:
    """T008: the document bears no date, and the latest that it cites stands in for it."""
    for reference in brief.documents:
        if reference.is_date_inferred and brief.as_of is not None and brief.as_of == reference.published:
            message = f"{brief.as_of} is the latest date that {reference.path} cites, not one that it bears; confirm it"
            yield report("T008", "as_of", message, _dated(reference))


def _dated(reference: DocumentReference) -> tuple[Evidence, ...]:
    """The evidence of a document's date; all that says where it comes from, where none is a date as written."""
    stated = (
        evidence
        for evidence in reference.evidence
        if any(mention.date == reference.published for mention in find_dates(evidence.exact))
    )
    return tuple(stated) or reference.evidence


def check_language(brief: Brief) -> Iterator[Finding]:
    """T009: the rules that read judgements, risks, gaps and labels are for English."""
    is_drafted = any(item.origin == "extracted" for _, item in brief.items())
    if is_drafted and brief.language.partition("-")[0] != "en":
        message = (
            f"the language is {brief.language}: numbers, dates and citations were read, but judgements, risks, gaps "
            "and what figures measure only as far as English rules reach; read the document for them"
        )
        yield report("T009", "language", message)
