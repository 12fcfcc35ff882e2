"""Real footnotes: the notes that a mark in the text points at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.document import Block, Mark
from briefgen.render.docx.bookmarks import Bookmarks
from briefgen.render.docx.inline import Inline, Setting
from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.package import Relationships
from briefgen.render.docx.paragraphs import paragraph_properties
from briefgen.render.docx.runs import plain_run

SEPARATORS = ("separator", "continuationSeparator")
"""The two notes that Word asks for before the first real one, numbered from 0."""


def numbered_notes(blocks: Sequence[Block], marks: Sequence[Mark]) -> dict[str, int]:
    """The number for the anchor of each footnote that a mark points at, in the order of the marks."""
    anchors = {block.anchor for block in blocks if block.kind == "footnote" and block.anchor}
    pointed = (
        mark.target.removeprefix("#")
        for mark in sorted(marks, key=lambda mark: mark.span)
        if mark.kind == "note_reference"
    )
    ordered = dict.fromkeys(anchor for anchor in pointed if anchor in anchors)
    return {anchor: number for number, anchor in enumerate(ordered, start=len(SEPARATORS))}


@dataclass(slots=True)
class Footnotes:
    """The footnotes part in the making; `links` are the relationships of that part."""

    inline: Inline
    bookmarks: Bookmarks
    links: Relationships = field(default_factory=Relationships)
    _notes: dict[int, Markup] = field(default_factory=dict)

    def add(self, block: Block, style: str) -> bool:
        """Take `block` as a footnote; False where no mark points at it or its anchor is already taken."""
        number = self.inline.note_numbers.get(block.anchor)
        if number is None or number in self._notes:
            return False
        look = element("w:rPr", valued("w:rStyle", "FootnoteReference"))
        mark = element("w:r", look, element("w:footnoteRef"))
        gap = plain_run(" ")
        runs = self.bookmarks.around(
            [block.anchor], self.inline.runs(block.span, self.links, Setting(language=block.language))
        )
        paragraph = element("w:p", paragraph_properties(style), mark, gap, runs)
        self._notes[number] = element("w:footnote", {"w:id": str(number)}, paragraph)
        return True

    def part(self) -> Markup:
        separators = [
            element(
                "w:footnote",
                {"w:type": kind, "w:id": str(number)},
                element(
                    "w:p",
                    element("w:pPr", element("w:spacing", {"w:after": "0"})),
                    element("w:r", element(f"w:{kind}")),
                ),
            )
            for number, kind in enumerate(SEPARATORS)
        ]
        return element("w:footnotes", *separators, *(self._notes[number] for number in sorted(self._notes)))
