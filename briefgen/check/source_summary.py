"""S014: a final brief says in a statement what its sourcing rests on."""

from collections.abc import Iterator

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.finding import Finding


def check_source_summary(brief: Brief) -> Iterator[Finding]:
    """S014, where the brief is final and has documents or sources."""
    if brief.status == "final" and not brief.sourcing.strip() and (brief.sources or brief.documents):
        message = (
            "the brief is final and has no source summary statement; write in sourcing how good the sources are as a "
            "whole, where they agree, and what they leave open"
        )
        yield report("S014", "sourcing", message)
