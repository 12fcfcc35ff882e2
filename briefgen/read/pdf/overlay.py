"""What lies on top of a page: the words in form fields, text boxes and stamps."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdfium2 import raw

from briefgen.read.pdf.page import Box, Look, Piece
from briefgen.read.pdf.pdfium import Handle, wide_string

_MOST_ANNOTATIONS = 2_000
_TYPED = Look(10.0)
_LEAD_PT = 12.0
_DRAWN = frozenset({raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP})

Corners = tuple[float, float, float, float]


@dataclass(slots=True)
class Overlay:
    """`is_drawn` says that something must become part of the page; `typed` are text boxes without a drawing."""

    is_drawn: bool = False
    typed: list[tuple[str, Corners]] = field(default_factory=list)


def overlay_of(page: Handle) -> Overlay:
    found = Overlay()
    for index in range(min(int(raw.FPDFPage_GetAnnotCount(page)), _MOST_ANNOTATIONS)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        found.is_drawn = found.is_drawn or kind in _DRAWN
        if kind == raw.FPDF_ANNOT_FREETEXT and not wide_string(raw.FPDFAnnot_GetAP, annotation, 0):
            words, box = wide_string(raw.FPDFAnnot_GetStringValue, annotation, b"Contents"), raw.FS_RECTF()
            if words and raw.FPDFAnnot_GetRect(annotation, box):
                found.typed.append((words, (box.left, box.bottom, box.right, box.top)))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def typed_pieces(words: str, box: Box) -> Iterator[Piece]:
    """The words of a text box as a line at its top."""
    yield Piece(words, box.left, max(box.right, box.left + 1), box.top - _LEAD_PT, _TYPED, is_apart=True)
