"""The whole brief: what a document says, drafted for an analyst to complete.

Nothing is invented: the marking is the document's own, impact, confidence and the office are left for a person.
"""

import re
from pathlib import PurePath

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.extract.draft.assessments import draft_gaps, draft_judgements, draft_risks, scale_of
from briefgen.extract.draft.chronology import draft_timeline
from briefgen.extract.draft.entities import draft_entities
from briefgen.extract.draft.figures import draft_figures, left_out
from briefgen.extract.draft.passages import draft_bullet, draft_outlook, draft_summary
from briefgen.extract.draft.quotation import LONGEST_LINE, Quotation
from briefgen.extract.draft.reference import draft_reference
from briefgen.extract.draft.sources import bibliography_of
from briefgen.extract.extraction import Extraction, extract_all
from briefgen.language.identify import language_of
from briefgen.marking import marking_of

_IDENTIFIER = "document-1"
_CUT = "…"
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_USUAL_LANGUAGE = "en"


def draft_brief(document: Document, *, path: str, as_of: str | None = None, topic: str = "") -> Brief:
    """The brief of one document.

    `path` is where the document lies, relative to the brief's own folder. `as_of` is the brief's date; without it the
    document's own date stands, else the latest that it cites. The same arguments give an equal brief.
    """
    found = extract_all(document)
    quotation = Quotation(document, _IDENTIFIER)
    reference = draft_reference(quotation, path, found.reference)
    bibliography = bibliography_of(quotation, found.citations)
    bottom_line = found.bottom_line
    scale = scale_of(found.assessments)
    marking = marking_of(reference.marking)
    return Brief(
        title=_title(document, path),
        topic=topic,
        marking=marking.label if marking else None,
        as_of=as_of or reference.published,
        scale=scale.name,
        language=_language(document),
        documents=(reference,),
        bottom_line=draft_bullet(quotation, bibliography, "bottom-line", bottom_line) if bottom_line else None,
        summary=draft_summary(quotation, bibliography, found.summary),
        key_figures=draft_figures(quotation, bibliography, found.figures),
        risks=draft_risks(quotation, bibliography, found.assessments, scale),
        judgements=draft_judgements(quotation, bibliography, found.assessments, scale),
        timeline=draft_timeline(quotation, bibliography, found.events),
        entities=draft_entities(quotation, found.entities, found.citations),
        gaps=draft_gaps(quotation, bibliography, found.assessments),
        outlook=draft_outlook(quotation, bibliography, found.outlook),
        sources=bibliography.sources,
        notes=_notes(document, found),
    )


def _notes(document: Document, found: Extraction) -> tuple[str, ...]:
    """What the reader said of the document, and what the draft leaves out."""
    notes = [note.message for note in document.notes]
    if more := left_out(found.figures):
        notes.append(f"{more} further figures of tables are left out; list them with briefgen inspect --show figures")
    return tuple(notes)


def _language(document: Document) -> str:
    """The tag that the document states, else that of the language it is in; English where neither is known."""
    stated = document.stated("language")
    return stated if _TAG.fullmatch(stated) else language_of(document.text) or _USUAL_LANGUAGE


def _title(document: Document, path: str) -> str:
    """The document's title, cut with an ellipsis where no line holds it; without one the file's name."""
    title = " ".join(document.stated("title").split()) or PurePath(path).stem or "Untitled"
    if len(title) <= LONGEST_LINE:
        return title
    return title[: LONGEST_LINE - len(_CUT)].rsplit(" ", maxsplit=1)[0] + _CUT
