"""A brief on one page takes one page of PDF, in every style that ships and on both papers."""

import struct
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import ONE_PAGE
from briefgen.render.compose import compose
from briefgen.render.compose.letter import letter_width
from briefgen.render.pdf import write_pdf
from briefgen.render.typefaces import face_bytes
from briefgen.style import PAPERS, FaceKind, Paper, Style, Typeface
from briefgen.style.load import built_in
from briefgen.style.shelf import names
from tests.render.ordinary_briefs import ordinary_brief
from tests.render.test_round_trip import BRIEFS

KINDS: tuple[FaceKind, ...] = ("regular", "bold", "italic", "bold_italic")
_papers = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)


def pages(document: Document, style: Style) -> int:
    return len(pypdfium2.PdfDocument(write_pdf(document, style)))


def overfull(style: Style | None, paper: Paper, numbers: range) -> list[int]:
    """The numbers of the briefs that take more than a page."""
    drawn = replace(style or Style(), paper=paper)
    known = drawn if style else None
    return [number for number in numbers if pages(compose(ordinary_brief(number), ONE_PAGE, style=known), drawn) != 1]


@_papers
@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)
def test_every_sample_fits_whatever_the_paper(brief: Callable[[], Brief], paper: Paper) -> None:
    assert pages(compose(brief(), ONE_PAGE), Style(paper=paper)) == 1


@_papers
def test_ordinary_briefs_fit_whatever_the_paper(paper: Paper) -> None:
    assert overfull(None, paper, range(12)) == []


@_papers
@pytest.mark.parametrize("name", names())
def test_ordinary_briefs_fit_in_every_style_that_is_known(name: str, paper: Paper) -> None:
    assert overfull(built_in(name).style, paper, range(12, 18)) == []


def broad(data: bytes) -> bytes:
    """The face with its letters a quarter wider: what they are measured in is a quarter coarser."""
    tables = {data[place : place + 4]: place for place in range(12, 12 + 16 * data[5], 16)}
    (head,) = struct.unpack_from(">L", data, tables[b"head"] + 8)
    (units,) = struct.unpack_from(">H", data, head + 18)
    return data[: head + 18] + struct.pack(">H", units * 4 // 5) + data[head + 20 :]


def test_ordinary_briefs_fit_in_a_face_that_is_broad() -> None:
    typeface = Typeface("Broad", tuple((kind, broad(face_bytes(Typeface(), kind) or b"")) for kind in KINDS))
    style = Style(body=typeface, heading=typeface)
    assert letter_width(typeface) > letter_width(Typeface("Source Serif 4")) > letter_width(Typeface())
    assert overfull(style, style.paper, range(12, 18)) == []


@pytest.mark.long
@_papers
@pytest.mark.parametrize("name", [None, *names()])
def test_hundreds_of_ordinary_briefs_fit(name: str | None, paper: Paper) -> None:
    assert overfull(built_in(name).style if name else None, paper, range(100, 200)) == []
