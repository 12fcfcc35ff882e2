"""A page to a document: first the hidden is told apart, then the furniture, the main part, and its blocks."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.document import Document, Metadata, Note
from briefgen.errors import InputError
from briefgen.read.html.assemble import assembled, titled
from briefgen.read.html.edges import RELATED, without_edges
from briefgen.read.html.encoding import page_text
from briefgen.read.html.furniture import furniture
from briefgen.read.html.main_part import main_part
from briefgen.read.html.notes import PageNotes, page_notes
from briefgen.read.html.page import Page, page_of
from briefgen.read.html.piece import Piece
from briefgen.read.html.place import Blocks, blocks_of
from briefgen.read.html.prose import measured
from briefgen.read.html.settle import settled
from briefgen.read.html.stated import page_facts
from briefgen.read.html.title import parts_of, title_element
from briefgen.read.html.tree import page_tree
from briefgen.read.html.unseen import HEAD, HIDDEN, SCRIPTS, unseen
from briefgen.read.html.walk import Walk
from briefgen.read.html.written import written_document, written_main

_LEAST_SHOWN = 1 / 3
_SHOWN_LATER = "hidden text was read, since the page shows most of its text only later"


@dataclass(frozen=True, slots=True)
class _Reading:
    """The blocks of a page, its title's element or -1, and how often what was left out."""

    pieces: list[Piece]
    title: int
    dropped: Counter[str]


def read_html(data: bytes, *, name: str) -> Document:
    """The document in the page `data`; raises InputError where it holds no words, is too large or no page."""
    text, notes = page_text(data, name)
    root = page_tree(text, name) if text.strip() else None
    if root is None:
        raise InputError(f"{name}: the page holds no words; give a page with text")
    page = page_of(root)
    if (main := written_main(page)) >= 0:
        document = written_document(page, main, name)
        if document.text.strip():
            return replace(
                document,
                notes=(*notes, *document.notes),
                media_type="text/html",
                sha256=hashlib.sha256(data).hexdigest(),
            )
    facts = page_facts(page)
    reading = _read(page, tuple(fact.value for fact in facts if fact.name == "title"))
    if not any(piece.runs or piece.grid for piece in reading.pieces):
        raise InputError(f"{name}: the page shows no words, perhaps since a script fetches them; save what is shown")
    pieces = titled(settled(_with_title(reading)), _stated_title(facts))
    return replace(
        assembled(name, pieces, facts),
        notes=(*notes, *_told(reading.dropped)),
        media_type="text/html",
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _read(page: Page, named: tuple[str, ...]) -> _Reading:
    """The page without what is no part of the document; where nothing is left then, with it."""
    blocks = blocks_of(page, page_notes(page))
    shown = unseen(page, keeps_hidden=False)
    everything = unseen(page, keeps_hidden=True)
    ways = [(shown, False), (shown, True), (everything, False), (everything, True)]
    if HIDDEN in shown.values() and _hides_most(page, shown, everything):
        ways = [*ways[2:], *ways[:2]]
    for hidden, keeps_furniture in ways:
        reading = _attempt(blocks, hidden, named, keeps_furniture=keeps_furniture)
        if any(piece.runs or piece.grid for piece in reading.pieces):
            break
    if hidden is everything and HIDDEN in shown.values():
        reading.dropped[_SHOWN_LATER] = 1
    return reading


def _hides_most(page: Page, shown: dict[int, str], everything: dict[int, str]) -> bool:
    """Whether most of the prose is hidden until a script shows it, as on pages that are leafed through."""
    kept = frozenset[int]()
    found = {**everything, **furniture(page, measured(page, everything), everything, kept)}
    visible = measured(page, {**found, **shown}).prose[0]
    return visible < _LEAST_SHOWN * measured(page, found).prose[0]


def _attempt(blocks: Blocks, hidden: dict[int, str], named: tuple[str, ...], *, keeps_furniture: bool) -> _Reading:
    page = blocks.page
    title = title_element(page, hidden, named)
    found: dict[int, str] = {}
    if not keeps_furniture:
        found = furniture(page, measured(page, hidden), hidden, _kept(page, title, blocks.notes))
    dropped = {**hidden, **found}
    part = main_part(page, measured(page, dropped), title)
    walk = Walk(blocks, set(dropped))
    pieces = walk.over(part.start, part.end)
    counted = Counter(reason for reason in dropped.values() if reason != HEAD)
    counted[SCRIPTS] = page.tags.count("script")
    if found:
        pieces, count = without_edges(pieces, part.title)
        counted[RELATED] += count
    return _Reading(pieces, part.title, counted)


def _kept(page: Page, title: int, notes: PageNotes) -> frozenset[int]:
    """The elements around the title and the notes."""
    wanted = [*notes.notes, *([title] if title >= 0 else [])]
    return frozenset(number for inner in wanted for number in (inner, *page.ancestors(inner)))


def _with_title(reading: _Reading) -> list[Piece]:
    """The pieces with the title marked as such; a heading of the first level before it is the line above it."""
    pieces = reading.pieces
    place = next((place for place, piece in enumerate(pieces) if piece.element == reading.title), -1)
    if place < 0:
        return pieces
    before = [replace(piece, kind="byline", level=0) if piece.kind == "heading" else piece for piece in pieces[:place]]
    return [*before, replace(pieces[place], kind="title", level=0), *pieces[place + 1 :]]


def _stated_title(facts: Iterable[Metadata]) -> str:
    """The title that the page states for machines, without the name of the site."""
    sites = {fact.value for fact in facts if fact.name == "publication"}
    for fact in facts:
        if fact.name == "title" and fact.value not in sites:
            return max(parts_of(fact.value), key=len, default=fact.value)
    return ""


def _told(dropped: Counter[str]) -> tuple[Note, ...]:
    later = dropped.pop(_SHOWN_LATER, 0)
    told = ", ".join(f"{name} ({count})" for name, count in sorted(dropped.items()) if count)
    notes = (Note(f"left out as no part of the document: {told}"),) if told else ()
    return (*notes, Note(_SHOWN_LATER)) if later else notes
