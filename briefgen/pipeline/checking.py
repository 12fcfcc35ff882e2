"""`check`: a brief and its documents to findings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.brief import Brief
from briefgen.brief.load import LoadedBrief
from briefgen.check.excused import Excused, Verdict, with_excuses
from briefgen.check.requirements import with_verdicts
from briefgen.check.run import run_checks
from briefgen.check.selection import Selection
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.pipeline.brief_in import read_brief, read_documents
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.templated import requirements_for

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Checked:
    """A brief, the documents at hand by identifier, and what the rules say, in the order of the brief's lines.

    `text` is what the lines and columns of `findings` and `places` count in; empty for a brief out of another file.
    """

    name: str
    brief: Brief
    text: str
    places: Mapping[str, Place]
    documents: Mapping[str, Document]
    findings: tuple[Finding, ...]
    excused: tuple[Excused, ...] = ()


def check(name: str, listener: Listener, reading: Reading = USUAL) -> list[Finding]:
    """What all rules say about the brief in the file `name` that no comment excuses, in the order of its lines."""
    return list(checked(name, listener, reading).findings)


def checked(
    name: str, listener: Listener, reading: Reading = USUAL, selection: Selection | None = None
) -> Checked:  # fmt: skip
    """The brief in the file `name` and what the rules of `selection` say about it; None for all rules."""
    loaded = read_brief(name, listener, reading)
    documents = read_documents(loaded.brief, name, listener, reading)
    verdict = verdict_on(loaded, documents, listener)
    wanted = selection or Selection()
    return Checked(
        name,
        loaded.brief,
        loaded.text,
        loaded.places,
        documents,
        tuple(finding for finding in verdict.findings if wanted.has(finding.code)),
        tuple(entry for entry in verdict.excused if wanted.has(entry.finding.code)),
    )


def verdict_on(loaded: LoadedBrief, documents: Mapping[str, Document], listener: Listener) -> Verdict:
    """What all rules say about a brief that was read, with what its template asks and its comments excuse."""
    requirements = requirements_for(loaded.brief, listener)
    found = run_checks(loaded.brief, documents, loaded.places, requirements)
    verdict = with_excuses(found, loaded.text, loaded.places)
    if requirements is None:
        return verdict
    return replace(verdict, findings=tuple(with_verdicts(verdict.findings, requirements)))
