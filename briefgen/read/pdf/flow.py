"""Lines into headings, paragraphs and list items, over the ends of columns and pages."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from briefgen.read.pdf.columns import Region
from briefgen.read.pdf.draft import Draft, Grid, open_draft
from briefgen.read.pdf.labels import Label, label_of, unlabelled
from briefgen.read.pdf.line import Line, has_room
from briefgen.read.pdf.measures import Measures
from briefgen.read.pdf.words import plain_words

_CLOSED = re.compile(r"[.!?:…][\"”’»)\]]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹\d]{1,3})?$")
_WIDEST_LEAD = 1.22  # of the usual one
_SMALLER, _LARGER = 0.92, 1.09
_LEAST_FULL = 30  # letters of a line that may go on after a full stop
_INDENT = 0.8  # of the type size


@dataclass(slots=True)
class Flow:
    """Takes the regions of a document in reading order and grows `drafts`."""

    measures: Measures
    feet: Mapping[int, float]
    """The base of the lowest line of each page."""
    named: Set[str]
    """The plain words of headings that the file lists itself."""
    drafts: list[Draft] = field(default_factory=list)
    _previous: Line | None = None
    """The line before, where it stands in the same region."""
    _region: Region | None = None
    _current: Draft | None = None
    """The draft that the line before belongs to."""

    def add(self, region: Region) -> None:
        self._region, self._previous = region, None
        for row in region.rows:
            if isinstance(row, Grid):
                self.drafts.append(Draft("table", grid=row))
                self._previous = None
            else:
                self._add_line(row)
                self._previous = row

    def _add_line(self, line: Line) -> None:
        last = self._last(line)
        if self._is_display(line) and not (last and self._is_stressed_text(last, line)):
            if last and last.kind == "heading" and self._goes_on_as_heading(line):
                last.lines.append(line)
            else:
                self._begin(Draft("heading", [line]))
            return
        label = label_of(line.text)
        if label and not label.is_alone and self._opens_item(last, line, label):
            words = unlabelled(line, label.mark)
            self._begin(Draft("list_item", [words], 1, label.is_ordered, label.mark, left=line.left))
        elif last and last.kind in ("paragraph", "list_item") and self._goes_on(last, line):
            last.lines.append(line)
            self._grow(last)
        else:
            self._begin(Draft("paragraph", [line]))

    def _last(self, line: Line) -> Draft | None:
        """The draft that `line` may belong to."""
        if self._previous is not None:
            return self._current
        opened = open_draft(self.drafts, Draft("paragraph", [line]))
        if opened and self._goes_on_over_break(opened, line):
            return opened
        return self.drafts[-1] if self.drafts and self.drafts[-1].grid is None else None

    def _begin(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self._grow(draft)

    def _grow(self, draft: Draft) -> None:
        self._current = draft
        draft.margin = self._region.right if self._region else 0.0

    def _is_display(self, line: Line) -> bool:
        """Whether a line is set larger than running text, or all in bold where that is not."""
        body = self.measures.body
        if not any(letter.isalpha() for letter in line.text):
            return False
        if line.size >= 1.12 * body.size or (self.named and plain_words(line.text) in self.named):
            return True
        is_bold = all(piece.look.is_bold for piece in line.pieces if piece.text.strip())
        return is_bold and not body.is_bold and line.size >= 0.95 * body.size

    def _goes_on_as_heading(self, line: Line) -> bool:
        previous = self._previous
        if previous is None or previous.look != line.look:
            return False
        gap = previous.base - line.base
        if not 0 < gap <= max(1.5 * line.size, 1.1 * self.measures.lead(line.size)):
            return False
        numbered = label_of(line.text)
        return numbered is None or not numbered.is_ordered

    def _is_stressed_text(self, last: Draft, line: Line) -> bool:
        """Whether a bold line of the size of running text is only the bold part of a paragraph."""
        previous = self._previous
        if previous is None or last.kind == "heading" or line.size > _LARGER * self.measures.body.size:
            return False
        return (
            self._is_close(previous, line) and not _CLOSED.search(previous.text) and not self._is_short(previous, line)
        )

    def _opens_item(self, last: Draft | None, line: Line, label: Label) -> bool:
        """Whether a label opens an item; an unsure one needs a list, an indent or the end of a paragraph before it."""
        previous = self._previous
        if label.is_sure or previous is None or last is None or last.kind == "heading":
            return label.is_sure or not self._is_open(last) or line.text[len(label.mark) :].lstrip()[:1].isupper()
        if last.kind == "list_item" and abs(last.left - line.left) < _INDENT * line.size:
            return True
        if not self._is_close(previous, line):
            return True
        return (
            not self._is_open(last)
            or abs(line.left - previous.left) > _INDENT * line.size
            or self._is_short(previous, line)
        )

    def _is_open(self, last: Draft | None) -> bool:
        """Whether the words so far ask for more."""
        return bool(
            last and last.lines and last.kind in ("paragraph", "list_item") and not _CLOSED.search(last.lines[-1].text)
        )

    def _goes_on(self, last: Draft, line: Line) -> bool:
        previous = self._previous
        if previous is None:
            return self._goes_on_over_break(last, line)
        if not _SMALLER <= line.size / last.lines[-1].size <= _LARGER:
            return False
        if not self._is_close(previous, line):
            return False
        if _CLOSED.search(previous.text) and self._is_short(previous, line):
            return False
        return not self._is_new_by_indent(last, previous, line)

    def _goes_on_over_break(self, last: Draft, line: Line) -> bool:
        """Whether a column or page goes on with the paragraph that the one before it left open.

        A sentence that ends where its line does is more often the middle of a paragraph than its end.
        """
        end = last.lines[-1]
        if line.page - end.page > 1 or not _SMALLER <= line.size / end.size <= _LARGER:
            return False
        if self._is_open(last):
            return line.text[:1].islower() or len(last.lines) > 1 or len(end.text) > 60
        is_indented = self._region is not None and line.left > self._region.left + _INDENT * line.size
        is_paragraph = last.kind == "paragraph" and len(last.lines) > 1 and end.look == line.look
        is_at_foot = end.base <= self.feet.get(end.page, 0.0) + 2 * self.measures.lead(end.size)
        is_full = len(line.text) > _LEAST_FULL or _CLOSED.search(line.text) is not None
        return is_paragraph and is_full and is_at_foot and not is_indented and not has_room(end, last.margin, line)

    def _is_close(self, previous: Line, line: Line) -> bool:
        gap = previous.base - line.base
        lead = self.measures.lead(line.size)
        if abs(previous.size - line.size) > 0.2:
            lead = max(lead, self.measures.lead(previous.size))
        return 0 < gap <= _WIDEST_LEAD * lead

    def _is_short(self, previous: Line, line: Line) -> bool:
        """Whether the line before ends early, with room for more."""
        return self._region is not None and has_room(previous, self._region.right, line)

    def _is_new_by_indent(self, last: Draft, previous: Line, line: Line) -> bool:
        indent = line.left - previous.left
        if last.kind == "list_item":
            return line.left < last.left - _INDENT * line.size or (
                abs(line.left - last.left) < 2
                and len(last.lines) > 1
                and previous.left > last.left + _INDENT * line.size
            )
        if indent > _INDENT * line.size:
            return _CLOSED.search(previous.text) is not None and len(last.lines) > 1
        if indent < -_INDENT * line.size and len(last.lines) > 1:
            return abs(line.left - last.lines[0].left) < 2
        return False
