"""Plain text to blocks: what an empty line, an indent, a bullet or a short line means to a reader."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.document import Block
from briefgen.language.credit import credit_of
from briefgen.read.letterhead import letterhead_length
from briefgen.read.line import (
    Line,
    bullet_of,
    footnote_of,
    hashes_of,
    is_underline,
    looks_like_heading,
    number_of,
    paragraphs,
    quote_of,
)
from briefgen.read.preamble import is_byline, is_header
from briefgen.read.series_line import title_of_newsletter
from briefgen.span import Span, trimmed

_LONGEST_TITLE = 250
_LONGEST_CAPTION = 400
_TITLE_LINES = 3
_HEADER_LINES = 20
_BODY = {"paragraph", "list_item", "quote", "footnote"}
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*$")


def outline(text: str) -> tuple[Block, ...]:
    """The blocks of `text` in order, each with its paragraph number, and its page where there are form feeds."""
    found: list[Block] = []
    is_head = True
    for lines in paragraphs(text):
        spanned = (replace(block, span=trimmed(text, block.span)) for block in _blocks_of(text, lines, is_head=is_head))
        blocks = [block for block in spanned if len(block.span)]
        is_head = is_head and not any(block.kind in _BODY for block in blocks)
        found.extend(blocks)
    return tuple(_located(text, _with_title(text, found)))


def _located(text: str, blocks: list[Block]) -> Iterator[Block]:
    page, position = 1, 0
    has_pages = "\f" in text
    for number, block in enumerate(blocks, start=1):
        page += text.count("\f", position, block.span.start)
        position = block.span.start
        place = f"paragraph {number}"
        yield replace(block, locator=f"p. {page}, {place}" if has_pages else place)


def _blocks_of(text: str, lines: list[Line], *, is_head: bool) -> Iterator[Block]:
    """The blocks of one run of lines; a list, a heading over text and plain prose may share it."""
    if is_head and len(lines) <= _HEADER_LINES and is_header([line.words(text) for line in lines]):
        yield from (Block("byline", line.span) for line in lines if not is_underline(line.words(text)))
        return
    pending: list[Line] = []
    is_list = sum(number_of(line.words(text)) is not None for line in lines) > 1
    position = 0
    while position < len(lines):
        line = lines[position]
        underlined = position + 1 < len(lines) and is_underline(lines[position + 1].words(text))
        if is_underline(line.words(text)):
            yield from _prose(text, pending, is_head=is_head)
            pending = []
        elif underlined and not pending and len(line.words(text)) <= _LONGEST_TITLE:
            yield Block("heading", line.span, level=1 if "=" in lines[position + 1].words(text) else 2)
            position += 1
        elif (item := _marked(text, line, is_first=not pending, is_list=is_list)) is not None:
            yield from _prose(text, pending, is_head=is_head)
            last = _continuation(text, lines, position) if item.kind != "heading" else position
            yield replace(item, span=Span(item.span.start, lines[last].span.end))
            pending, position = [], last
        else:
            pending.append(line)
        position += 1
    yield from _prose(text, pending, is_head=is_head)


def _marked(text: str, line: Line, *, is_first: bool, is_list: bool) -> Block | None:
    """The block that a mark at the start of a line announces; a number opens a list only at the start of a run."""
    words = line.words(text)
    if hashes := hashes_of(words):
        end = line.span.start + len(words.rstrip("# \t"))
        start = line.span.start + hashes.end()
        return Block("heading", Span(start, max(start + 1, end)), level=len(hashes[1]))
    if footnote := footnote_of(words):
        return Block(
            "footnote", Span(line.span.start + footnote.end(), line.span.end), anchor=f"note-{footnote['mark']}"
        )
    if bullet := bullet_of(words):
        return Block("list_item", Span(line.span.start + bullet.end(), line.span.end), level=1 + line.indent // 4)
    if is_first and (number := number_of(words)):
        return _numbered(line, words[number.end() :], number, is_list=is_list)
    if words.startswith(">") and (quote := quote_of(words)):
        return Block("quote", Span(line.span.start + quote.end(), line.span.end))
    return None


def _numbered(line: Line, rest: str, number: re.Match[str], *, is_list: bool) -> Block:
    """A numbered heading, or an item of an ordered list."""
    if not is_list and looks_like_heading(rest) and not _SENTENCE_END.search(rest) and number["mark"][0].isdigit():
        return Block("heading", line.span, level=2)
    start = line.span.start + number.end()
    return Block("list_item", Span(start, line.span.end), level=1 + line.indent // 4, is_ordered=True)


def _continuation(text: str, lines: list[Line], first: int) -> int:
    """Index of the last line that belongs to the marked line `first`."""
    last = first
    while last + 1 < len(lines) and _continues(text, lines[first], lines[last + 1]):
        last += 1
    return last


def _continues(text: str, first: Line, line: Line) -> bool:
    words = line.words(text)
    if bullet_of(words) or number_of(words) or hashes_of(words) or footnote_of(words) or is_underline(words):
        return False
    return line.indent > first.indent or not looks_like_heading(words) or words[:1].islower()


def _prose(text: str, lines: list[Line], *, is_head: bool) -> Iterator[Block]:
    """Lines without marks: a byline, a caption, a heading that stands alone or tops a paragraph, else a paragraph."""
    while lines:
        if is_byline(lines[0].words(text), is_head=is_head):
            yield Block("byline", lines[0].span)
        elif len(lines) > 1 and _tops(text, lines, is_head=is_head):
            yield Block("heading", lines[0].span, level=2)
        else:
            break
        lines = lines[1:]
    if not lines:
        return
    span = Span(lines[0].span.start, lines[-1].span.end)
    words = span.of(text)
    if _is_caption(words):
        yield Block("caption", span)
    elif len(lines) == 1 and looks_like_heading(words):
        yield Block("heading", span, level=2)
    else:
        yield Block("paragraph", span)


def _is_caption(words: str) -> bool:
    """Whether a short paragraph describes a picture and ends in its credit."""
    return len(words) <= _LONGEST_CAPTION and credit_of(words) is not None


def _tops(text: str, lines: list[Line], *, is_head: bool) -> bool:
    """Whether the first line is a heading glued to what follows: capitals, or short before a long line or a byline."""
    first, second = lines[0].words(text), lines[1].words(text)
    if not looks_like_heading(first) or _is_caption(first):
        return False
    if first.isupper() or (is_head and _is_over_byline(text, lines[1:])):
        return True
    return len(first) <= 60 and len(second) > 2.5 * len(first) and not second[0].islower()


def _with_title(text: str, blocks: list[Block]) -> list[Block]:
    """The first heading before any prose is the title, that under a letterhead where there is one."""
    if count := letterhead_length(text, blocks):
        letterhead = [replace(block, kind="byline", level=0) for block in blocks[:count]]
        return [*letterhead, *_titled(blocks[count:])]
    if place := title_of_newsletter(text, blocks):
        return [replace(blocks[0], kind="byline", level=0), *blocks[1:place], *_titled(blocks[place:])]
    for position, block in enumerate(blocks):
        if block.kind == "heading" and len(block.span) <= _LONGEST_TITLE:
            return [*blocks[:position], *_titled(blocks[position:])]
        if block.kind != "byline" or position > _TITLE_LINES + _HEADER_LINES:
            break
    first = blocks[0] if blocks else None
    if first and first.kind == "paragraph" and _is_long_title(text, first, len(blocks)):
        return [replace(first, kind="title"), *blocks[1:]]
    return blocks


def _is_over_byline(text: str, lines: list[Line]) -> bool:
    """Whether the first of `lines` is a byline, or a subtitle with a byline under it."""
    if is_byline(lines[0].words(text), is_head=True):
        return True
    has_more = len(lines) > 1 and looks_like_heading(lines[0].words(text))
    return has_more and is_byline(lines[1].words(text), is_head=True)


def _titled(blocks: list[Block]) -> list[Block]:
    """The blocks with the first as the title."""
    return [replace(blocks[0], kind="title", level=0), *blocks[1:]]


def _is_long_title(text: str, block: Block, count: int) -> bool:
    """Whether the first paragraph, too long for a heading, still reads as a title: one line that is no sentence."""
    words = block.span.of(text)
    return count > 1 and "\n" not in words and len(words) <= _LONGEST_TITLE and not _SENTENCE_END.search(words)
