"""Family R: whether the brief may go out as it is marked."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.completeness import check_front_matter, check_impacts, check_message
from briefgen.check.estimates import check_estimates
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.marking import is_laxer

_LABEL = re.compile(r"\bTLP\s?[:-]?\s?(RED|AMBER|GREEN|CLEAR|WHITE)\b(\s?\+\s?STRICT\b)?")


def check_marking(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """R001: a brief is shared with no more people than its sources are.

    Nobody can tell whether an office's own marking is laxer than a label; none at all is laxer than most.
    """
    own = brief.marking or _labelled(brief.banner) or (None if brief.banner else "TLP:CLEAR")
    if own is None:
        return
    for reference in brief.documents:
        document = documents.get(reference.id)
        label = _labelled(reference.marking or (document.stated("marking") if document else ""))
        if is_laxer(own, label):
            told = own if brief.marking or brief.banner else "not marked"
            message = f"{reference.path} is {label}, and the brief is {told}; mark it {label}, or ask the owner"
            yield report("R001", "marking" if brief.marking or not brief.banner else "banner", message)


def check_banner(brief: Brief) -> Iterator[Finding]:
    """R003: a page bears one label."""
    named = _labelled(brief.banner)
    if brief.marking and named and named != brief.marking:
        message = f"the banner says {named}, and the marking is {brief.marking}; keep the one that holds"
        yield report("R003", "banner", message)


def _labelled(words: str) -> str:
    """The label that `words` name, as version 2.0 of the protocol writes it, empty for none."""
    match = _LABEL.search(words.upper())
    if match is None:
        return ""
    colour, is_strict = match[1], bool(match[2])
    return "TLP:CLEAR" if colour == "WHITE" else f"TLP:{colour}{'+STRICT' if is_strict and colour == 'AMBER' else ''}"


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
