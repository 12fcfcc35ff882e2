"""A new draft merged into a brief that people have worked on.

What a draft was made from is not kept, so that there is no third version to compare with. The rule is this:

- Held is what a person decided on (accepted, edited, rejected) or put there (origin analyst or model). It stays word
  for word; only the offsets of its evidence follow words that stand elsewhere now. A rejected item is still in the
  brief, so the draft finds it and does not bring it in again.
- Untouched is any other item whose fields can all come from the words that it rests on, with every analyst's call open.
  Where those words are gone from the document and it says something else in their place, the item says that.
- Any other item was worked on: its fields stay, its evidence is renewed, and what the source says now is told.
- What the draft has and the brief has not is new, unless its document has not changed since: then somebody took it out.
- What the draft has not stays. Where its words are gone too, that is told, and `prune` takes out what is untouched.

The front of the brief stays but for what still is what the documents said: a title, the latest date, the marking,
which can only become stricter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief, DocumentReference
from briefgen.document import Document
from briefgen.fill.kinds import BOTTOM_LINE
from briefgen.fill.merge.combine import combined
from briefgen.fill.merge.disagreement import settled_notes
from briefgen.fill.merge.documents import Documents, recognised
from briefgen.fill.merge.lists import MergedList, merged_list
from briefgen.fill.merge.numbers import Numbers
from briefgen.fill.merge.opening import document_remarks, merged_front, merged_notes
from briefgen.fill.merge.pair import paired
from briefgen.fill.merge.pairings import astray, pairings_of
from briefgen.fill.merge.point import pointed, renamed_document
from briefgen.fill.merge.reference import renewed_reference
from briefgen.fill.merge.renew import Renewal
from briefgen.fill.merge.report import Report
from briefgen.fill.merge.settle import Ground
from briefgen.fill.merge.untouched import is_held
from briefgen.span import Evidence

_SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Redraft:
    """A new extraction: drafts of one document each, and the documents, in the same order."""

    drafts: Sequence[Brief]
    documents: Sequence[Document]


@dataclass(frozen=True, slots=True)
class Merge:
    """The brief after a merge, and what was done to it."""

    brief: Brief
    report: Report


def merged(brief: Brief, redraft: Redraft, *, prune: bool = False) -> Merge:
    """`brief` with the new draft in it, by the rule of this file; `prune` takes out what is gone and untouched."""
    draft, numbers = combined(redraft.drafts), Numbers(brief)
    documents = recognised(brief, draft.documents, numbers)
    at_hand = {documents.names[entry.id]: entry for entry in draft.documents}
    texts = dict(zip(at_hand, redraft.documents, strict=True))
    ground = _ground(brief, documents, texts)
    sources = _merged_sources(brief, draft, documents, ground, numbers, prune=prune)
    lists = {_SOURCES: sources}
    pairings = pairings_of(brief, draft, documents, sources.identifiers, ground)
    for name, pairing in pairings.items():
        lists[name] = merged_list(name, pairing, ground, numbers, prune=prune)
    references = [
        renewed_reference(entry, at_hand[entry.id], ground.renewals[entry.id]) if entry.id in at_hand else entry
        for entry in brief.documents
    ]
    return _assembled(brief, draft, redraft, documents, references, lists)


def _ground(brief: Brief, documents: Documents, texts: Mapping[str, Document]) -> Ground:
    evidence: dict[str, list[Evidence]] = {}
    for entry in _all_evidence(brief):
        evidence.setdefault(entry.document, []).append(entry)
    known = {entry.id for entry in brief.documents}
    renewals = {
        name: Renewal(evidence.get(name, ()), text, is_changed=name in documents.changed)
        for name, text in texts.items()
        if name in known
    }
    decided = frozenset(decision.item for decision in brief.decisions)
    return Ground(renewals, documents.fresh, decided, brief.rejected())


def _all_evidence(brief: Brief) -> list[Evidence]:
    found = [entry for _, item in brief.items() for entry in item.evidence]
    for reference in brief.documents:
        found += [*reference.evidence, *(entry for caption in reference.captions for entry in caption.evidence)]
    return found


def _merged_sources(
    brief: Brief, draft: Brief, documents: Documents, ground: Ground, numbers: Numbers, *, prune: bool
) -> MergedList:
    """The publications; one that an item cites is never taken out."""
    new = [pointed(source, documents.names, {}) for source in draft.sources]
    kept = {reference for _, item in brief.items() for reference in item.references}
    pairing = paired(brief.sources, new, astray(brief.sources, ground))
    return merged_list(_SOURCES, pairing, ground, numbers, prune=prune, kept=kept)


def _assembled(
    brief: Brief,
    draft: Brief,
    redraft: Redraft,
    documents: Documents,
    references: Sequence[DocumentReference],
    lists: Mapping[str, MergedList],
) -> Merge:
    names = [documents.names[entry.id] for entry in draft.documents]
    added = [
        renamed_document(entry, documents.names[entry.id])
        for entry in draft.documents
        if documents.names[entry.id] in documents.added
    ]
    every = (*references, *added)
    fields, remarks = merged_front(brief, draft, every)
    fields |= {name: entry.items for name, entry in lists.items() if name != BOTTOM_LINE}
    fields |= {BOTTOM_LINE: next(iter(lists[BOTTOM_LINE].items), None), "documents": every}
    changes = tuple(change for name in (BOTTOM_LINE, *brief.lists()) for change in lists[name].changes)
    after = brief.model_copy(update=fields)
    touched = {change.identifier for change in changes if change.kind in {"new", "changed", "shared"}}
    pairs = list(zip(names, redraft.drafts, strict=True))
    notes = merged_notes(after, pairs, documents, (after.key_figures, touched))
    decided = {decision.item for decision in brief.decisions}
    held = sum(is_held(item, decided) for _, item in brief.items())
    settled = settled_notes(brief.notes, brief.key_figures, after.key_figures)
    kept = [note for note in brief.notes if note not in settled]
    said = (
        *document_remarks(documents, every),
        *remarks,
        *(f"no longer so, and taken out: {note}" for note in settled),
    )
    return Merge(after.model_copy(update={"notes": (*kept, *notes)}), Report(changes, said, tuple(notes), held))
