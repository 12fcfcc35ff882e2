"""Captions whose number Word counts, so that it stays right where a person adds one, and lists of them can be made."""

import re
from dataclasses import dataclass, field

from briefgen.document import Block
from briefgen.render.docx.inline import Inline, Setting
from briefgen.render.docx.markup import Markup, element, joined
from briefgen.render.docx.package import Relationships
from briefgen.span import Span

_NUMBERED = re.compile(r"(?P<series>[^\W\d_]{1,40})[ \u00a0](?P<number>[1-9][0-9]{0,2})(?=[.:])")


@dataclass(slots=True)
class Captions:
    """The captions of a document in the making, in their order."""

    inline: Inline
    _reached: dict[str, int] = field(default_factory=dict)
    """The last number of each series."""

    def runs(self, block: Block, links: Relationships) -> Markup:
        """The words of `block`; a number after its first word is a field that counts the captions with that word."""
        span, setting = block.span, Setting(language=block.language)
        found = _NUMBERED.match(span.of(self.inline.text))
        if found is None:
            return self.inline.runs(span, links, setting)
        start, end = (span.start + place for place in found.span("number"))
        number = self.inline.runs(Span(start, end), links, setting)
        counted = element("w:fldSimple", {"w:instr": self._instruction(found["series"], int(found["number"]))}, number)
        before, after = Span(span.start, start), Span(end, span.end)
        return joined((self.inline.runs(before, links, setting), counted, self.inline.runs(after, links, setting)))

    def _instruction(self, series: str, number: int) -> str:
        """What Word is to count; where that is not `number`, it begins with that."""
        follows = number == self._reached.get(series, 0) + 1
        self._reached[series] = number
        start = "" if follows else f"\\r {number} "
        return f" SEQ {series} \\* ARABIC {start}"
