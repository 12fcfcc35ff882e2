"""Turning a page so that its text stands upright, with the lower left corner at the origin."""

from dataclasses import dataclass

from briefgen.read.pdf.page import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """A page whose text runs at `quarters` right angles, counter-clockwise; `page` is its box as the file has it."""

    quarters: int
    page: Box

    @property
    def size(self) -> tuple[float, float]:
        """Width and height after the turn."""
        width, height = self.page.width, self.page.height
        return (width, height) if self.quarters % 2 == 0 else (height, width)

    def point(self, x: float, y: float) -> tuple[float, float]:
        right, up = x - self.page.left, y - self.page.bottom
        match self.quarters % 4:
            case 1:
                return up, self.page.width - right
            case 2:
                return self.page.width - right, self.page.height - up
            case 3:
                return self.page.height - up, right
            case _:
                return right, up

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The turned rectangle between two corners given in any order."""
        first, second = self.point(left, bottom), self.point(right, top)
        return Box(
            min(first[0], second[0]), min(first[1], second[1]), max(first[0], second[0]), max(first[1], second[1])
        )
