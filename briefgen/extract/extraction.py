"""All that extraction finds in one document, each part found once."""

from dataclasses import dataclass

from briefgen.document import Document
from briefgen.extract.citation import Citation
from briefgen.extract.citations import extract_citations
from briefgen.extract.entities import NamedEntity, extract_entities
from briefgen.extract.events import DatedEvent, extract_events
from briefgen.extract.figures import MeasuredFigure, extract_figures
from briefgen.extract.outlook import extract_outlook
from briefgen.extract.reference_date import ReferenceDate, reference_date
from briefgen.extract.risks import Assessment, extract_risks
from briefgen.extract.summary import bottom_line_of, extract_summary
from briefgen.likelihood import ICD203, Scale
from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Extraction:
    """Mentions in reading order; `bottom_line` is None for a document without a sentence."""

    document: Document
    reference: ReferenceDate
    citations: tuple[Citation, ...]
    summary: tuple[Span, ...]
    bottom_line: Span | None
    figures: tuple[MeasuredFigure, ...]
    assessments: tuple[Assessment, ...]
    events: tuple[DatedEvent, ...]
    entities: tuple[NamedEntity, ...]
    outlook: tuple[Span, ...]


def extract_all(document: Document, *, scale: Scale = ICD203) -> Extraction:
    """Everything in `document`; `scale` is the one that likelihoods are told by."""
    citations = extract_citations(document)
    assessments = extract_risks(document, scale=scale)
    summary = extract_summary(document)
    return Extraction(
        document=document,
        reference=reference_date(document, citations),
        citations=tuple(citations),
        summary=tuple(summary),
        bottom_line=bottom_line_of(document, assessments, summary),
        figures=tuple(extract_figures(document, citations)),
        assessments=tuple(assessments),
        events=tuple(extract_events(document, citations)),
        entities=tuple(extract_entities(document, citations)),
        outlook=tuple(extract_outlook(document, assessments)),
    )
