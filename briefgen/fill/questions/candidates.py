"""What the sources hold and a brief lacks: key figures and risks that a person may tick."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Brief, DocumentReference, Item, KeyFigure, Source
from briefgen.fill.identifier import new_identifier
from briefgen.fill.kinds import words_of
from briefgen.span import Evidence

PROPOSED = ("key_figures", "risks")
"""The sections for which candidates are proposed."""

_ALIKE = ("risks", "judgements", "gaps", "outlook")
"""Sections of sentences: what stands in one of them is not proposed for another."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item of a fresh extraction."""

    item: Item
    draft: Brief

    @property
    def name(self) -> str:
        """What tells it from all others, in every run."""
        return f"{self.draft.documents[0].sha256}:{self.item.id}"


def candidates(brief: Brief, section: str, drafts: Sequence[Brief]) -> tuple[Candidate, ...]:
    """The items of the drafts' `section` that the brief does not have, not as rejected either, by rank."""
    if not drafts:
        return ()
    sections = (section,) if section == "key_figures" else _ALIKE
    held = _Held(brief, [item for name in sections for item in brief.lists()[name]])
    found = [
        Candidate(item, draft)
        for draft in drafts
        for item in sorted(draft.lists()[section], key=_rank)
        if not held.has(item, draft)
    ]
    return tuple({_said(candidate.item): candidate for candidate in reversed(found)}.values())[::-1]


def with_candidate(brief: Brief, section: str, candidate: Candidate) -> tuple[Brief, str]:
    """`brief` with the candidate last in its section, its document and the sources it cites; and its identifier."""
    reference = candidate.draft.documents[0]
    brief, document = _with_document(brief, reference)
    references: list[str] = []
    for source in candidate.draft.sources:
        if source.id in candidate.item.references:
            brief, identifier = _with_source(brief, source, document)
            references.append(identifier)
    identifier = new_identifier(brief, section)
    changes: dict[str, object] = {
        "id": identifier,
        "evidence": _pointing(candidate.item.evidence, document),
        "references": tuple(references),
    }
    if isinstance(candidate.item, KeyFigure):
        changes["rank"] = None
    added = candidate.item.model_copy(update=changes)
    return brief.model_copy(update={section: (*brief.lists()[section], added)}), identifier


class _Held:
    """What a brief has already: its items' words, and the places that they rest on."""

    def __init__(self, brief: Brief, items: Sequence[Item]) -> None:
        self._documents = {reference.id: reference.sha256 for reference in brief.documents}
        self._words = {_said(item) for item in items}
        self._places = {
            (self._documents.get(evidence.document, ""), evidence.start, evidence.end, _numbers(item))
            for item in items
            for evidence in item.evidence
        }

    def has(self, item: Item, draft: Brief) -> bool:
        sha256 = draft.documents[0].sha256
        places = {(sha256, evidence.start, evidence.end, _numbers(item)) for evidence in item.evidence}
        return _said(item) in self._words or bool(places & self._places)


def _said(item: Item) -> tuple[str, object]:
    return " ".join(words_of(item).casefold().split()), _numbers(item)


def _numbers(item: Item) -> object:
    """What tells figures of one sentence apart; None for other items, of which a sentence holds one."""
    if not isinstance(item, KeyFigure):
        return None
    return item.value, item.low, item.high, item.unit


def _rank(item: Item) -> int:
    rank = getattr(item, "rank", None)
    return rank if isinstance(rank, int) else 0


def _with_document(brief: Brief, reference: DocumentReference) -> tuple[Brief, str]:
    known = next((own.id for own in brief.documents if own.sha256 == reference.sha256), None)
    if known is not None:
        return brief, known
    identifier = new_identifier(brief, "documents")
    own = {"id": identifier, "evidence": _pointing(reference.evidence, identifier)}
    captions = tuple(
        caption.model_copy(update={"evidence": _pointing(caption.evidence, identifier)})
        for caption in reference.captions
    )
    added = reference.model_copy(update={**own, "captions": captions})
    return brief.model_copy(update={"documents": (*brief.documents, added)}), identifier


def _with_source(brief: Brief, source: Source, document: str) -> tuple[Brief, str]:
    known = next((own.id for own in brief.sources if _publication(own) == _publication(source)), None)
    if known is not None:
        return brief, known
    identifier = new_identifier(brief, "sources")
    added = source.model_copy(update={"id": identifier, "evidence": _pointing(source.evidence, document)})
    return brief.model_copy(update={"sources": (*brief.sources, added)}), identifier


def _publication(source: Source) -> tuple[str, str, str | None, str | None]:
    return source.publisher.casefold(), source.title.casefold(), source.date, source.accessed


def _pointing(evidence: Sequence[Evidence], document: str) -> tuple[Evidence, ...]:
    return tuple(replace(entry, document=document) for entry in evidence)
