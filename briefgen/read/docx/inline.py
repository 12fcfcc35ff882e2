"""The content of a paragraph: runs, links, fields, insertions, controls and what is anchored among the words."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import ClassVar

from briefgen.document import MarkKind
from briefgen.errors import InputError
from briefgen.read.docx.alternatives import chosen
from briefgen.read.docx.anchors import Anchors
from briefgen.read.docx.comments import CommentRanges
from briefgen.read.docx.drawings import Drawings
from briefgen.read.docx.fields import Fields, link_of
from briefgen.read.docx.formula import formula
from briefgen.read.docx.language import foreign_language
from briefgen.read.docx.line import PAGE_BREAK, Line, Marks, RunLook
from briefgen.read.docx.looks import look_of
from briefgen.read.docx.markup import MC, Element, M, W, is_on, relationship, value
from briefgen.read.docx.notes import NoteRegister
from briefgen.read.docx.package import Package
from briefgen.read.docx.styles import ParagraphStyle, StyleSheet
from briefgen.read.docx.symbols import UNKNOWN, symbol, without_private
from briefgen.read.docx.tally import Tally

MOST_NESTED = 100
"""How deep elements that hold other content may be nested in each other."""

_SCHEMES = ("http://", "https://", "mailto:", "ftp://", "ftps://", "tel:")
_RAISED_DIGITS = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_RAISED = frozenset("0123456789+-−()")
_BREAKS = {"page": PAGE_BREAK}
_TEXTS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_SPACES = str.maketrans("\n\r\t", "   ")
_CONTAINERS = tuple(f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "bdo", "dir", "sdtContent"))


@dataclass(slots=True)
class Inline:
    """Reads paragraphs of one story, whose relationships are those of the part `source`."""

    package: Package
    source: str
    sheet: StyleSheet
    anchors: Anchors
    notes: NoteRegister
    drawings: Drawings
    tally: Tally
    fields: Fields = field(default_factory=Fields)
    comments: CommentRanges = field(default_factory=CommentRanges)
    _line: Line = field(default_factory=Line)
    _style: ParagraphStyle = field(default_factory=ParagraphStyle)
    _links: list[str] = field(default_factory=list)
    _look: RunLook = field(default_factory=RunLook)
    _nested: int = 0

    def read(self, paragraph: Element, line: Line, style: ParagraphStyle) -> None:
        """Append the content of `paragraph` to `line`."""
        self._line, self._style = line, style
        if not line:
            line.page = self.tally.page
        self.fields.enter(paragraph)
        self._children(paragraph, self._INLINE)

    def _children(self, element: Element, table: "_Handlers") -> None:
        self._nested += 1
        if self._nested > MOST_NESTED:
            raise InputError(f"{self.package.name}: its content is nested too deep; this is no document")
        for child in element:
            handler = table.get(child.tag)
            if handler is not None:
                handler(self, child)
        self._nested -= 1

    def _descend(self, element: Element) -> None:
        self._children(element, self._INLINE)

    def _run(self, element: Element) -> None:
        properties = element.find(f"{W}rPr")
        look = look_of(properties, self._style, self.sheet)
        if self.anchors.is_brief and (language := foreign_language(properties, self.sheet.language)):
            look = replace(look, marks=(*look.marks, ("language", language)))
        before, self._look = self._look, look
        self._children(element, self._RUN)
        self._look = before

    def _alternative(self, element: Element) -> None:
        branch = chosen(element)
        if branch is not None:
            self._children(branch, self._INLINE | self._RUN)

    def _control(self, element: Element) -> None:
        for content in element.iterchildren(f"{W}sdtContent"):
            self._children(content, self._INLINE | self._RUN)

    def _link(self, element: Element) -> None:
        address = self.package.relationships(self.source).get(relationship(element))
        self._links.append(self._target(address.place if address else "", value(element, "anchor")))
        self._children(element, self._INLINE)
        self._links.pop()

    def _simple_field(self, element: Element) -> None:
        target = link_of(value(element, "instr"))
        self._links.append(self._target(*target) if target else "")
        self._children(element, self._INLINE)
        self._links.pop()

    def _target(self, address: str, bookmark: str) -> str:
        if address.lower().startswith(_SCHEMES):
            return f"{address}#{bookmark}" if bookmark and "#" not in address else address
        return self.anchors.target(bookmark) if bookmark and not address else ""

    def _bookmark(self, element: Element) -> None:
        if name := value(element, "name"):
            self._line.bookmarks.append(name)

    def _formula(self, element: Element) -> None:
        self._say(formula(element))

    def _text(self, element: Element) -> None:
        text = element.text or ""
        if "\n" in text or "\r" in text or "\t" in text:
            text = " ".join(text.split()) if not _keeps_space(element) else text.translate(_SPACES)
        if not text.isascii():
            text = without_private(text.replace("\u00ad", ""), self._look.font)
            self.tally.dropped["symbol"] += text.count(UNKNOWN)
        self._say(text)

    def _sign(self, element: Element) -> None:
        self._say(_TEXTS[element.tag])

    def _break(self, element: Element) -> None:
        self._say(_BREAKS.get(value(element, "type"), "\n"))

    def _rendered_page(self, _element: Element) -> None:
        self.tally.page += 1
        if not self._line.has_words:
            self._line.page = self.tally.page

    def _symbol(self, element: Element) -> None:
        said = symbol(value(element, "font"), value(element, "char"))
        self.tally.dropped["symbol"] += said == UNKNOWN
        self._say(said)

    def _boundary(self, element: Element) -> None:
        self.fields.boundary(element)
        box = element.find(f"{W}ffData/{W}checkBox")
        if box is not None and value(element, "fldCharType") == "begin":
            state = box.find(f"{W}checked")
            is_checked = is_on(state) if state is not None else is_on(box.find(f"{W}default"))
            self._line.add("☒" if is_checked else "☐", ())

    def _instruction(self, element: Element) -> None:
        self.fields.instruct(element.text or "")

    def _note(self, element: Element) -> None:
        if self.fields.is_instruction or self._look.is_hidden:
            return
        kind = "endnote" if element.tag == f"{W}endnoteReference" else "footnote"
        note = self.notes.refer(kind, value(element, "id"))
        if note is None:
            return
        mark: tuple[MarkKind, str] = ("note_reference", f"#{note.anchor}")
        if value(element, "customMarkFollows") in ("1", "true", "on"):
            self._look = replace(self._look, marks=(*self._look.marks, mark))
        else:
            self._line.add(f"[{note.mark}]", (mark,))

    def _comment(self, element: Element) -> None:
        if self.anchors.is_brief:
            self.comments.refer(element, self._line)
        else:
            self.tally.dropped["comment"] += 1

    def _comment_begins(self, element: Element) -> None:
        if self.anchors.is_brief:
            self.comments.begin(element)

    def _comment_ends(self, element: Element) -> None:
        self.comments.end(element)

    def _drawing(self, element: Element) -> None:
        if self._look.is_hidden:
            self.tally.dropped["hidden"] += 1
            return
        figures, boxes = self.drawings.content(element, self.source)
        self._line.figures += figures
        self._line.boxes += boxes

    def _object(self, element: Element) -> None:
        self.tally.dropped["object"] += 1
        self._drawing(element)

    def _ruby(self, element: Element) -> None:
        for base in element.iterchildren(f"{W}rubyBase"):
            self._children(base, self._INLINE)

    def _say(self, text: str) -> None:
        if not text or self.fields.is_instruction:
            return
        look = self._look
        if look.is_hidden:
            self.tally.dropped["hidden"] += bool(text.strip())
            return
        if look.is_raised and _RAISED.issuperset(text.strip()):
            text = text.translate(_RAISED_DIGITS)
        self._line.looks[(look.size, look.is_bold)] += len(text)
        self._line.add(text, self._marks(text, look.marks))

    def _marks(self, text: str, marks: Marks) -> Marks:
        target = self._links[-1] if self._links else ""
        if not target and any(self.fields.target):
            target = self._target(*self.fields.target)
        marks = (*marks, *self.comments.marks())
        return (*marks, ("link", target)) if target and text != PAGE_BREAK else marks

    _INLINE: ClassVar["_Handlers"] = {
        **dict.fromkeys(_CONTAINERS, _descend),
        f"{W}r": _run,
        f"{M}r": _formula,
        f"{M}oMath": _formula,
        f"{M}oMathPara": _formula,
        f"{W}hyperlink": _link,
        f"{W}fldSimple": _simple_field,
        f"{W}sdt": _control,
        f"{MC}AlternateContent": _alternative,
        f"{W}bookmarkStart": _bookmark,
        f"{W}commentRangeStart": _comment_begins,
        f"{W}commentRangeEnd": _comment_ends,
    }
    _RUN: ClassVar["_Handlers"] = {
        **dict.fromkeys(_TEXTS, _sign),
        f"{W}t": _text,
        f"{W}br": _break,
        f"{W}lastRenderedPageBreak": _rendered_page,
        f"{W}sym": _symbol,
        f"{W}fldChar": _boundary,
        f"{W}instrText": _instruction,
        f"{W}footnoteReference": _note,
        f"{W}endnoteReference": _note,
        f"{W}commentReference": _comment,
        f"{W}drawing": _drawing,
        f"{W}pict": _drawing,
        f"{W}object": _object,
        f"{W}ruby": _ruby,
        f"{MC}AlternateContent": _alternative,
    }


_Handlers = dict[str, Callable[[Inline, Element], None]]


def _keeps_space(element: Element) -> bool:
    return element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
