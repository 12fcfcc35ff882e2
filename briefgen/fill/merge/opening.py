"""The front of a brief after a merge: what still is what the documents said follows them, all else stays."""

from collections.abc import Collection, Sequence

from briefgen.brief import Brief, DocumentReference, KeyFigure
from briefgen.fill.merge.disagreement import disagreement_notes
from briefgen.fill.merge.documents import Documents
from briefgen.fill.merge.front import latest, strictest
from briefgen.fill.merge.saying import plain
from briefgen.marking import is_laxer, marking_of

Fields = dict[str, object]


def merged_front(brief: Brief, draft: Brief, references: Sequence[DocumentReference]) -> tuple[Fields, list[str]]:
    """The fields of the front that change, and what is to be told of the front; `references` are those of the merge."""
    fields: Fields = {}
    before, after = brief.documents, references
    if brief.as_of == latest(entry.published for entry in before):
        fields["as_of"] = latest(entry.published for entry in after)
    for old, new in zip(before, after, strict=False):
        if old.title and old.title != new.title and plain(old.title) == plain(brief.title):
            fields["title"] = new.title
    were = {name: getattr(brief, name) for name in fields}
    remarks = [
        f"{name} follows the documents: {were[name] or 'unset'} → {value}"
        for name, value in fields.items()
        if value != were[name]
    ]
    remarks += _marked(brief, draft, fields)
    if before and draft.language != brief.language:
        remarks.append(f"what was drafted is in the language {draft.language}, the brief in {brief.language}")
    return fields, remarks


def _marked(brief: Brief, draft: Brief, fields: Fields) -> list[str]:
    """Raise the marking where it is still what the documents bear; else say that it is laxer than a document's."""
    before = strictest(found.label for entry in brief.documents if (found := marking_of(entry.marking)))
    if draft.marking is None or draft.marking == brief.marking:
        return []
    if brief.marking == before and not brief.banner:
        stricter = strictest((brief.marking, draft.marking))
        fields["marking"] = stricter
        return [f"the brief is marked {stricter} now, as its document is"] if stricter != brief.marking else []
    if brief.marking is None or is_laxer(brief.marking, than=draft.marking):
        return [f"a document is marked {draft.marking}, which the brief is not; look at its marking"]
    return []


def document_remarks(documents: Documents, references: Sequence[DocumentReference]) -> list[str]:
    """What became of each document at hand."""
    said = {
        **dict.fromkeys(documents.changed, "has changed"),
        **dict.fromkeys(documents.unchanged, "has not changed"),
        **dict.fromkeys(documents.added, "is new"),
    }
    paths = {entry.id: entry.path for entry in references}
    return [
        f"{paths[name] or name} {said[name]} ({name}){_older_version(name, documents, references)}"
        for name in documents.names.values()
    ]


def _older_version(name: str, documents: Documents, references: Sequence[DocumentReference]) -> str:
    """What to do where a new document may be a newer version of one that the brief has: both bear one title."""
    titles = {entry.id: plain(entry.title) for entry in references}
    older = next((other for other in titles if other not in documents.added and titles[other] == titles[name]), "")
    if name not in documents.added or not older or not titles[name]:
        return ""
    return f"; it has the title of {older}: a newer version of that goes into its file"


def merged_notes(
    brief: Brief,
    drafts: Sequence[tuple[str, Brief]],
    documents: Documents,
    figures: tuple[Sequence[KeyFigure], Collection[str]],
) -> list[str]:
    """The notes that the brief gains: of documents that can say something new, and of figures that disagree now.

    `drafts` are those of one document each with its identifier; `figures` are all of the brief, and the identifiers of
    those that the merge brought in or changed.
    """
    found: list[str] = []
    for name, draft in drafts:
        if name in documents.fresh:
            found += [note if len(brief.documents) == 1 else f"{name}: {note}" for note in draft.notes]
    every, touched = figures
    found += disagreement_notes(every, touched)
    known = {*brief.notes, *(f"{entry.id}: {note}" for entry in brief.documents for note in brief.notes)}
    return [note for note in dict.fromkeys(found) if note not in known]
