"""Family S: what the brief says rests on named sources (ICD 206)."""

from collections.abc import Iterator

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.finding import Finding


def check_references(brief: Brief) -> Iterator[Finding]:
    """S001: the sources that items refer to are listed."""
    known = {source.id for source in brief.sources}
    for path, item in brief.items():
        for position, reference in enumerate(item.references):
            if reference not in known:
                message = f"no source of the brief is named {reference}; correct the name or add the source"
                yield report("S001", f"{path}.references[{position}]", message)


def check_sources(brief: Brief) -> Iterator[Finding]:
    """S002, S003: each source is dated by the document's words and referred to by an item."""
    cited = {reference for _, item in brief.items() for reference in item.references}
    for index, source in enumerate(brief.sources):
        if source.is_date_inferred:
            message = f"part of the date of {source.publisher} ({source.date}) was worked out; confirm it"
            yield report("S002", f"sources[{index}].date", message, source.evidence)
        if source.id not in cited:
            message = f"no item refers to {source.publisher}; add {source.id} to the references that rest on it"
            yield report("S003", f"sources[{index}]", message, source.evidence)


def check_figure_sources(brief: Brief) -> Iterator[Finding]:
    """S004: a document that cites nobody is its own source; in one that does, a figure without a source stands out."""
    if not brief.sources:
        return
    for index, figure in enumerate(brief.key_figures):
        if not figure.references:
            message = f'"{figure.surface}" cites no source; add the source that it rests on to its references'
            yield report("S004", f"key_figures[{index}].references", message, figure.evidence)
