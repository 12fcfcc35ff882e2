"""Changes of a text: what stands instead of a span of it."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """`text` takes the place of the code points from `start` to `end`, exclusive; both are equal for an insertion."""

    start: int
    end: int
    text: str


def applied(text: str, changes: Iterable[Change], start: int = 0, end: int | None = None) -> str:
    """The span of `text` with all `changes`, which lie in it and do not overlap; insertions at one place in order."""
    pieces, place = [], start
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        pieces += [text[place : change.start], change.text]
        place = change.end
    return "".join([*pieces, text[place:end]])


def in_line_ends(changes: Iterable[Change], text: str) -> list[Change]:
    """Changes of a text whose line ends are all \\n as those of `text`, the same with the line ends that it has.

    What is put in has the line ends that most of the lines have.
    """
    if "\r" not in text:
        return list(changes)
    pairs = [match.start() - number for number, match in enumerate(re.finditer("\r\n", text))]
    line_end = usual_line_end(text)

    def moved(place: int) -> int:
        return place + bisect_left(pairs, place)

    return [Change(moved(change.start), moved(change.end), change.text.replace("\n", line_end)) for change in changes]


def usual_line_end(text: str) -> str:
    """The line end that most lines have; that of Windows where it is as frequent as another."""
    pairs = text.count("\r\n")
    counts = {"\r\n": pairs, "\n": text.count("\n") - pairs, "\r": text.count("\r") - pairs}
    return max(counts, key=lambda line_end: counts[line_end]) if any(counts.values()) else "\n"
