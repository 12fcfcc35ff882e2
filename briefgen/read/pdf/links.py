"""Links: which pieces of text stand where a click opens an address."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pypdfium2 import raw

from briefgen.read.pdf.frame import Frame
from briefgen.read.pdf.page import Box, Link, Piece
from briefgen.read.pdf.pdfium import Handle, narrow_string

_MOST_LINKS = 500
_ADDRESS = re.compile(r"(?:https?://|mailto:|ftp://)\S+", re.IGNORECASE)


def with_links(pieces: list[Piece], links: Sequence[Link], frame: Frame) -> list[Piece]:
    """`pieces` cut at the edges of links, each with the address that it opens."""
    placed = [
        Link(frame.box(link.box.left, link.box.bottom, link.box.right, link.box.top), link.target) for link in links
    ]
    return [part for piece in pieces for part in _linked(piece, placed)] if placed else pieces


def links_of(document: Handle, page: Handle) -> Iterator[Link]:
    """The links to addresses outside the file, where they stand on the page before any turn."""
    position, handle, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, handle):
            return
        action = raw.FPDFLink_GetAction(handle)
        if not action or not raw.FPDFLink_GetAnnotRect(handle, box):
            continue
        target = narrow_string(raw.FPDFAction_GetURIPath, document, action)
        if _ADDRESS.fullmatch(target):
            yield Link(Box(box.left, box.bottom, box.right, box.top), target)


def _linked(piece: Piece, links: list[Link]) -> Iterator[Piece]:
    """The parts of a piece; letters are taken to be of one width, which is right to a letter or two."""
    middle = piece.base + 0.25 * piece.look.size
    for link in links:
        if not (link.box.bottom <= middle <= link.box.top):
            continue
        left, right = max(link.box.left, piece.left), min(link.box.right, piece.right)
        if right - left < 0.5 * min(piece.look.size, piece.right - piece.left):
            continue
        start, end = (_letter_at(piece, x) for x in (left, right))
        if start >= end:
            continue
        before, within, after = _cut(piece, start, end)
        if before:
            yield before
        yield replace(within, link=link.target)
        if after:
            yield from _linked(after, links)
        return
    yield piece


def _letter_at(piece: Piece, x: float) -> int:
    """The position in the text at `x`, moved to the nearest end of a word where one is near."""
    width = piece.right - piece.left
    nearest = round(len(piece.text) * (x - piece.left) / width) if width > 0 else 0
    for distance in (0, 1, -1, 2, -2, 3, -3):
        position = nearest + distance
        if position in (0, len(piece.text)) or (0 < position < len(piece.text) and _is_edge(piece.text, position)):
            return position
    return min(max(nearest, 0), len(piece.text))


def _is_edge(text: str, position: int) -> bool:
    return text[position - 1].isspace() != text[position].isspace()


def _cut(piece: Piece, start: int, end: int) -> tuple[Piece | None, Piece, Piece | None]:
    step = (piece.right - piece.left) / len(piece.text)
    first, last = piece.left + step * start, piece.left + step * end
    before = replace(piece, text=piece.text[:start], right=first) if start else None
    within = replace(piece, text=piece.text[start:end], left=first, right=last, is_apart=piece.is_apart and not start)
    after = replace(piece, text=piece.text[end:], left=last, is_apart=False) if end < len(piece.text) else None
    return before, within, after
