"""`stats`: a brief and its documents to how much of it is sourced, reviewed, assessed, and drawn from what."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.brief.tally import Tally, counts_by_kind, tally_of
from briefgen.check.coverage import coverage_of
from briefgen.pipeline.brief_in import read_brief, read_documents
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a document's `paragraphs` gave something."""

    path: str
    paragraphs: int
    used: int


@dataclass(frozen=True, slots=True)
class Stats:
    """The counts of a brief. `kinds` are those of each list by origin; `shares` those of the documents at hand."""

    tally: Tally
    kinds: Mapping[str, Mapping[str, int]]
    shares: tuple[Share, ...]
    documents: int


def stats_of(name: str, listener: Listener, reading: Reading = USUAL) -> Stats:
    """The counts of the brief in the file `name`; of documents that are not at hand the listener hears why."""
    brief = read_brief(name, listener, reading).brief
    paths = {reference.id: reference.path for reference in brief.documents}
    shares = []
    for identifier, document in read_documents(brief, name, listener, reading).items():
        coverage = coverage_of(brief, identifier, document)
        shares.append(Share(paths[identifier], len(coverage.paragraphs), len(coverage.used)))
    return Stats(tally_of(brief), counts_by_kind(brief), tuple(shares), len(brief.documents))
