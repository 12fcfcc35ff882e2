"""A summary that no heading tops: paragraphs that open with "Summary:", or with "What's new" and "Why it matters"."""

import re
from functools import cache

from briefgen.document import Document
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.span import Span

_FIRST_BLOCKS = 16
_FEWEST_WORDS = 4
_TEXT = {"paragraph", "list_item", "quote"}
_ASKING = {*_TEXT, "heading"}


def labelled_summary(document: Document) -> list[Span]:
    """The labelled paragraphs near the start, without a plain label; empty where there are none."""
    plain = _plain(document)
    return [plain] if plain else _questions(document)


def _plain(document: Document) -> Span | None:
    for block in document.blocks[:_FIRST_BLOCKS]:
        label = _label("summary_labels.txt").match(document.text, block.span.start, block.span.end)
        if block.kind in _TEXT and label:
            rest = Span(label.end(), block.span.end)
            if len(rest.of(document.text).split()) >= _FEWEST_WORDS:
                return rest
    return None


def _questions(document: Document) -> list[Span]:
    """Two or more paragraphs that answer such questions, each with its question or under it as a heading."""
    found: list[Span] = []
    is_asked = False
    for block in document.blocks[:_FIRST_BLOCKS]:
        asked = block.kind in _ASKING and _question().match(document.text, block.span.start, block.span.end) is not None
        is_answer = block.kind in _TEXT and len(block.span.of(document.text).split()) > _FEWEST_WORDS
        if is_answer and (asked or is_asked):
            found.append(block.span)
        is_asked = asked and not is_answer
    return found if len(found) > 1 else []


@cache
def _label(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"[*_]{{0,2}}{alternatives(lines(name))}[*_]{{0,2}}(?:\s?[:–—]|\s-|\.)[*_]{{0,2}}\s+", re.IGNORECASE
    )


@cache
def _question() -> re.Pattern[str]:
    return re.compile(rf"[*_]{{0,2}}{alternatives(lines('summary_questions.txt'))}\??[:.*_–—-]*(?=\s|$)", re.IGNORECASE)
