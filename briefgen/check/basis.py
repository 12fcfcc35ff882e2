"""S007 and S011: what the judgements of a brief rest on, and whether it is more than one voice."""

from collections.abc import Iterator

from briefgen.brief import Brief, Judgement, Risk
from briefgen.check.codes import report
from briefgen.check.told_once import Fault, each_or_all
from briefgen.finding import Finding
from briefgen.language.wording import bare

_LEAST_ITEMS = 5


def check_basis(brief: Brief) -> Iterator[Finding]:
    """S007: a risk or judgement that a person adds names the words or the publications that it rests on.

    Nothing is said where the brief has neither documents nor sources: S005 says it of the whole.
    """
    if not brief.sources and not brief.documents:
        return
    bare_items = [
        Fault(
            path, path, f"{_told(item)} rests on no evidence and cites no source; list in references what it rests on"
        )
        for path, item in brief.items()
        if isinstance(item, (Risk, Judgement)) and _is_concluded(item) and not item.evidence and not item.references
    ]
    summary = (
        "{count} risks and judgements rest on no evidence and cite no source: {names}; "
        "list in the references of each what it rests on"
    )
    path = bare_items[0].path.partition("[")[0] if bare_items else ""
    yield from each_or_all("S007", bare_items, path, summary)


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


def _is_concluded(item: Risk | Judgement) -> bool:
    """Whether something is claimed: a risk that nobody has assessed only asks a question."""
    return isinstance(item, Judgement) or item.likelihood is not None


def _told(item: Risk | Judgement) -> str:
    return f"the {item.basis}" if isinstance(item, Judgement) else f"the {item.kind}"
