"""A brief to Word, edits to the file, and the comparison of the three."""

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.fill.decide import Person
from briefgen.fill.word_edits import Pull, compared
from briefgen.layout import STANDARD, Layout, with_changes
from briefgen.pipeline.printing import printed_values
from briefgen.read.docx import read_docx
from briefgen.render.compose import compose
from briefgen.render.compose.release import released
from briefgen.render.docx import write_docx
from briefgen.style import Formats, Style

PERSON = Person("R. Aldous", "2031-09-01", "briefgen 0")


def word_of(brief: Brief, layout: Layout = STANDARD) -> bytes:
    return write_docx(_printed(brief, layout), Style())


def _printed(brief: Brief, layout: Layout) -> Document:
    return compose(brief, with_changes(layout) if brief.changes and not layout.is_one_page else layout)


def read(data: bytes) -> Document:
    return read_docx(data, name="edited.docx", is_brief=True)


def pulled(brief: Brief, data: bytes, current: Brief | None = None, layout: Layout = STANDARD) -> Pull:
    """What the file `data` changes in `brief`, which has become `current` meanwhile."""
    base = released(brief)
    printed = printed_values(base, Formats())
    return compared(base, read(word_of(brief, layout)), read(data), current or brief, printed)
