"""The whole document: the title block, then each section of the layout."""

from dataclasses import replace

from briefgen.brief import Brief
from briefgen.difference import Difference
from briefgen.document import Document, DocumentBuilder
from briefgen.layout import Layout
from briefgen.render.compose.edition import OF_THE_LANGUAGE, edition_of
from briefgen.render.compose.identity import attached, metadata_of
from briefgen.render.compose.note_marks import without_note_marks
from briefgen.render.compose.one_page import compose_page
from briefgen.render.compose.release import released
from briefgen.render.compose.sections import compose_section
from briefgen.render.compose.title import compose_title
from briefgen.style import Formats, Style


def compose(
    brief: Brief,
    layout: Layout,
    formats: Formats = OF_THE_LANGUAGE,
    style: Style | None = None,
    since: Difference | None = None,
) -> Document:
    """The brief as a document: order, headings, numbers and wording, once for all formats.

    A layout of one page is fitted to the page of `style`, or to every usual page in the style of the house. `since` is
    what differs from an older brief, for the section on what has changed.
    """
    shown = released(brief)
    edition = replace(edition_of(without_note_marks(shown), layout, formats), since=since)
    if layout.is_one_page:
        pieces = compose_page(edition, layout, style)
    else:
        sections = (piece for section in layout.sections for piece in compose_section(edition, section))
        pieces = [*compose_title(edition), *sections]
    builder = DocumentBuilder()
    for piece in pieces:
        piece.lay(builder)
    return builder.build("brief", metadata_of(shown), (attached(shown),))
