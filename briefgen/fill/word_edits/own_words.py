"""The words of a field without what is printed around them: remarks on the item and citations."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Document, Mark
from briefgen.fill.word_edits.guide import Guide
from briefgen.fill.word_edits.shown import Said
from briefgen.fill.word_edits.words import one_line
from briefgen.span import Span

_CITED = re.compile(r"#(?:sources|documents)(?:\[([0-9]{1,6})\])?")
_SOURCE = "#sources["


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Finds the own words of spans of one document."""

    document: Document
    guide: Guide
    marks: tuple[Mark, ...]
    """Of emphasis and links, by their places."""

    @classmethod
    def of(cls, document: Document, guide: Guide) -> "OwnWords":
        marks = (mark for mark in document.marks if mark.kind in ("emphasis", "link") and mark.span)
        return cls(document, guide, tuple(sorted(marks, key=lambda mark: mark.span)))

    def said(self, span: Span) -> Said:
        """The words in `span`."""
        text, kept, at = self.document.text, [], span.start
        around: list[str] = []
        cited: list[int] = []
        for mark in self._around(span):
            if mark.span.start < at:
                continue
            kept.append(text[at : mark.span.start])
            at = mark.span.end
            around.append(one_line(mark.span.of(text)))
            match = _CITED.fullmatch(mark.target)
            if match and match[1] and mark.target.startswith(_SOURCE):
                cited.append(int(match[1]))
        kept.append(text[at : span.end])
        return Said(one_line("".join(kept)), span, tuple(around), tuple(cited), self._loose(span))

    def _loose(self, span: Span) -> str:
        """Words in brackets and emphasis that look like a remark and are none that was printed."""
        text = self.document.text
        for mark in self._within(span):
            said = one_line(mark.span.of(text))
            if mark.kind == "emphasis" and said.startswith("(") and said.endswith(")"):
                return "" if said in self.guide.remarks else said
        return ""

    def _around(self, span: Span) -> Iterator[Mark]:
        """The marks of what is printed around the own words."""
        for mark in self._within(span):
            is_remark = mark.kind == "emphasis" and one_line(mark.span.of(self.document.text)) in self.guide.remarks
            if is_remark or _CITED.fullmatch(mark.target):
                yield mark

    def _within(self, span: Span) -> Iterator[Mark]:
        at = bisect_left(self.marks, span.start, key=lambda mark: mark.span.start)
        while at < len(self.marks) and self.marks[at].span.start < span.end:
            if self.marks[at].span.end <= span.end:
                yield self.marks[at]
            at += 1
