"""Lines in which every word is capitalised, where a capital tells nothing."""

import re
from collections.abc import Iterator

from briefgen.document import Block
from briefgen.language.names.vocabulary import is_common
from briefgen.span import Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_QUOTED = re.compile(r"[“\"](?P<words>[^“”\"\n]{12,250})[”\"]")
_FEWEST_COMMON = 3
_LONGEST_LINE = 220
_SHARE = 0.6
_SENTENCE_ENDS = {".", "!", "?", ":", ")"}
_HEADINGS = {"title", "heading"}


def is_title_case(text: str, block: Block) -> bool:
    """Whether most long words of the block are capitalised though they are common, or all letters are capitals."""
    words = block.span.of(text)
    if words.isupper():
        return True
    if len(words) > _LONGEST_LINE or (block.kind not in _HEADINGS and words.rstrip()[-1:] in _SENTENCE_ENDS):
        return False
    long = _WORD.findall(words)[1:]
    common = [word for word in long if is_common(word)]
    capital = sum(word[0].isupper() for word in common)
    return capital > _SHARE * len(common) if common else block.kind in _HEADINGS and len(long) == 0


def without_titles(text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """`span` cut at quoted titles of works, each part with whether it is one."""
    start = span.start
    for quoted in _QUOTED.finditer(text, span.start, span.end):
        if _has_title_case(quoted["words"]):
            yield Span(start, quoted.start()), False
            yield Span(quoted.start("words"), quoted.end("words")), True
            start = quoted.end()
    yield Span(start, span.end), False


def _has_title_case(words: str) -> bool:
    common = [word for word in _WORD.findall(words)[1:] if is_common(word)]
    return len(common) >= _FEWEST_COMMON and sum(word[0].isupper() for word in common) > _SHARE * len(common)


def lowered(words: str) -> str:
    """`words` in title case, of the same length, where they are in capitals throughout."""
    titled = words.title()
    return titled if words.isupper() and len(titled) == len(words) else words
