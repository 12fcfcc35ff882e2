"""Blocks from the look of the pages alone, for files that do not say what their parts are."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from briefgen.read.pdf.aligned import with_tables
from briefgen.read.pdf.columns import Region, Row, regions
from briefgen.read.pdf.contents import parted_from_contents
from briefgen.read.pdf.draft import Draft, Grid
from briefgen.read.pdf.flow import Flow
from briefgen.read.pdf.furniture import Sheet, drop_furniture
from briefgen.read.pdf.labels import with_labels_joined
from briefgen.read.pdf.line import Line, lines_of
from briefgen.read.pdf.measures import Measures, measures_of
from briefgen.read.pdf.notes import raised_marks, without_notes
from briefgen.read.pdf.page import Page
from briefgen.read.pdf.ruled import ruled_tables

_MUCH_TURNED = 0.2  # of the letters of a page


@dataclass(slots=True)
class Laid:
    """What was found: drafts in reading order, footnotes, lines left out, and what is usual in the document."""

    drafts: list[Draft]
    notes: list[Draft]
    marginal: list[Line]
    turned: list[Line]
    measures: Measures
    contents: list[Line] = field(default_factory=list)


def laid_out(pages: Sequence[Page], named: Set[str]) -> Laid:
    """The parts of all pages; `named` are the plain words of the headings that the file lists itself."""
    sheets: list[Sheet] = []
    grids: dict[int, list[Grid]] = {}
    for page in pages:
        grids[page.number], pieces = ruled_tables(page)
        sheets.append(Sheet(page.number, page.height, lines_of(page.number, pieces)))
    drop_furniture(sheets)
    found: list[Region] = []
    turned: list[Line] = []
    contents: list[Line] = []
    for page, sheet in zip(pages, sheets, strict=True):
        lines, entries = parted_from_contents(sheet.lines)
        contents.extend(entries)
        rows: list[Row] = [*with_labels_joined(lines), *grids[page.number]]
        found.extend(with_tables(region) for region in regions(page.number, rows))
        others = lines_of(page.number, page.turned)
        if _is_much(page):
            found.extend(Region(page.number, [line]) for line in others)
        else:
            turned.extend(others)
    measures = measures_of(found)
    feet: dict[int, float] = {}
    for region in found:
        feet[region.page] = min(feet.get(region.page, region.rows[-1].base), region.rows[-1].base)
    flow = Flow(measures, feet, named)
    notes: list[Draft] = []
    raised = raised_marks(found)
    for region in found:
        text, new_notes = without_notes(region, measures, notes[-1] if notes else None, raised)
        notes.extend(new_notes)
        if text.rows:
            flow.add(text)
    return Laid(flow.drafts, notes, [line for sheet in sheets for line in sheet.marginal], turned, measures, contents)


def _is_much(page: Page) -> bool:
    """Whether so much of a page stands at another angle that it must be text."""
    turned = sum(len(piece.text) for piece in page.turned)
    return turned > _MUCH_TURNED * (turned + sum(len(piece.text) for piece in page.pieces))
