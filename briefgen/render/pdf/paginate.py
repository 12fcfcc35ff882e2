"""Strips to pages: what belongs together stays together wherever it fits on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.render.pdf.strip import Strip, space_between

_HIGHEST_HEADS = 0.5  # of the page; higher ones are not repeated


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far below the top of the page's text it begins."""

    strip: Strip
    offset_pt: float


@dataclass(slots=True)
class _Filler:
    """The pages so far, the last one growing."""

    height_pt: float
    first_pt: float
    """Of the first page."""
    pages: list[list[Placed]]
    used_pt: float = 0.0

    @property
    def room_pt(self) -> float:
        return self.first_pt if len(self.pages) == 1 else self.height_pt

    def height_of(self, group: Sequence[Strip]) -> float:
        """How far the page would be filled with `group` on it."""
        reached = self.used_pt
        last = self.pages[-1][-1].strip if self.pages[-1] else None
        for strip in group:
            reached += (space_between(last, strip) if last else 0.0) + strip.height_pt
            last = strip
        return reached

    def place(self, strip: Strip) -> None:
        reached = self.height_of([strip])
        self.pages[-1].append(Placed(strip, reached - strip.height_pt))
        self.used_pt = reached

    def turn(self, first: Strip) -> None:
        """Begin a page for `first`, below the heads that are repeated over it."""
        self.pages.append([])
        self.used_pt = 0.0
        if sum(head.height_pt for head in first.heads) <= self.height_pt * _HIGHEST_HEADS:
            for head in first.heads:
                self.place(head)


def paginate(strips: Sequence[Strip], height_pt: float, first_pt: float | None = None) -> list[list[Placed]]:
    """The strips of each page, on pages of that height but for the first; at least one page."""
    filler = _Filler(height_pt, height_pt if first_pt is None else first_pt, [[]])
    for group in _groups(strips):
        if filler.pages[-1] and (group[0].starts_page or _is_better_turned(filler, group)):
            filler.turn(group[0])
        for strip in group:
            if filler.pages[-1] and filler.height_of([strip]) > filler.room_pt:
                filler.turn(strip)
            filler.place(strip)
    return filler.pages


def _is_better_turned(filler: _Filler, group: Sequence[Strip]) -> bool:
    """Whether `group` fits on a new page and not on this one."""
    fresh = _Filler(filler.height_pt, filler.height_pt, [[]])
    return filler.height_of(group) > filler.room_pt and filler.height_pt >= fresh.height_of([*group[0].heads, *group])


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Runs of strips that stay together."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keeps_next:
            yield group
            group = []
    if group:
        yield group
