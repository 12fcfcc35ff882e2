"""A part of a page to its blocks, in reading order and without recursion."""

import re
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from briefgen.document import BlockKind, Figure, Run
from briefgen.language.lexicon import lines
from briefgen.read.html.grid import grid_of, is_data
from briefgen.read.html.piece import Marks, Piece
from briefgen.read.html.place import BLOCKS, LISTS, Blocks, Listing, Place
from briefgen.read.html.words import Words, raised
from briefgen.read.html.written_grid import written_grid

_PREFORMATTED = frozenset({"pre", "xmp", "listing", "plaintext"})
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)", re.IGNORECASE)
_PARAGRAPH_BREAKS = 2


@dataclass(slots=True)
class Walk:
    """Walks elements of `page` and gathers `pieces`; nothing inside `dropped` is seen."""

    blocks: Blocks
    dropped: set[int]
    pieces: list[Piece] = field(default_factory=list)
    _words: Words = field(default_factory=Words)
    _places: list[Place] = field(default_factory=lambda: [Place("paragraph")])
    _marks: list[Marks] = field(default_factory=lambda: [()])
    _lists: list[Listing] = field(default_factory=list)
    _figures: list[Piece] = field(default_factory=list)
    _verbatim: int = 0
    _raised: int = 0
    _began: int = 0
    _part: tuple[int, int] = (0, 0)
    _is_inside: bool = False

    def over(self, start: int, end: int) -> list[Piece]:
        """The blocks of the elements from `start` up to `end`; those that reach further are cut off there."""
        self._part = (start, end)
        opened: list[int] = []
        number = start
        while number < end or opened:
            while opened and (number >= end or number >= self.blocks.page.ends[opened[-1]]):
                self._leave(opened.pop())
            if number >= end:
                continue
            number = self._enter(number, opened)
        self._flush()
        return self.pieces

    def within(self, number: int) -> list[Piece]:
        """The blocks inside an element, which itself is not entered."""
        self._say(self.blocks.page.elements[number].text)
        self._is_inside = True
        return self.over(number + 1, self.blocks.page.ends[number])

    def _enter(self, number: int, opened: list[int]) -> int:
        """Take in the start of an element; the number of the next one to enter."""
        page, tag = self.blocks.page, self.blocks.page.tags[number]
        if number in self.blocks.figures:
            self._figure(number)
            self._say(page.elements[number].tail)
            return page.ends[number]
        if number in self.dropped or number in self.blocks.notes.backs:
            self._say(page.elements[number].tail)
            return page.ends[number]
        if number in self.blocks.notes.marks:
            label = self.blocks.notes.marks[number]
            self._say(f"[{label}]", (("note_reference", f"#note-{label}"),))
            self._say(page.elements[number].tail)
            return page.ends[number]
        if tag == "table" and (self.blocks.is_written or is_data(page, number)):
            self._table(number)
            self._say(page.elements[number].tail)
            return page.ends[number]
        self._open(number, tag)
        opened.append(number)
        self._say(page.elements[number].text)
        return number + 1

    def _open(self, number: int, tag: str) -> None:
        place = self.blocks.place_of(number, around=self._places[-1], lists=self._lists)
        if tag in BLOCKS or place is not self._places[-1]:
            self._flush()
            self._began = number
        self._places.append(place)
        self._marks.append(self._marked(number, tag))
        if tag in LISTS:
            self._lists.append(self.blocks.listing(number))
        elif tag in _PREFORMATTED:
            self._verbatim += 1
        elif tag == "sup":
            self._raised += 1
        elif tag == "br":
            self._break(number)
        elif tag == "img":
            self._picture(number)
        elif tag == "q":
            self._say("“")

    def _leave(self, number: int) -> None:
        tag = self.blocks.page.tags[number]
        if tag == "q":
            self._say("”")
        place = self._places.pop()
        if tag in BLOCKS or place is not self._places[-1]:
            self._flush(place)
            if place is not self._places[-1] and self.blocks.is_kept_empty(place):
                self.pieces.append(_piece(place, (), number))
            self._began = number
        self._marks.pop()
        if tag in LISTS:
            self._lists.pop()
        elif tag in _PREFORMATTED:
            self._verbatim -= 1
        elif tag == "sup":
            self._raised -= 1
        if self._holds_tail(number):
            self._say(self.blocks.page.elements[number].tail)

    def _holds_tail(self, number: int) -> bool:
        """Whether what follows the element is still inside the part that is walked."""
        end = self.blocks.page.ends[number]
        return end < self._part[1] or (
            end == self._part[1] and self.blocks.page.parents[number] >= self._part[0] - self._is_inside
        )

    def _marked(self, number: int, tag: str) -> Marks:
        marks = self._marks[-1]
        if tag in ("strong", "b") and ("strong", "") not in marks:
            return (*marks, ("strong", ""))
        if tag in ("em", "i") and ("emphasis", "") not in marks:
            return (*marks, ("emphasis", ""))
        if tag == "span" and self.blocks.is_written and (language := self.blocks.page.attribute(number, "lang")):
            return (*(mark for mark in marks if mark[0] != "language"), ("language", language))
        if tag == "a":
            target = "".join(self.blocks.page.attribute(number, "href").split())
            if self.blocks.is_written and target.startswith("#"):
                is_note = self.blocks.page.attribute(number, "role") == "doc-noteref"
                return (*marks, ("note_reference" if is_note else "link", unquote(target)))
            if target and not target.lower().startswith(("javascript:", "data:", "vbscript:")):
                return (*(mark for mark in marks if mark[0] != "link"), ("link", target))
        return marks

    def _say(self, text: str | None, marks: Marks | None = None) -> None:
        if text:
            is_raised = self._raised and marks is None and not self.blocks.is_written
            text = raised(text) if is_raised else text
            marks = self._marks[-1] if marks is None else marks
            self._words.add(text, marks, is_verbatim=self._verbatim > 0, keeps_unseen=self.blocks.is_written)

    def _break(self, number: int) -> None:
        self._words.break_line()
        if self._words.breaks >= _PARAGRAPH_BREAKS and not (self._verbatim or self.blocks.is_written):
            self._flush()
            self._began = number

    def _picture(self, number: int) -> None:
        """A picture that is described; where it stands in a sentence it comes after the block."""
        alternative = " ".join(self.blocks.page.attribute(number, "alt").split())
        is_ornament = not set(lines("html_ornament_names.txt")).isdisjoint(
            self.blocks.page.names(number)
        ) or _FILE_NAME.fullmatch(alternative)
        if len(alternative) > 2 and not is_ornament:
            self._figures.append(Piece("figure", (), number, figure=Figure(alternative)))

    def _figure(self, number: int) -> None:
        """A drawing or a picture of a written page."""
        self._flush()
        anchor, role = self.blocks.anchors.get(number, ""), self.blocks.page.attribute(number, "data-role")
        figure = self.blocks.figures[number]
        language = self.blocks.page.attribute(number, "lang")
        self.pieces.append(Piece("figure", (), number, anchor=anchor, role=role, figure=figure, language=language))

    def _table(self, number: int) -> None:
        self._flush()
        page = self.blocks.page
        if self.blocks.is_written:
            laid = written_grid(page, number, self.blocks.anchors, lambda cell: self._inside(cell, "paragraph"))
            anchor, role = self.blocks.anchors.get(number, ""), page.attribute(number, "data-role")
            language = page.attribute(number, "lang")
            self.pieces.append(Piece("table", (), number, grid=laid, anchor=anchor, role=role, language=language))
            return
        for caption in page.children(number):
            if page.tags[caption] == "caption":
                self.pieces.extend(self._inside(caption, "caption"))
        grid = grid_of(page, number, self.dropped, lambda cell: self._inside(cell, "paragraph"))
        if grid is not None:
            self.pieces.append(Piece("table", (), number, grid=grid, anchor=self.blocks.anchors.get(number, "")))

    def _inside(self, number: int, kind: BlockKind) -> list[Piece]:
        """The blocks with words inside a cell or a caption."""
        walk = Walk(self.blocks, self.dropped, _places=[Place(kind)])
        return [piece for piece in walk.within(number) if piece.runs]

    def _flush(self, place: Place | None = None) -> None:
        """End the block at hand."""
        runs = self._words.taken()
        place = place or self._places[-1]
        if runs and place.kind == "caption" and place.is_used and self.pieces[-1].kind == "caption":
            self.pieces[-1] = replace(self.pieces[-1], runs=(*self.pieces[-1].runs, Run(" "), *runs))
        elif runs:
            self.pieces.append(_piece(place, runs, self._began))
            place.is_used = True
        self.pieces.extend(self._figures)
        self._figures = []


def _piece(place: Place, runs: tuple[Run, ...], number: int) -> Piece:
    if not place.is_used:
        whole = Piece(place.kind, runs, number, place.level, place.is_ordered, place.anchor)
        return replace(whole, lead=place.lead, role=place.role, language=place.language)
    kind: BlockKind = "paragraph" if place.kind == "list_item" else place.kind
    return Piece(kind, runs, number, place.level if kind == "heading" else 0)
