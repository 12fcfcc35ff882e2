"""The stories of a document: its body, then the notes that the body points at."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Block, Run
from briefgen.read.docx.anchors import Anchors, has_brief_styles
from briefgen.read.docx.body import Body
from briefgen.read.docx.draft import UNPLACED, Draft
from briefgen.read.docx.drawings import Drawings
from briefgen.read.docx.fields import link_of
from briefgen.read.docx.inline import Inline
from briefgen.read.docx.markup import Element, W, value
from briefgen.read.docx.notes import NoteRegister, PointedNote
from briefgen.read.docx.numbering import Numbering
from briefgen.read.docx.package import Package
from briefgen.read.docx.styles import StyleSheet
from briefgen.read.docx.tally import Tally


@dataclass(slots=True)
class Stories:
    """Everything that the stories of one document share."""

    package: Package
    root: Element
    sheet: StyleSheet
    numbering: Numbering
    anchors: Anchors
    notes: NoteRegister
    tally: Tally

    @classmethod
    def of(cls, package: Package, *, has_attachments: bool) -> "Stories":
        """The stories of `package`, whose main part is read. A file with attachments is a written brief."""
        root = package.root()
        sheet = StyleSheet.of(package.only("styles"))
        is_brief = has_attachments or has_brief_styles(list(sheet.custom_names()))
        anchors = Anchors(is_brief, frozenset() if is_brief else frozenset(_pointed(root)))
        numbering = Numbering.of(package.only("numbering"), sheet)
        has_pages = next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None
        tally = Tally(page=1 if has_pages else 0)
        return cls(package, root, sheet, numbering, anchors, NoteRegister(package, anchors), tally)

    def drafts(self) -> list[Draft]:
        """The blocks of the body and of the notes, in reading order."""
        drafts: list[Draft] = []
        for container in self.root.iterchildren(f"{W}body"):
            drafts += self._read(container, self.package.main)
        read = 0
        while read < len(self.notes.pointed):  # a note may point at another one
            for note in list(self.notes.pointed.values())[read:]:
                drafts += self._note(note)
                read += 1
        return drafts

    def _read(self, story: Element, source: str) -> list[Draft]:
        inline = Inline(
            package=self.package,
            source=source,
            sheet=self.sheet,
            anchors=self.anchors,
            notes=self.notes,
            drawings=Drawings(self.package),
            tally=self.tally,
        )
        body = Body(inline, self.numbering, self.anchors)
        body.read(story)
        return body.drafts

    def _note(self, note: PointedNote) -> Iterator[Draft]:
        """The note as one footnote, and after it the tables and figures that stand in it."""
        page, self.tally.page = self.tally.page, 0
        drafts = self._read(note.element, note.part)
        self.tally.page = page
        runs: list[Run] = []
        for draft in drafts:
            if draft.runs and draft.block.table is None:
                runs += [Run("\n"), *draft.runs] if runs else draft.runs
        role = next((draft.block.role for draft in drafts if draft.block.role), "")
        locator = f"{note.kind} {note.mark.removeprefix('^')}"
        yield Draft(Block("footnote", UNPLACED, locator=locator, role=role, anchor=note.anchor), runs)
        yield from (draft for draft in drafts if draft.block.table is not None)


def _pointed(root: Element) -> Iterator[str]:
    """The names of the bookmarks that links point at."""
    for link in root.iter(f"{W}hyperlink"):
        yield value(link, "anchor")
    instructions = (value(field, "instr") for field in root.iter(f"{W}fldSimple"))
    for instruction in (*instructions, *(text.text or "" for text in root.iter(f"{W}instrText"))):
        if found := link_of(instruction):
            yield found[1]
