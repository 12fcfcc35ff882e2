"""Family E: what an item rests on stands in the document, word for word."""

from collections.abc import Iterator, Mapping

from briefgen.brief import Brief, DocumentReference
from briefgen.check.codes import report
from briefgen.check.places import WordFinder, evidence_of
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.wording import is_cut
from briefgen.span import Evidence

_SHOWN = 60


def check_evidence(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E001, E002, E003, E008: the words stand whole at their offsets in a document of the brief.

    A file that is not the one that the brief was drawn from may be any file of the machine, so of what it holds nothing
    is told, neither words nor places, but whether the evidence stands in it.
    """
    listed = {reference.id for reference in brief.documents}
    changed = {reference.id for reference in brief.documents if is_changed(reference, documents.get(reference.id))}
    finders = {identifier: WordFinder(document) for identifier, document in documents.items()}
    for path, evidence in evidence_of(brief):
        finder = finders.get(evidence.document)
        if evidence.document not in listed:
            message = f"no document of the brief is named {evidence.document}; correct the name or list the document"
            yield report("E003", f"{path}.document", message, (evidence,))
        elif finder and not _stands(evidence, finder.document):
            yield _misplaced(path, evidence, finder, is_changed=evidence.document in changed)
        elif finder and evidence.document not in changed and (cut := _cut_word(evidence, finder.document.text)):
            message = f'the evidence cuts "{cut}" in two; take the whole word or number into it'
            yield report("E008", path, message, (evidence,))


def _stands(evidence: Evidence, document: Document) -> bool:
    return bool(evidence.exact) and document.text[evidence.start : evidence.end] == evidence.exact


def _misplaced(path: str, evidence: Evidence, finder: WordFinder, *, is_changed: bool) -> Finding:
    place = finder.place_of(evidence.exact, evidence.start) if evidence.exact.strip() else None
    if place is None:
        message = (
            f'these words stand nowhere in {evidence.document}: "{_short(evidence.exact)}"; quote it word for word'
        )
        return report("E002", f"{path}.exact", message, (evidence,))
    if is_changed:
        message = f'"{_short(evidence.exact)}" does not stand where it should, since the document has changed'
        return report("E001", path, message, (evidence,))
    locator = finder.document.locator_at(place.start)
    where = f"from {place.start} to {place.end}{f' ({locator})' if locator else ''}"
    if place.of(finder.document.text) == evidence.exact:
        message = f'"{_short(evidence.exact)}" stands {where}; correct start and end'
    else:
        message = f'"{_short(evidence.exact)}" stands {where} with other white space; quote it as it is there'
    return report("E001", path, message, (evidence,))


def _cut_word(evidence: Evidence, text: str) -> str:
    """The word or number that the evidence begins or ends inside of, empty where it takes whole ones."""
    offset = next((offset for offset in (evidence.start, evidence.end) if is_cut(text, offset)), None)
    if offset is None:
        return ""
    start = max(0, offset - _SHOWN)
    before, after = text[start:offset].split(), text[offset : offset + _SHOWN].split()
    return f"{before[-1] if before else ''}{after[0] if after else ''}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line


def is_changed(reference: DocumentReference, document: Document | None) -> bool:
    """Whether the document at hand is another one than the brief was drawn from."""
    return document is not None and document.sha256 not in {"", reference.sha256}


def check_documents(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E004, E005: the documents are at hand, and the ones that the brief was drawn from."""
    for index, reference in enumerate(brief.documents):
        document = documents.get(reference.id)
        if document is None:
            message = (
                f"{reference.path or reference.id} cannot be read, so its evidence is not verified; put it back there"
            )
            yield report("E004", f"documents[{index}].path", message)
        elif is_changed(reference, document):
            message = (
                f"{reference.path} is not the file that the brief was drawn from; draft it again, or restore the file"
            )
            yield report("E005", f"documents[{index}].sha256", message)
