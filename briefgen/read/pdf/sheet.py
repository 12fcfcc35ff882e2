"""One page of the file as a Page: its pieces in an upright frame, its rules, its links, whether it shows pictures."""

import ctypes
from collections import Counter
from collections.abc import Iterator

from pypdfium2 import raw

from briefgen.read.pdf.frame import Frame
from briefgen.read.pdf.glyphs import GlyphReader, TurnedPiece
from briefgen.read.pdf.links import links_of, with_links
from briefgen.read.pdf.overlay import Overlay, overlay_of, typed_pieces
from briefgen.read.pdf.page import Box, Page
from briefgen.read.pdf.pdfium import Handle, opened_page, opened_text
from briefgen.read.pdf.tree import elements_of

_MOST_OBJECTS = 20_000
_THINNEST_BOX = 3.0
_SHORTEST_RULE = 8.0


def read_page(document: Handle, index: int, *, asks_marks: bool) -> Page:
    """The page at `index`, counted from 0; without text where it is broken."""
    with opened_page(document, index) as handle:
        links = list(links_of(document, handle)) if handle is not None else []
        overlay = overlay_of(handle) if handle is not None else Overlay()
        if overlay.is_drawn:
            raw.FPDFPage_Flatten(handle, raw.FLAT_NORMALDISPLAY)
    with opened_page(document, index) as handle:
        if handle is None:
            return Page(index + 1, 0.0, 0.0)
        box = _page_box(handle)
        with opened_text(handle) as text:
            found = list(GlyphReader(text, box, asks_marks).pieces()) if text else []
        frame = Frame(_common_quarter(found), box)
        page = Page(index + 1, *frame.size)
        page.pieces = [turned.piece for turned in found if turned.quarter == frame.quarters]
        page.turned = [turned.piece for turned in found if turned.quarter != frame.quarters]
        strokes, page.has_picture = _drawn(handle)
        page.strokes = [frame.box(*corners) for corners in strokes]
        if asks_marks:
            page.elements = elements_of(handle)
        page.pieces.extend(piece for words, place in overlay.typed for piece in typed_pieces(words, frame.box(*place)))
        if page.pieces:
            page.pieces = with_links(page.pieces, links, frame)
        return page


def _page_box(handle: Handle) -> Box:
    bounds = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(handle, bounds):
        return Box(0.0, 0.0, 612.0, 792.0)
    return Box(bounds.left, bounds.bottom, bounds.right, bounds.top)


def _common_quarter(found: list[TurnedPiece]) -> int:
    """The turn of most characters."""
    counts: Counter[int] = Counter()
    for turned in found:
        if turned.quarter is not None:
            counts[turned.quarter] += len(turned.piece.text)
    return max(counts, key=lambda quarter: (counts[quarter], -quarter), default=0)


def _drawn(handle: Handle) -> tuple[list[tuple[float, float, float, float]], bool]:
    """Thin rules and the edges of small boxes, and whether there is a picture."""
    rules: list[tuple[float, float, float, float]] = []
    has_picture = False
    for index in range(min(int(raw.FPDFPage_CountObjects(handle)), _MOST_OBJECTS)):
        thing = raw.FPDFPage_GetObject(handle, index)
        kind = raw.FPDFPageObj_GetType(thing)
        has_picture = has_picture or kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING, raw.FPDF_PAGEOBJ_FORM)
        if kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPath_CountSegments(thing) <= 5:
            rules.extend(_edges(thing))
    return rules, has_picture


def _edges(thing: Handle) -> Iterator[tuple[float, float, float, float]]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return
    x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
    if max(x1 - x0, y1 - y0) < _SHORTEST_RULE:
        return
    if min(x1 - x0, y1 - y0) <= _THINNEST_BOX:
        yield x0, y0, x1, y1
    else:
        yield from ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1))
