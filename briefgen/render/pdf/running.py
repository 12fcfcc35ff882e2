"""What stands on every page: marking and status above, marking and page number below, the title from page two on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.document import Document
from briefgen.marking import marking_of
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import FOOTER, HEADER, Artifact, Page, colour_operands
from briefgen.render.pdf.paragraph import Column, base_line, draw_line, line_height
from briefgen.render.running import BANNER_GROUND, LONGEST_TITLE, shortened
from briefgen.style import Style

MARKING_PT = 12.0
_LEADING = 1.25
_LONGEST_MARKING, _LONGEST_RESTRICTIONS = 120, 600
_BANNER_SIDE_PT = 5.0
_GAP_PT = 12.0
_STATUS_SHARE = 0.25  # of the width, that is kept free for the status or the page number


@dataclass(slots=True)
class RunningLines:
    """The lines of a document's headers and footers, set into `column`."""

    column: Column
    status: list[Line]
    title: list[Line]
    marking: list[Line]
    restrictions: list[Line]
    is_on_black: bool
    inline: Inline
    small: Look
    large: Look

    @classmethod
    def of(cls, document: Document, inline: Inline, style: Style, column: Column) -> "RunningLines":
        palette = style.palette
        status = document.stated("status").strip()
        marking = shortened(document.stated("marking"), _LONGEST_MARKING)
        known = marking_of(marking)
        small = Look(Ink(style.small_pt, palette.muted), _LEADING)
        large = Look(Ink(MARKING_PT, palette.accent, is_bold=True), _LEADING)
        marked = replace(large.ink, colour=known.colour if known else palette.text)
        told = replace(small.ink, colour=palette.text)
        room = column.width * (1 - _STATUS_SHARE) - _GAP_PT
        restrictions = shortened(document.stated("restrictions"), _LONGEST_RESTRICTIONS)

        def lines(words: str, ink: Ink, width: float) -> list[Line]:
            return Words.of(inline.plain(words, ink)).lines(width) if words else []

        return cls(
            column=column,
            status=lines(status.upper() if status != "final" else "", large.ink, column.width * _STATUS_SHARE),
            title=lines(shortened(document.stated("title") or document.name, LONGEST_TITLE), small.ink, room),
            marking=lines(marking, marked, room - 2 * _BANNER_SIDE_PT),
            restrictions=lines(restrictions, told, room),
            is_on_black=known is not None,
            inline=inline,
            small=small,
            large=large,
        )

    @property
    def header_height(self) -> float:
        return self._label_height() + max(
            self._height(self.status, self.large), line_height(self.large) + self._height(self.title[1:], self.small)
        )

    @property
    def footer_height(self) -> float:
        return max(line_height(self.small), self._label_height())

    def draw_header(self, page: Page, top: float, *, is_first: bool) -> None:
        """The label on lines of its own; below it the status at the left, and the title at the right after page one."""
        self._label(page, HEADER, top)
        below = top - self._label_height()
        self._left(page, HEADER, self.status, (below, self.large))
        base = base_line(below, self.large)
        for line in () if is_first else self.title:
            draw_line(page, HEADER, line, (self.column.left + self.column.width - line.width, base))
            base -= line_height(self.small)

    def draw_footer(self, page: Page, top: float, number: int, count: int) -> None:
        words = self.inline.plain(f"Page {number} of {count}", self.small.ink)
        lower = max(self._label_height() - line_height(self.small), 0.0)
        self._left(page, FOOTER, Words.of(words).lines(self.column.width), (top - lower, self.small))
        self._label(page, FOOTER, top)

    def _left(self, page: Page, owner: Artifact, lines: Sequence[Line], place: tuple[float, Look]) -> None:
        top, look = place
        for number, line in enumerate(lines):
            draw_line(page, owner, line, (self.column.left, base_line(top - number * line_height(look), look)))

    def _label(self, page: Page, owner: Artifact, top: float) -> None:
        """The label at the right as TLP 2.0 asks, its restrictions beside it or, where they are long, below."""
        right = self.column.left + self.column.width
        for number, line in enumerate(self.marking):
            line_top = top - number * line_height(self.large)
            left = right - line.width - (_BANNER_SIDE_PT if self.is_on_black else 0.0)
            if self.is_on_black:
                box = (left - _BANNER_SIDE_PT, line_top - line_height(self.large), right, line_top)
                page.shape(owner, _filled(box, BANNER_GROUND))
            draw_line(page, owner, line, (left, base_line(line_top, self.large)))
        beside = self._is_beside()
        if beside:
            right -= self.marking[0].width + 2 * _BANNER_SIDE_PT + _GAP_PT / 2
        elif self.marking:
            top -= self._height(self.marking, self.large)
        look = self.large if beside else self.small
        for number, line in enumerate(self.restrictions):
            base = base_line(top - number * line_height(look), look)
            draw_line(page, owner, line, (right - line.width, base))

    def _label_height(self) -> float:
        marking = self._height(self.marking, self.large)
        return marking if self._is_beside() else marking + self._height(self.restrictions, self.small)

    def _is_beside(self) -> bool:
        if len(self.marking) != 1 or len(self.restrictions) != 1:
            return False
        taken = self.marking[0].width + self.restrictions[0].width + 2 * _BANNER_SIDE_PT + _GAP_PT / 2
        return taken <= self.column.width * (1 - _STATUS_SHARE) - _GAP_PT

    def _height(self, lines: Sequence[Line], look: Look) -> float:
        return len(lines) * line_height(look)


def _filled(box: tuple[float, float, float, float], colour: str) -> str:
    left, bottom, right, top = box
    return f"{colour_operands(colour)} rg {left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re f"
