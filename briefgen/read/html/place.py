"""What kind of block an element makes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from briefgen.document import BlockKind, Figure
from briefgen.read.html.notes import PageNotes
from briefgen.read.html.page import Page

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre"),
        *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp"),
    }
)
LISTS = frozenset({"ul", "ol", "menu", "dir"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LEVELS = frozenset("123456")
_CAPTIONS = frozenset({"figcaption", "caption"})
_LONGEST_CAPTION = 600
_KINDS = frozenset(get_args(BlockKind))
_SMALL_NUMBER = re.compile(r"\d{1,3}", re.ASCII)
_FLAT = _KINDS - {"heading", "list_item"}
"""Kinds without a level."""


@dataclass(slots=True)
class Place:
    """What a block at this place is; only the first block of a list item is the item."""

    kind: BlockKind
    level: int = 0
    is_ordered: bool = False
    anchor: str = ""
    lead: str = ""
    role: str = ""
    language: str = ""
    is_used: bool = False


@dataclass(slots=True)
class Listing:
    """A list that is open, and the number of its next item; None where its items have bullets."""

    number: int | None

    def lead(self, said: str) -> str:
        """What is printed before the next item, which may have said its number."""
        if self.number is None:
            return ""
        number = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else self.number
        self.number = number + 1
        return f"{number}. "


@dataclass(frozen=True, slots=True)
class Blocks:
    """A page with its notes, and the elements that its links lead to by their ids.

    A page that `is_written` is the work of a writer: every paragraph is a block, attributes tell kinds and roles, and
    `figures` are its drawings and pictures.
    """

    page: Page
    notes: PageNotes
    anchors: dict[int, str]
    is_written: bool = False
    figures: Mapping[int, Figure] = field(default_factory=dict)

    def place_of(self, number: int, *, around: Place, lists: list[Listing]) -> Place:
        """What blocks inside the element are: `around` itself where the element says nothing."""
        if number in self.notes.notes:
            label = self.notes.notes[number]
            return Place("footnote", anchor=f"note-{label}", lead=f"[{label}] ")
        if around.kind == "footnote":
            return around
        anchor = self.anchors.get(number, "")
        place = self._marked_up(number, lists, anchor)
        if self.is_written:
            return _written_place(self.page, number, place, anchor) or around
        if place is None and anchor and around.kind == "paragraph":
            return Place("paragraph", anchor=anchor)
        return place or around

    def is_kept_empty(self, place: Place) -> bool:
        """Whether an element without words is a block all the same: what a writer wrote for one."""
        return self.is_written and not place.is_used and bool(place.role or place.anchor)

    def _marked_up(self, number: int, lists: list[Listing], anchor: str) -> Place | None:
        """What the element's own tag or class makes of its blocks."""
        tag = self.page.tags[number]
        if level := self._heading(number, tag):
            return Place("heading", level=level, anchor=anchor)
        if tag == "li":
            lead = lists[-1].lead(self.page.attribute(number, "value").strip()) if lists else ""
            return Place("list_item", level=max(1, len(lists)), is_ordered=bool(lead), anchor=anchor, lead=lead)
        if tag == "blockquote":
            return Place("quote", anchor=anchor if self.is_written else "")
        if tag in _CAPTIONS or (tag in ("p", "div", "span") and self._is_caption(number)):
            return Place("caption")
        return None

    def listing(self, number: int) -> Listing:
        """The list that opens with an element."""
        if self.page.tags[number] != "ol":
            return Listing(None)
        start = self.page.attribute(number, "start").strip()
        return Listing(int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1)

    def _heading(self, number: int, tag: str) -> int:
        """The level of a heading, 0 for none: by tag, by role, or a paragraph whose class is "title" alone."""
        if tag in _HEADINGS:
            return _HEADINGS[tag]
        attributes = self.page.elements[number].attrib
        if not attributes or any(inner in BLOCKS for inner in self.page.tags[number + 1 : self.page.ends[number]][:60]):
            return 0
        if attributes.get("role") == "heading" and self.page.is_small(number):
            level = self.page.attribute(number, "aria-level")
            return int(level) if level in _LEVELS else 2
        return 1 if tag == "p" and self.page.names(number) in (["title"], ["mso", "title"]) else 0

    def _is_caption(self, number: int) -> bool:
        if "class" not in self.page.elements[number].attrib or "caption" not in self.page.names(number):
            return False
        is_frame = "img" in self.page.tags[number + 1 : self.page.ends[number]]
        return self.page.is_small(number) and not is_frame and len(self.page.words(number)) <= _LONGEST_CAPTION


def _written_place(page: Page, number: int, place: Place | None, anchor: str) -> Place | None:
    """The place that an element of a written page makes: what its attributes say counts before its tag."""
    if place is None and page.tags[number] != "p":
        return None
    place = place or Place("paragraph", anchor=anchor)
    kind = page.attribute(number, "data-kind")
    said = page.attribute(number, "data-level")
    level = 0 if kind in _FLAT else place.level
    return replace(
        place,
        kind=cast("BlockKind", kind) if kind in _KINDS else place.kind,
        level=int(said) if _SMALL_NUMBER.fullmatch(said) else level,
        role=page.attribute(number, "data-role"),
        language=page.attribute(number, "lang"),
    )


def blocks_of(page: Page, notes: PageNotes) -> Blocks:
    """The page as a maker of blocks."""
    targets = {page.attribute(number, "href")[1:] for number, tag in enumerate(page.tags) if tag == "a"} - {""}
    named = ((number, page.attribute(number, "id")) for number in range(len(page.tags)))
    return Blocks(page, notes, {number: name for number, name in named if name in targets})
