"""The whole document: the title block, then each section of the layout."""

from collections.abc import Callable, Mapping

from briefgen.brief import Brief
from briefgen.document import Document, DocumentBuilder
from briefgen.layout import Layout, Section, SectionName
from briefgen.render.compose.annex import compose_annex
from briefgen.render.compose.assessment import compose_judgements, compose_risks
from briefgen.render.compose.edition import Edition, edition_of
from briefgen.render.compose.entity import compose_entities
from briefgen.render.compose.figure import compose_figures
from briefgen.render.compose.identity import attached, metadata_of
from briefgen.render.compose.note_marks import without_note_marks
from briefgen.render.compose.passage import compose_bottom_line, compose_gaps, compose_outlook, compose_summary
from briefgen.render.compose.piece import Piece, heading, note
from briefgen.render.compose.release import released
from briefgen.render.compose.source import compose_sources
from briefgen.render.compose.timeline import compose_timeline
from briefgen.render.compose.title import compose_title

_COMPOSERS: Mapping[SectionName, Callable[[Edition], list[Piece]]] = {
    "bottom_line": compose_bottom_line,
    "summary": compose_summary,
    "key_figures": compose_figures,
    "risks": compose_risks,
    "judgements": compose_judgements,
    "timeline": compose_timeline,
    "entities": compose_entities,
    "gaps": compose_gaps,
    "outlook": compose_outlook,
    "sources": compose_sources,
    "annex": compose_annex,
}


def compose(brief: Brief, layout: Layout) -> Document:
    """The brief as a document: order, headings, numbers and wording, once for all formats."""
    shown = released(brief)
    edition = edition_of(without_note_marks(shown), layout)
    builder = DocumentBuilder()
    for piece in compose_title(edition):
        piece.lay(builder)
    for section in layout.sections:
        for piece in _section(edition, section):
            piece.lay(builder)
    return builder.build("brief", metadata_of(shown), (attached(shown),))


def _section(edition: Edition, section: Section) -> list[Piece]:
    """The section under its heading; without items its note for that case, or nothing, as in a brief that is final."""
    pieces = _COMPOSERS[section.name](edition)
    if not pieces and section.empty and edition.brief.status != "final":
        pieces = [note(section.empty)]
    return [heading(section.title, 1, "brief.section"), *pieces] if pieces else []
