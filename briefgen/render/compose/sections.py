"""The composer of each section, and the heading above what it composes."""

from collections.abc import Callable, Mapping

from briefgen.layout import Section, SectionName
from briefgen.render.compose.annex import compose_annex
from briefgen.render.compose.assessment import compose_judgements, compose_risks
from briefgen.render.compose.changes import changes_title, compose_changes
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.entity import compose_entities
from briefgen.render.compose.figure import compose_figures
from briefgen.render.compose.passage import compose_bottom_line, compose_gaps, compose_outlook, compose_summary
from briefgen.render.compose.piece import Piece, heading, note
from briefgen.render.compose.source import compose_sources
from briefgen.render.compose.timeline import compose_timeline
from briefgen.render.compose.wording import one_line

_COMPOSERS: Mapping[SectionName, Callable[[Edition], list[Piece]]] = {
    "bottom_line": compose_bottom_line,
    "summary": compose_summary,
    "changes": compose_changes,
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


def compose_section(edition: Edition, section: Section) -> list[Piece]:
    """The section under its heading; without items its note for that case, or nothing, as in a brief that is final."""
    empty = edition.words.sections.empty
    pieces = _COMPOSERS[section.name](edition)
    if not pieces and section.name in empty and edition.brief.status != "final" and not _is_filled(edition, section):
        pieces = [note(empty[section.name])]
    return headed(edition, section, pieces)


def headed(edition: Edition, section: Section, pieces: list[Piece]) -> list[Piece]:
    """The pieces under the heading of the section, nothing where there are none."""
    usual = changes_title(edition) if section.name == "changes" else edition.words.sections.headings[section.name]
    title = one_line(section.title) or usual
    return [heading(title, 1, "brief.section"), *pieces] if pieces else []


def _is_filled(edition: Edition, section: Section) -> bool:
    """Whether the brief has items for a section that prints none of them."""
    return bool(edition.brief.lists().get(section.name))
