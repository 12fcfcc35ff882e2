"""What stands on a page: pieces of text with their place and look, in an upright frame with y running upwards."""

from dataclasses import dataclass, field

from briefgen.read.pdf.tree import Element


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece is set. `size` is in points as drawn, to a tenth."""

    size: float
    is_bold: bool = False
    is_italic: bool = False
    is_fixed: bool = False


@dataclass(slots=True)
class Piece:
    """Text of one look on one base line, as the file draws it.

    `number` is that of its marked content, -1 where it has none. `is_apart` says that white space stands before it.
    """

    text: str
    left: float
    right: float
    base: float
    look: Look
    number: int = -1
    is_artifact: bool = False
    is_apart: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass(frozen=True, slots=True)
class Link:
    box: Box
    target: str


@dataclass(slots=True)
class Page:
    """One page, read. `number` counts from 1; `strokes` are thin rules and edges of boxes.

    `turned` holds the pieces that stand at another angle than most of the page.
    """

    number: int
    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    turned: list[Piece] = field(default_factory=list)
    strokes: list[Box] = field(default_factory=list)
    has_picture: bool = False
    elements: list[Element] = field(default_factory=list)
    """The structure that the file gives it, where it gives one."""
