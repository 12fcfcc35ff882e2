"""The body of a story as drafts of blocks: paragraphs, lists, tables, boxes and figures in reading order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import ClassVar

from briefgen.document import Block
from briefgen.errors import InputError
from briefgen.read.docx.alternatives import chosen
from briefgen.read.docx.anchors import Anchors
from briefgen.read.docx.draft import UNPLACED, Draft
from briefgen.read.docx.drawings import Drawn
from briefgen.read.docx.formula import formula
from briefgen.read.docx.inline import MOST_NESTED, Inline
from briefgen.read.docx.kinds import block_of
from briefgen.read.docx.line import Line, runs_of
from briefgen.read.docx.markup import MC, Element, M, W, value
from briefgen.read.docx.numbering import Numbering
from briefgen.read.docx.styles import ParagraphStyle
from briefgen.read.docx.tables import TableReader

_CONTAINERS = tuple(f"{W}{name}" for name in ("customXml", "smartTag", "sdtContent", "ins", "moveTo"))


@dataclass(slots=True)
class Body:
    """Reads block content into `drafts`."""

    inline: Inline
    numbering: Numbering
    anchors: Anchors
    drafts: list[Draft] = field(default_factory=list)
    _line: Line = field(default_factory=Line)
    """What waits for the next paragraph: words whose mark is deleted, and bookmarks that stand between paragraphs."""
    _last: Element | None = None
    _nested: int = 0

    def read(self, container: Element) -> None:
        """Read everything in `container`; at its end nothing waits for another paragraph."""
        self._children(container)
        self._flush()

    def aside(self, container: Element) -> list[Draft]:
        """What is in `container`, which stands beside the text: a cell or a box."""
        drafts, line, last = self.drafts, self._line, self._last
        self.drafts, self._line, self._last = [], Line(), None
        self.read(container)
        found, self.drafts, self._line, self._last = self.drafts, drafts, line, last
        return found

    def _children(self, container: Iterable[Element]) -> None:
        self._nested += 1
        if self._nested > MOST_NESTED:
            raise InputError(f"{self.inline.package.name}: its content is nested too deep; this is no document")
        for child in container:
            handler = self._BLOCKS.get(child.tag)
            if handler is not None:
                handler(self, child)
        self._nested -= 1

    def _alternative(self, element: Element) -> None:
        branch = chosen(element)
        if branch is not None:
            self._children(branch)

    def _control(self, element: Element) -> None:
        gallery = value(element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"))
        if gallery == "Table of Contents":
            self.inline.tally.dropped["contents"] += 1
            self.inline.tally.page += sum(1 for _ in element.iter(f"{W}lastRenderedPageBreak"))
            return
        for content in element.iterchildren(f"{W}sdtContent"):
            self._children(content)

    def _bookmark(self, element: Element) -> None:
        if name := value(element, "name"):
            self._line.bookmarks.append(name)

    def _comment_begins(self, element: Element) -> None:
        if self.anchors.is_brief:
            self.inline.comments.begin(element)

    def _comment_ends(self, element: Element) -> None:
        self.inline.comments.end(element)

    def _chunk(self, _element: Element) -> None:
        self.inline.tally.dropped["chunk"] += 1

    def _formula(self, element: Element) -> None:
        self._flush()
        self._line.add(formula(element), ())
        self._close(None)

    def _paragraph(self, element: Element) -> None:
        properties = element.find(f"{W}pPr")
        style = self._style(properties)
        self.inline.read(element, self._line, style)
        if _mark_is_deleted(properties):
            self._last = element
            return
        self._close(properties)

    def _flush(self) -> None:
        """End what waits, with the properties of the paragraph whose words came last."""
        if self._last is not None or self._line.pieces:
            self._close(self._last.find(f"{W}pPr") if self._last is not None else None)

    def _close(self, properties: Element | None) -> None:
        style = self._style(properties)
        own = properties.find(f"{W}numPr") if properties is not None else None
        line, self._last = self._line, None
        if not line and own is None and style.numbering[0] is None:
            return
        self._line = Line()
        item = self.numbering.item(own, style)
        block, label = block_of(properties, style, item, self.anchors), item.label if item else ""
        if style.kind == "contents" and not block.role:
            self.inline.tally.dropped["contents"] += any(text.strip() for text, _marks in line.pieces)
            return
        self._add(line, block, label)

    def _add(self, line: Line, block: Block, label: str) -> None:
        anchors = [anchor for name in line.bookmarks if (anchor := self.anchors.anchor(name))]
        place = replace(block, anchor=anchors[0] if anchors else "")
        for count, runs in enumerate(line.segments()):
            if count:
                self.drafts.append(Draft(Block("page_break", UNPLACED), page=line.page))
            if runs:
                draft = Draft(place, runs, label=label, looks=line.looks, page=line.page, bookmarks=line.bookmarks)
                self.drafts.append(draft)
                place, label = replace(block, anchor=""), ""
        if place.anchor and self.anchors.is_brief and not line.figures:
            self.drafts.append(Draft(place, page=line.page, bookmarks=line.bookmarks))
        for drawn in line.figures:
            self.drafts.append(_figure(drawn, place, line.page))
            place = replace(block, anchor="")
        for box in line.boxes:
            self.drafts.extend(self.aside(box))

    def _table(self, element: Element) -> None:
        self._flush()
        page, bookmarks = self.inline.tally.page, self._line.bookmarks
        self._line = Line()
        drafts = TableReader(self.aside, self.anchors, self.inline.sheet).read(element, bookmarks)
        for draft in drafts:
            draft.page = draft.page or page
        self.drafts.extend(drafts)

    def _style(self, properties: Element | None) -> ParagraphStyle:
        named = properties.find(f"{W}pStyle") if properties is not None else None
        return self.inline.sheet.paragraph(value(named))

    _BLOCKS: ClassVar[dict[str, Callable[["Body", Element], None]]] = {
        **dict.fromkeys(_CONTAINERS, _children),
        f"{W}p": _paragraph,
        f"{W}tbl": _table,
        f"{W}sdt": _control,
        f"{W}altChunk": _chunk,
        f"{W}subDoc": _chunk,
        f"{W}bookmarkStart": _bookmark,
        f"{W}commentRangeStart": _comment_begins,
        f"{W}commentRangeEnd": _comment_ends,
        f"{MC}AlternateContent": _alternative,
        f"{M}oMathPara": _formula,
        f"{M}oMath": _formula,
    }


def _figure(drawn: Drawn, place: Block, page: int) -> Draft:
    role = place.role if place.kind in ("paragraph", "figure") else ""
    block = Block("figure", UNPLACED, role=role, anchor=place.anchor, figure=drawn.figure)
    return Draft(block, runs_of([(drawn.words, ())]), page=page)


def _mark_is_deleted(properties: Element | None) -> bool:
    mark = properties.find(f"{W}rPr") if properties is not None else None
    return mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)
