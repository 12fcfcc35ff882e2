"""Whether a file's own structure can be trusted, and the blocks of the whole file by it."""

from collections.abc import Sequence

from briefgen.read.pdf.columns import Region
from briefgen.read.pdf.draft import Draft, open_draft
from briefgen.read.pdf.furniture import Sheet, drop_furniture, is_in_margin
from briefgen.read.pdf.layout import Laid
from briefgen.read.pdf.line import Line, lines_of
from briefgen.read.pdf.measures import Measures, measures_of
from briefgen.read.pdf.page import Page, Piece
from briefgen.read.pdf.tagged import TaggedPage
from briefgen.read.pdf.tagged_table import in_columns

_LEAST_COVERED = 0.93  # of the letters that are no furniture
_LARGE = 1.12  # of the type size of running text
_NEAR = 1.6  # of the type size, from words to words that the file calls decoration
_CLOSED = (".", "!", "?", ":", ";", ".”", '."', ".)")


def structured(pages: Sequence[Page]) -> Laid | None:
    """The drafts by the trees of the pages; None where they leave out words or name no headings."""
    if not any(page.elements for page in pages):
        return None
    sheets = [Sheet(page.number, page.height, []) for page in pages]
    drafts: list[Draft] = []
    covered = 0
    for page, sheet in zip(pages, sheets, strict=True):
        known = {number for element in page.elements for number in element.numbers()}
        by_number, others = _by_number(page, known)
        covered += sum(len(piece.text) for pieces in by_number.values() for piece in pieces)
        sheet.lines = lines_of(page.number, others)
        _append(drafts, list(TaggedPage(page.number, by_number).drafts(page.elements)))
    drop_furniture(sheets)
    missed = 0
    for sheet in sheets:
        edge = [line for line in sheet.lines if is_in_margin(sheet, line) and all(p.is_artifact for p in line.pieces)]
        sheet.marginal.extend(edge)
        missed += sum(len(line.text) for line in sheet.lines if line not in edge)
    if covered < _LEAST_COVERED * (covered + missed) or not any(draft.kind in ("heading", "title") for draft in drafts):
        return None
    for draft in drafts:
        if draft.grid is not None:
            draft.grid.rows = in_columns(draft.grid.rows)
    measures = _measures(drafts)
    _name_title(drafts)
    drafts = [part for draft in drafts for part in _parts(draft, measures.body.size)]
    notes = [draft for draft in drafts if draft.kind == "footnote"]
    body = [draft for draft in drafts if draft.kind != "footnote"]
    marginal = [line for sheet in sheets for line in sheet.marginal]
    turned = [line for page in pages for line in lines_of(page.number, page.turned)]
    return Laid(body, notes, marginal, turned, measures)


def _by_number(page: Page, known: set[int]) -> tuple[dict[int, list[Piece]], list[Piece]]:
    """The pieces of each number that the tree knows, and the others.

    A piece without a number that goes on in the line of one with a number belongs to it: files mark some links wrongly.
    """
    found: dict[int, list[Piece]] = {}
    loose: list[Piece] = []
    owners: dict[int, list[Piece]] = {}
    for piece in page.pieces:
        if piece.number in known:
            found.setdefault(piece.number, []).append(piece)
            owners.setdefault(round(piece.base), []).append(piece)
        else:
            loose.append(piece)
    others: list[Piece] = []
    for piece in loose:
        near = [
            owner
            for row in (-1, 0, 1)
            for owner in owners.get(round(piece.base) + row, ())
            if -0.3 * piece.look.size <= piece.left - owner.right <= _NEAR * piece.look.size
        ]
        if near:
            owner = max(near, key=lambda owner: owner.right)
            pieces = found[owner.number]
            pieces.insert(next(i for i, other in enumerate(pieces) if other is owner) + 1, piece)
            piece.number = owner.number
            owners.setdefault(round(piece.base), []).append(piece)
        else:
            others.append(piece)
    return found, others


def _append(drafts: list[Draft], new: list[Draft]) -> None:
    """Add the drafts of a page; the first may be the rest of the last one of the page before."""
    first = new[0] if new else None
    last = open_draft(drafts, first) if first is not None else None
    if last is not None and first is not None and _goes_on(last, first):
        if last.grid is not None and first.grid is not None:
            last.grid.rows.extend(first.grid.rows[first.grid.header_rows :])
        else:
            last.lines.extend(first.lines)
            last.is_cut = first.is_cut
        new = new[1:]
    drafts.extend(new)


def _goes_on(last: Draft, first: Draft) -> bool:
    if last.grid is not None and first.grid is not None:
        return first.grid.header_rows == 0 and max(map(len, first.grid.rows)) <= max(map(len, last.grid.rows))
    if not last.lines or not first.lines:
        return False
    if last.kind not in ("paragraph", "list_item", "quote") or first.kind not in (last.kind, "paragraph") or first.mark:
        return False
    if last.is_cut and first.is_rest:
        return True
    if last.breaks or first.breaks:
        return False
    is_open = not last.text.endswith(_CLOSED)
    return is_open and (first.text[:1].islower() or len(last.lines[-1].text) > 60)


def _name_title(drafts: Sequence[Draft]) -> None:
    """A single heading of the first level, before the others, is the title, and the others move up."""
    headings = [draft for draft in drafts if draft.kind == "heading"]
    top = [draft for draft in headings if draft.level == 1]
    has_title = any(draft.kind == "title" for draft in drafts)
    if not has_title and len(top) == 1 and headings[0] is top[0]:
        top[0].kind, top[0].level = "title", 0
        for draft in headings[1:]:
            draft.level = max(draft.level - 1, 1)


def _parts(draft: Draft, body_size: float) -> list[Draft]:
    """A title without the lines in it that are set no larger than running text, and these, a draft a line."""
    large = [line for line in draft.lines if line.size >= _LARGE * body_size]
    if draft.kind != "title" or not large or len(large) == len(draft.lines):
        return [draft]
    small = [Draft("paragraph", [line]) for line in draft.lines if line.size < _LARGE * body_size]
    draft.lines = large
    return [draft, *small]


def _measures(drafts: Sequence[Draft]) -> Measures:
    rows: dict[int, list[Line]] = {}
    for draft in drafts:
        for line in draft.lines:
            rows.setdefault(line.page, []).append(line)
    return measures_of(Region(page, list(lines)) for page, lines in rows.items())
