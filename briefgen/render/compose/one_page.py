"""All on one page: as much of each section as it has room for, and a last line on what the full brief holds beyond.

Where the page is too full, the longest lists give first, each its least important item, until all fits; what has room
then comes back. Only the title block and the bottom line stay whatever they take.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.document import Run
from briefgen.layout import Layout, Section, SectionName
from briefgen.render.compose.beyond import more_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.piece import Piece, note
from briefgen.render.compose.room import Room
from briefgen.render.compose.sections import compose_section, headed
from briefgen.render.compose.source import compose_cited
from briefgen.render.compose.title import compose_title
from briefgen.style import Style

_GIVING: tuple[SectionName, ...] = (
    "entities", "timeline", "gaps", "outlook", "judgements", "risks", "key_figures", "summary",
)  # fmt: skip
"""Of lists of one length the first gives first."""
_MOST_OF_A_LIST = 12
"""Where the layout does not limit it."""
Most = Mapping[SectionName, int]
_CITED = re.compile(r"\[([0-9]+)\]", re.ASCII)
_ITEM = re.compile(r"([a-z_]+)\[([0-9]+)\]", re.ASCII)


def compose_page(edition: Edition, layout: Layout, style: Style | None = None) -> list[Piece]:
    """The pieces that fit on a page in `style`; in None on every usual page in that of the house."""
    room = Room.of(edition.brief, style)

    def fits(most: Most) -> bool:
        return room.holds(_pieces(replace(edition, most=most), layout))

    lists = edition.brief.lists()
    wanted = {
        name: min(edition.most.get(name, _MOST_OF_A_LIST), len(lists[name]))
        for name in _GIVING
        if name in edition.sections
    }
    fitting = next(filter(fits, _ever_less(wanted)), dict.fromkeys(wanted, 0))
    return _pieces(replace(edition, most=_refilled(fitting, wanted, fits)), layout)


def _ever_less(wanted: Most) -> Iterator[Most]:
    """How many items each section holds: as many as are wanted, then one less at a time."""
    most = dict(wanted)
    yield dict(most)
    for count in range(max(most.values(), default=0) - 1, -1, -1):
        for name in _GIVING:
            if most.get(name, 0) > count:
                most[name] = count
                yield dict(most)


def _refilled(fitting: Most, wanted: Most, fits: Callable[[Most], bool]) -> Most:
    """What fits, and of what had to give, the most important first, all that has room after all."""
    most = dict(fitting)
    for name in reversed(_GIVING):
        while most.get(name, 0) < wanted.get(name, 0) and fits({**most, name: most[name] + 1}):
            most[name] += 1
    return most


def _pieces(edition: Edition, layout: Layout) -> list[Piece]:
    parts: dict[SectionName, list[Piece]] = {}
    for section in layout.sections:
        if section.name != "sources":
            parts[section.name] = _bare(compose_section(edition, section), section)
    printed = [piece for part in parts.values() for piece in part]
    numbers = _cited_numbers(printed)
    for section in layout.sections:
        if section.name == "sources":
            parts[section.name] = _bare(headed(edition, section, compose_cited(edition, numbers)), section)
    sections = (piece for section in layout.sections for piece in parts[section.name])
    beyond = _beyond(edition, printed, numbers)
    return [*compose_title(edition), *sections, *([note(beyond)] if beyond else [])]


def _bare(pieces: list[Piece], section: Section) -> list[Piece]:
    """The pieces of a section without the heading, where they say what they are and the layout gives it none."""
    is_plain = section.name in ("bottom_line", "sources") and not section.title.strip()
    return pieces[1:] if is_plain else pieces


def _cited_numbers(pieces: Sequence[Piece]) -> list[int]:
    """The numbers of the sources that the pieces cite."""
    runs = (run for piece in pieces for run in _runs(piece))
    found = (_CITED.fullmatch(run.text) for run in runs if ("link", "#sources") in run.marks)
    return sorted({int(match[1]) for match in found if match})


def _beyond(edition: Edition, pieces: Sequence[Piece], numbers: Sequence[int]) -> str:
    """What the brief has and the page has not."""
    counts = {name: len(items) for name, items in edition.brief.lists().items()}
    counts["changes"] = len(edition.brief.changes)
    shown: dict[str, set[str]] = {"sources": set(map(str, numbers))}
    for anchor in (anchor for piece in pieces for anchor in _anchors(piece)):
        if match := _ITEM.match(anchor):
            shown.setdefault(match[1], set()).add(match[2])
    left = {name: count - len(shown.get(name, ())) for name, count in counts.items()}
    more = {name: count for name, count in left.items() if shown.get(name)}
    return more_words(edition.words, more, {name: count for name, count in left.items() if name not in more})


def _runs(piece: Piece) -> Iterator[Run]:
    yield from piece.runs
    for row in piece.rows:
        for entry in row:
            yield from entry.runs


def _anchors(piece: Piece) -> Iterator[str]:
    yield piece.block.anchor
    for row in piece.rows:
        yield from (entry.anchor for entry in row)
