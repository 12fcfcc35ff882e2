"""Every format says the same: the words of Word, PDF, HTML and Markdown files, read back, in reading order.

Left out is what a writer prints beside the words of the document: headers, footers and the table of contents; numbers
and bullets of lists; names and values inside a chart, which a reader of PDF gives as the words of the figure. A
composed document holds none of them.
"""

from collections.abc import Callable
from functools import cache

import pytest

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.read.docx import read_docx
from briefgen.read.html import read_html
from briefgen.read.markdown import read_markdown
from briefgen.read.pdf import read_pdf
from briefgen.registry import Reader, Writer
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.html import write_html
from briefgen.render.markdown import write_markdown
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.render.described import words_of
from tests.render.test_round_trip import BRIEFS

FORMATS: dict[str, tuple[Writer, Reader]] = {
    "docx": (write_docx, read_docx),
    "html": (write_html, read_html),
    "md": (write_markdown, read_markdown),
    "pdf": (write_pdf, read_pdf),
}


@cache
def composed(brief: Callable[[], Brief]) -> Document:
    return compose(brief(), STANDARD)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
def test_every_format_says_the_same_words_in_the_same_order(brief: Callable[[], Brief], name: str) -> None:
    write, read = FORMATS[name]
    document = composed(brief)
    assert words_of(read(write(document, Style()), name=f"brief.{name}")) == words_of(document)
