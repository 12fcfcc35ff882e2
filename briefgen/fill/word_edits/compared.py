"""The file beside the brief that it was made of, and beside what that brief has become since."""

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.fill.word_edits.change import Pull
from briefgen.fill.word_edits.front_edits import front_edits
from briefgen.fill.word_edits.ground import Ground
from briefgen.fill.word_edits.guide import guide_of
from briefgen.fill.word_edits.list_edits import detail_edits, list_edits
from briefgen.fill.word_edits.others import other_edits
from briefgen.fill.word_edits.page import page_of
from briefgen.fill.word_edits.printed import Printed
from briefgen.fill.word_edits.remarks import comment_notes
from briefgen.fill.word_edits.source_edits import source_edits
from briefgen.fill.word_edits.three_way import Current


def compared(base: Brief, printed_base: Document, edited: Document, current: Brief, printed: Printed) -> Pull:
    """What `edited` says otherwise than `printed_base`, which `base` was printed as, for the brief `current`."""
    guide = guide_of(base, printed_base)
    before, after = page_of(printed_base, guide), page_of(edited, guide)
    ground = Ground(base, before, after, Current(current, printed), printed)
    front_edits(ground)
    grown = current
    for part in base.lists():
        if part == "sources":
            source_edits(ground)
        else:
            grown = list_edits(ground, grown, part)
    detail_edits(ground)
    for untaken in other_edits(before.others, after.others):
        ground.add(untaken)
    for note in comment_notes(edited, ground.owned, current):
        ground.add(note)
    return Pull(
        tuple(ground.changes),
        tuple(ground.conflicts),
        tuple(ground.untaken),
        is_known=ground.known > 0 or not ground.asked,
    )
