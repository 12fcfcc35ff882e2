"""What stands on every page: marking, status and the office's words above, marking and page number below.

The title stands above from page two on, and the logo on page one.
"""

from dataclasses import dataclass

from briefgen.document import Document
from briefgen.render.pdf.inline import Ink, Inline
from briefgen.render.pdf.label import GAP_PT, KEPT_SHARE, LEADING, MARKING_PT, Label
from briefgen.render.pdf.letterhead import OwnWords, SetLogo
from briefgen.render.pdf.lines import Line, Words
from briefgen.render.pdf.looks import Look
from briefgen.render.pdf.page import FOOTER, HEADER, Page
from briefgen.render.pdf.paragraph import Column, base_line, draw_line, line_height
from briefgen.render.pdf.pictures import Pictures
from briefgen.render.running import LONGEST_TITLE, shortened
from briefgen.render.words.running import running_words, status_words
from briefgen.style import Style

_BELOW_LOGO_PT, _ABOVE_WORDS_PT = 6.0, 2.0


@dataclass(slots=True)
class RunningLines:
    """The lines of a document's headers and footers, set into `column`."""

    column: Column
    inline: Inline
    page: str
    label: Label
    status: list[Line]
    title: list[Line]
    above: OwnWords
    below: OwnWords
    logo: SetLogo | None
    small: Look
    large: Look

    @classmethod
    def of(cls, document: Document, inline: Inline, style: Style, column: Column) -> "RunningLines":
        label = Label.of(document, inline, style, column)
        small = Look(Ink(style.small_pt, style.palette.muted), LEADING)
        large = Look(Ink(MARKING_PT, style.palette.accent, is_bold=True), LEADING)
        title = shortened(document.stated("title") or document.name, LONGEST_TITLE)

        def lines(words: str, ink: Ink, width: float) -> list[Line]:
            return Words.of(inline.plain(words, ink)).lines(width) if words else []

        return cls(
            column=column,
            inline=inline,
            page=running_words(document).page,
            label=label,
            status=lines(status_words(document), large.ink, column.width * KEPT_SHARE),
            title=lines(title, small.ink, column.width * (1 - KEPT_SHARE) - GAP_PT),
            above=OwnWords.of(style.header, inline, style, column),
            below=OwnWords.of(style.footer, inline, style, column),
            logo=SetLogo.of(style.logo, inline, style, label) if style.logo else None,
            small=small,
            large=large,
        )

    def header_height(self, *, is_first: bool) -> float:
        status = len(self.status) * line_height(self.large)
        title = line_height(self.large) + max(len(self.title) - 1, 0) * line_height(self.small)
        return self._upper_height(is_first=is_first) + max(status, title)

    @property
    def footer_height(self) -> float:
        return self._foot_height + (self.below.height + _ABOVE_WORDS_PT if self.below.lines else 0.0)

    def draw_header(self, page: Page, pictures: Pictures, top: float, *, is_first: bool) -> None:
        """The label at the right and the logo at the left; below, the office's words; at last status and title."""
        self.label.draw(page, HEADER, top)
        if is_first and self.logo:
            self.logo.draw(page, pictures, top)
        self.above.draw(page, HEADER, top - self._head_height(is_first=is_first) - _ABOVE_WORDS_PT)
        below = top - self._upper_height(is_first=is_first)
        for number, line in enumerate(self.status):
            base = base_line(below - number * line_height(self.large), self.large)
            draw_line(page, HEADER, line, (self.column.left, base))
        base = base_line(below, self.large)
        for line in () if is_first else self.title:
            draw_line(page, HEADER, line, (self.column.left + self.column.width - line.width, base))
            base -= line_height(self.small)

    def draw_footer(self, page: Page, top: float, number: int, count: int) -> None:
        """The label at the right, at the left the number of the page; below both, the office's words."""
        self.label.draw(page, FOOTER, top)
        bottom = top - self._foot_height
        words = self.inline.plain(self.page.format(number=number, count=count), self.small.ink)
        for line in Words.of(words).lines(self.column.width):
            base = base_line(bottom + line_height(self.small), self.small)
            draw_line(page, FOOTER, line, (self.column.left, base))
        self.below.draw(page, FOOTER, bottom - _ABOVE_WORDS_PT)

    @property
    def _foot_height(self) -> float:
        """Of the label and the number of the page."""
        return max(self.label.height, line_height(self.small))

    def _head_height(self, *, is_first: bool) -> float:
        """Of the label and the logo."""
        logo = self.logo.height + _BELOW_LOGO_PT if is_first and self.logo else 0.0
        return max(self.label.height, logo)

    def _upper_height(self, *, is_first: bool) -> float:
        """Of what stands above the line with the status."""
        words = self.above.height + 2 * _ABOVE_WORDS_PT if self.above.lines else 0.0
        return self._head_height(is_first=is_first) + words
