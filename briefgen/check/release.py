"""Family R: whether the brief may go out as it is marked."""

from collections import Counter
from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.completeness import check_front_matter, check_impacts, check_message
from briefgen.check.estimates import check_estimates
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.marking import is_laxer


def check_marking(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """R001: a brief is shared with no more people than its sources are."""
    if brief.marking is None:
        return
    for reference in brief.documents:
        document = documents.get(reference.id)
        label = _current(reference.marking or (document.stated("marking") if document else ""))
        if is_laxer(brief.marking, label):
            message = (
                f"{reference.path} is {label}, and the brief is {brief.marking}; mark it {label}, or ask the owner"
            )
            yield report("R001", "marking", message)


def _current(label: str) -> str:
    """A source's label as version 2.0 of the protocol writes it."""
    written = "".join(label.upper().split())
    return "TLP:CLEAR" if written == "TLP:WHITE" else written


def check_status(brief: Brief) -> Iterator[Finding]:
    """R002: what is final has been assessed."""
    if brief.status != "final":
        return
    rules = (check_message, check_front_matter, check_impacts, check_estimates)
    open_findings = [entry for rule in rules for entry in rule(brief) if entry.severity != "information"]
    if open_findings:
        counted = Counter(entry.code for entry in open_findings)
        codes = ", ".join(f"{code} ({count})" for code, count in sorted(counted.items()))
        message = f"the brief is final, yet these are open: {codes}; settle them, or set status to review"
        yield report("R002", "status", message)
