"""Labels of list items: bullets as fonts draw them, and numbers or letters with a full stop or bracket."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from briefgen.language.lexicon import pairs
from briefgen.read.pdf.line import Line, rejoined

_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)](?=\s|$)")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-Z]\.|[IVX]{1,5}\.")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_WIDEST_GAP, _WIDEST_BULLET_GAP = 5.0, 8.0  # of the type size, from a label to its words


@dataclass(frozen=True, slots=True)
class Label:
    """`is_sure` is False for a mark that prose uses too. `is_alone` says that no words follow in the line."""

    mark: str
    is_ordered: bool
    is_sure: bool
    is_alone: bool


def label_of(words: str) -> Label | None:
    """The label at the start of a line's words."""
    mark = words[:1]
    sureness = pairs("pdf_bullets.tsv").get(mark)
    rest = words[1:]
    if sureness == "sure" or (sureness and (rest.startswith(" ") or not rest)):
        return Label(mark, is_ordered=False, is_sure=sureness == "sure", is_alone=not rest.strip())
    number = _NUMBER.match(words)
    if number:
        return Label(number[0], is_ordered=True, is_sure=False, is_alone=number.end() == len(words))
    return None


def unlabelled(line: Line, mark: str) -> Line:
    """`line` without the characters of its label; empty of pieces where nothing else stands in it."""
    pieces, rest = [], len(mark.replace(" ", ""))
    for piece in line.pieces:
        position = 0
        while rest and position < len(piece.text):
            rest -= not piece.text[position].isspace()
            position += 1
        remaining = piece.text[position:].lstrip() if position else piece.text
        if remaining:
            share = 1 - len(remaining) / len(piece.text)
            pieces.append(replace(piece, text=remaining, left=piece.left + share * (piece.right - piece.left)))
    return Line(line.page, pieces)


def with_labels_joined(lines: Iterable[Line]) -> list[Line]:
    """The same lines, each label or section number in one line with the words on its base line to the right."""
    ordered = sorted(lines, key=lambda line: (-line.base, line.left))
    found: list[Line] = []
    for line in ordered:
        label = _open_label(found, line)
        if label is None:
            found.append(line)
        else:
            found[label] = rejoined((found[label], line))
    return found


def _open_label(found: list[Line], line: Line) -> int | None:
    """The position among the last lines of a label without words that `line` belongs to."""
    for position in range(len(found) - 1, max(len(found) - 6, -1), -1):
        other = found[position]
        gap = line.left - other.right
        widest = _WIDEST_BULLET_GAP if is_bullet(other.text) else _WIDEST_GAP
        if abs(other.base - line.base) > 0.35 * line.size or not -1 <= gap <= widest * line.size:
            continue
        if _is_label(other.text) and (is_bullet(other.text) or _LETTERS.search(line.text)):
            return position
    return None


def is_bullet(words: str) -> bool:
    """Whether words are nothing but a mark that only lists use."""
    return pairs("pdf_bullets.tsv").get(words) == "sure"


@cache
def _is_label(words: str) -> bool:
    if len(words) > 8:
        return False
    label = label_of(words)
    return (label is not None and label.is_alone) or _SECTION.fullmatch(words) is not None
