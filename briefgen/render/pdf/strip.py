"""Strips: what is set below one another on a page, each as wide as the text and never cut in two."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from briefgen.render.pdf.page import Page

Painter = Callable[[Page, float], None]
"""Draws on a page, downwards from a height."""


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """The ground behind strips that follow one another. Empty colours draw nothing; lengths in points."""

    left: float
    width: float
    ground: str = ""
    bar: str = ""
    """Colour of a thick line at the left edge."""
    line: str = ""
    """Colour of a thin line below."""
    top: str = ""
    """Colour of a thick line above."""

    def paint(self, page: Page, top: float, bottom: float) -> None:
        if self.ground:
            page.ground((self.left, bottom, self.width, top - bottom), self.ground)
        if self.bar:
            page.ground((self.left, bottom, 3.0, top - bottom), self.bar)
        if self.top:
            page.ground((self.left, top - 2.0, self.width, 2.0), self.top)
        if self.line:
            page.rule((self.left, bottom), self.width, 0.4, self.line)


@dataclass(slots=True, eq=False)
class Strip:
    """One strip. Space `before_pt` is left out at the top of a page, `after_pt` at its foot."""

    height_pt: float
    paint: Painter
    before_pt: float = 0.0
    after_pt: float = 0.0
    keeps_next: bool = False
    """The next strip stands on the same page, wherever both fit on one."""
    starts_page: bool = False
    panel: Panel | None = None
    heads: Sequence["Strip"] = field(default_factory=tuple)
    """Artifacts that are repeated above this strip where it is the first of a page."""


def nothing(_page: Page, _top: float) -> None:
    """Paint nothing: the strip is space."""


def arriving(anchor: str, paint: Painter) -> Painter:
    """`paint`, and the place where it begins becomes the destination `anchor`."""

    def painted(page: Page, top: float) -> None:
        page.anchor(anchor, top)
        paint(page, top)

    return painted


def space_between(upper: Strip, lower: Strip) -> float:
    """The space between two strips of one page: the greater of what they ask for."""
    return max(upper.after_pt, lower.before_pt)
