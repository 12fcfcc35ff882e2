"""S007 and S011: what the judgements of a brief rest on, and whether it is more than one voice."""

from collections.abc import Iterator

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.told_once import Fault, each_or_all
from briefgen.finding import Finding
from briefgen.language.wording import bare

_LEAST_ITEMS = 5


def check_basis(brief: Brief) -> Iterator[Finding]:
    """S007: a judgement that a person adds names the words or the publications that it rests on.

    Nothing is said where the brief has neither documents nor sources: S005 says it of the whole. A risk is judged by
    what is known of it, which its drivers and indicators tell.
    """
    if not brief.sources and not brief.documents:
        return
    faults = [
        Fault(
            f"judgements[{index}]",
            f"judgements[{index}]",
            f"the {item.basis} rests on no evidence and cites no source; list in references what it rests on",
        )
        for index, item in enumerate(brief.judgements)
        if not item.evidence and not item.references
    ]
    summary = (
        "{count} judgements rest on no evidence and cite no source: {names}; "
        "list in the references of each what it rests on"
    )
    yield from each_or_all("S007", faults, "judgements", summary)


def check_voices(brief: Brief) -> Iterator[Finding]:
    """S011: what is told once is not corroborated, however many items cite it."""
    publishers = {source.id: bare(source.publisher) for source in brief.sources}
    citing = [item for _, item in brief.items() if any(entry in publishers for entry in item.references)]
    voices = {publishers[entry] for item in citing for entry in item.references if entry in publishers}
    if len(citing) < _LEAST_ITEMS or len(voices) > 1:
        return
    source = next(source for source in brief.sources if bare(source.publisher) in voices)
    message = (
        f"all {len(citing)} items that cite a source cite {source.publisher}; find another that does not draw on it, "
        "or say in sourcing that there is none"
    )
    yield report("S011", "sources", message, source.evidence)
