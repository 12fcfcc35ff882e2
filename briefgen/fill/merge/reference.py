"""The record of a document that has changed: its bytes are new, and so is what it says otherwise of itself."""

from collections.abc import Mapping

from briefgen.brief import Caption, DocumentReference
from briefgen.fill.merge.point import renamed_document
from briefgen.fill.merge.renew import Renewal
from briefgen.fill.merge.saying import plain
from briefgen.span import Evidence

_STATED = ("title", "publication", "volume", "issue", "marking")


def renewed_reference(old: DocumentReference, drafted: DocumentReference, renewal: Renewal) -> DocumentReference:
    """`old` with the bytes and places of `drafted`.

    What a person wrote of the document stays: a field changes only where the document no longer says of itself the
    words that the old value stood in. A date changes only where the document states another in other words.
    """
    new = renamed_document(drafted, old.id)
    fields: dict[str, object] = {"path": new.path or old.path, "sha256": new.sha256, "media_type": new.media_type}
    told = {plain(entry.exact) for entry in new.evidence}
    gone = [entry for entry in old.evidence if plain(entry.exact) not in told]
    if gone:
        fields |= _restated(old, new, gone)
    fields["evidence"] = new.evidence if gone else _in_place(old.evidence, renewal)
    fields["captions"] = _captions(old, new, renewal)
    return old.model_copy(update=fields)


def _restated(old: DocumentReference, new: DocumentReference, gone: list[Evidence]) -> Mapping[str, object]:
    words = " ".join(plain(entry.exact) for entry in gone)
    fields: dict[str, object] = {
        name: getattr(new, name)
        for name in _STATED
        if getattr(old, name) and plain(getattr(old, name)) in words and getattr(new, name)
    }
    if new.authors and old.authors and all(plain(name) in words for name in old.authors):
        fields["authors"] = new.authors
    if new.published and [entry.exact for entry in old.evidence] != [entry.exact for entry in new.evidence]:
        fields |= {"published": new.published, "is_date_inferred": new.is_date_inferred}
    return fields


def _captions(old: DocumentReference, new: DocumentReference, renewal: Renewal) -> tuple[Caption, ...]:
    """The captions where they stand now; the new draft's where some are gone and none was written anew."""
    is_drafted = all(
        any(plain(caption.text) == plain(entry.exact) for entry in caption.evidence) for caption in old.captions
    )
    evidence = [entry for caption in old.captions for entry in caption.evidence]
    if is_drafted and any(renewal.of(entry) is None for entry in evidence):
        return new.captions
    return tuple(
        caption.model_copy(update={"evidence": _in_place(caption.evidence, renewal)}) for caption in old.captions
    )


def _in_place(evidence: tuple[Evidence, ...], renewal: Renewal) -> tuple[Evidence, ...]:
    return tuple(renewal.of(entry) or entry for entry in evidence)
