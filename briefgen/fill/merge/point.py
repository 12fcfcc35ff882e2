"""Items whose evidence and references point with the identifiers of another brief."""

from collections.abc import Mapping
from dataclasses import replace

from briefgen.brief import DocumentReference, Item
from briefgen.span import Evidence


def pointed(item: Item, documents: Mapping[str, str], sources: Mapping[str, str]) -> Item:
    """`item` with the identifiers of documents and sources that took the place of others."""
    references = tuple(dict.fromkeys(sources.get(name, name) for name in item.references))
    return item.model_copy(update={"evidence": proof(item.evidence, documents), "references": references})


def renamed_document(reference: DocumentReference, identifier: str) -> DocumentReference:
    """`reference` under another identifier, its own evidence too."""
    documents = {reference.id: identifier}
    captions = tuple(
        caption.model_copy(update={"evidence": proof(caption.evidence, documents)}) for caption in reference.captions
    )
    evidence = proof(reference.evidence, documents)
    return reference.model_copy(update={"id": identifier, "captions": captions, "evidence": evidence})


def proof(evidence: tuple[Evidence, ...], documents: Mapping[str, str]) -> tuple[Evidence, ...]:
    """Evidence in the documents' new names."""
    return tuple(replace(entry, document=documents.get(entry.document, entry.document)) for entry in evidence)
