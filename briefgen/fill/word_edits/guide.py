"""What the document as it was printed says about how to read the one that was edited."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.document import Block, Document
from briefgen.fill.word_edits.words import one_line

TABLES: Mapping[str, str] = {
    "brief.risks": "risks",
    "brief.judgements": "judgements",
    "brief.timeline": "timeline",
    "brief.figures": "key_figures",
    "brief.further_figures": "key_figures",
    "brief.entities": "entities",
}
"""The list of the brief whose items are the rows of a table, by the role of the table."""

POINTS: Mapping[str, tuple[str, str]] = {
    "brief.title": ("title", "title"),
    "brief.topic": ("topic", "topic"),
    "brief.bottom_line": ("bottom_line", "text"),
    "brief.point": ("summary", "text"),
    "brief.change": ("changes", "text"),
    "brief.gap": ("gaps", "text"),
    "brief.outlook": ("outlook", "text"),
    "brief.sourcing": ("sourcing", "sourcing"),
    "brief.source": ("sources", "entry"),
    "brief.figure": ("key_figures", "figure"),
}
"""The list and the field that the words of a block are of, by its role."""

DETAIL = "brief.detail"
SOURCING = "brief.sourcing"
"""The role of the statement that stands above the list of sources."""
Place = tuple[str, int, str]
"""A list of the brief, a place in it, and a field of the item there, which may be empty."""

_ANCHOR = re.compile(r"([a-z_]+)\[([0-9]{1,6})\](?:\.([a-z_]+))?")
_MERGED = {"period": "when", "as_of": "when"}
_WHOLE = {"key_figures": "figure"}


@dataclass(frozen=True, slots=True)
class Guide:
    """How to read the file.

    `columns` are, by the role of a table, the heading and the field of each; `remarks` the remarks on items. `counts`
    are how many items each list of the base has. `details` are the places of lists of phrases by the label that is
    printed before them. `sections` are the lists by the heading that their items stand under, `headings` the levels
    of all headings, `standing` other words that are of no item, and `roles` those of all blocks.
    """

    columns: Mapping[str, tuple[tuple[str, str], ...]]
    remarks: frozenset[str]
    counts: Mapping[str, int]
    details: Mapping[str, tuple[Place, ...]]
    sections: Mapping[str, str]
    headings: Mapping[str, int]
    standing: frozenset[str]
    roles: frozenset[str]

    def place_of(self, anchor: str) -> Place | None:
        """The list, the place in it and the field that `anchor` stands for; None for one that is of no item."""
        match = _ANCHOR.fullmatch(anchor)
        if match is None or int(match[2]) >= self.counts.get(match[1], 0):
            return None
        return match[1], int(match[2]), match[3] or ""

    def role_of(self, block: Block, heads: tuple[str, ...]) -> str:
        """The role of a table, by its headings where it has lost it."""
        if block.role:
            return block.role
        known = (role for role, columns in self.columns.items() if tuple(head for head, _ in columns) == heads)
        return next(known, "")


def guide_of(base: Brief, document: Document) -> Guide:
    """The guide that `document`, which `base` was printed as, gives."""
    counts = {name: len(items) for name, items in base.lists().items()}
    bare = Guide({}, frozenset(), counts, {}, {}, {}, frozenset(), frozenset())
    columns = {
        block.role: tuple(_columns(bare, document, block))
        for block in document.blocks
        if block.table is not None and block.role in TABLES
    }
    remarks = frozenset(
        one_line(mark.span.of(document.text)) for mark in document.marks if mark.kind == "emphasis" and mark.span
    )
    plain = [block for block in document.blocks if block.table is None]
    return Guide(
        columns=columns,
        remarks=remarks,
        counts=counts,
        details=_details(bare, document),
        sections=_sections(document),
        headings={_text(document, block): block.level for block in plain if block.kind == "heading"},
        standing=frozenset(_text(document, block) for block in plain if block.role not in {*POINTS, DETAIL}),
        roles=frozenset(block.role for block in document.blocks),
    )


def _text(document: Document, block: Block) -> str:
    return one_line(block.span.of(document.text))


def _sections(document: Document) -> Mapping[str, str]:
    found: dict[str, str] = {}
    heading = ""
    for block in document.blocks:
        if block.kind == "heading":
            heading = _text(document, block)
        elif heading and block.role in POINTS and block.role != SOURCING:
            found.setdefault(heading, POINTS[block.role][0])
    return found


def label_end(document: Document, block: Block) -> int:
    """Where the label of a detail ends: at its colon, since an editor may drop that it is bold."""
    return document.text.find(":", block.span.start, block.span.end) + 1 or block.span.start


def _details(guide: Guide, document: Document) -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for block in document.blocks:
        place = guide.place_of(block.anchor)
        if block.role == DETAIL and place:
            label = one_line(document.text[block.span.start : label_end(document, block)])
            found[label] = (*found.get(label, ()), place)
    return found


def _columns(guide: Guide, document: Document, block: Block) -> Iterator[tuple[str, str]]:
    """The heading of each column, and the field that its cells are of."""
    rows = block.table.rows if block.table else ()
    for number, head in enumerate(rows[0] if rows else ()):
        found = (guide.place_of(row[number].anchor) for row in rows[1:] if number < len(row))
        fields = (_field(*place) for place in found if place)
        yield one_line(head.span.of(document.text)), next(fields, "")


def _field(part: str, _place: int, field: str) -> str:
    return _MERGED.get(field, field) or _WHOLE.get(part, "")
