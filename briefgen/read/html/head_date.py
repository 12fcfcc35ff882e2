"""The day in a line under a page's title: "Posted on 3 May 2031 by Ana Brook"."""

from collections.abc import Iterator

from briefgen.document import Block, Metadata
from briefgen.language.dates import find_dates

_HEAD_BLOCKS = 10
_LONGEST_LINE = 110
_MOST_PROSE = 1
"""A page may lead with a summary before it says when it was written."""
_SENTENCE_ENDS = (".", "!", "?", ":", ".”", '."', ".)")
_DAY = len("2031-05-03")


def head_date(text: str, blocks: tuple[Block, ...]) -> Iterator[Metadata]:
    """The first full date in the short lines between the title and the prose; a sentence is no such line."""
    first = next((place for place, block in enumerate(blocks) if block.kind == "title"), -1) + 1
    prose = 0
    for block in blocks[first : first + _HEAD_BLOCKS]:
        words = block.span.of(text)
        if block.kind == "paragraph" and (len(words) > _LONGEST_LINE or words.endswith(_SENTENCE_ENDS)):
            prose += 1
        elif block.kind in ("paragraph", "byline"):
            for date in find_dates(text, block.span):
                if date.has_year and len(date.date) == _DAY:
                    yield Metadata("published", date.date, "date line", date.span)
                    return
        if prose > _MOST_PROSE:
            return
