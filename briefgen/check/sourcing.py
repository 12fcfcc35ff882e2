"""Family S: what the brief says rests on named sources (ICD 206)."""

from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.told_once import Fault, each_or_all
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.span import Evidence


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
    uncited = []
    for index, source in enumerate(brief.sources):
        name = "date" if source.date else "accessed"
        date = source.date or source.accessed
        if source.is_date_inferred and date:
            told = date if source.date else f"accessed {date}"
            message = f"part of the date of {source.publisher} ({told}) was worked out; confirm it"
            yield report("S002", f"sources[{index}].{name}", message, source.evidence)
        if source.id not in cited:
            told = f"{source.publisher} ({date})" if date else source.publisher
            message = f"nothing here cites {told}; add {source.id} to the references of what rests on it, or remove it"
            uncited.append(Fault(f"sources[{index}]", told, message, source.evidence))
    summary = (
        "nothing here cites {count} of the sources: {names}; add them to the references of what rests on them, or "
        "remove them"
    )
    yield from each_or_all("S003", uncited, "sources", summary)


def check_figure_sources(brief: Brief) -> Iterator[Finding]:
    """S004, S005: in a brief that cites sources, a figure without one stands out; one that cites none is told once.

    More than a few are told together: then it is mostly the document that reports them.
    """
    if not brief.sources:
        if brief.key_figures or brief.judgements or brief.risks:
            message = "nothing in the brief cites a source; list those that its figures and judgements rest on, if any"
            yield report("S005", "sources", message)
        return
    faults = [
        Fault(
            f"key_figures[{index}].references",
            f'"{figure.surface}"',
            f'the figure "{figure.surface}" ({figure.label}) cites no source; '
            "add what it rests on to its references, where that is not the document itself",
            figure.evidence,
        )
        for index, figure in enumerate(brief.key_figures)
        if not figure.references
    ]
    summary = (
        f"{{count}} of {len(brief.key_figures)} key figures cite no source: {{names}}; "
        "add to their references what they rest on, where it is not the document itself"
    )
    yield from each_or_all("S004", faults, "key_figures", summary)


def check_near_sources(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """S006: a source that an extracted figure cites is cited in the paragraph that the figure stands in."""
    sources = {source.id: source for source in brief.sources if source.origin == "extracted"}
    cited = {
        identifier: {_block(entry, documents) for entry in source.evidence} for identifier, source in sources.items()
    }
    for index, figure in enumerate(brief.key_figures):
        places = {_block(entry, documents) for entry in figure.evidence}
        if figure.origin != "extracted" or None in places:
            continue
        for position, reference in enumerate(figure.references):
            if reference in cited and None not in cited[reference] and not places & cited[reference]:
                message = (
                    f'{sources[reference].publisher} is not cited in the paragraph of "{figure.surface}"; '
                    f"confirm that the figure rests on it"
                )
                yield report("S006", f"key_figures[{index}].references[{position}]", message, figure.evidence)


def _block(evidence: Evidence, documents: Mapping[str, Document]) -> tuple[str, int] | None:
    """The block that an evidence stands in, None where that cannot be told."""
    document = documents.get(evidence.document)
    block = document.block_at(evidence.start) if document else None
    return (evidence.document, block.span.start) if block else None
