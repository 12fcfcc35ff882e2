"""How much running text each part of a page holds, told apart from words that only lead elsewhere."""

from collections.abc import Collection
from dataclasses import dataclass

from briefgen.read.html.page import Page

_SHORTEST_PROSE = 25
"""Characters between two tags from which text counts as prose, not as a label."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Characters inside each element: of prose outside links, of all text, of text in links."""

    prose: list[int]
    text: list[int]
    links: list[int]

    def share_of_links(self, number: int) -> float:
        return self.links[number] / self.text[number] if self.text[number] else 0.0


def measured(page: Page, dropped: Collection[int]) -> Prose:
    """The measure of every element; what is inside `dropped` counts nothing."""
    count = len(page.tags)
    found = Prose([0] * count, [0] * count, [0] * count)
    is_link = [False] * count
    number = 0
    while number < count:
        parent = page.parents[number]
        if parent >= 0 and (tail := page.elements[number].tail):
            _count(found, parent, tail, is_link=is_link[parent])
        if number in dropped:
            number = page.ends[number]
            continue
        is_link[number] = page.tags[number] == "a" or (parent >= 0 and is_link[parent])
        if text := page.elements[number].text:
            _count(found, number, text, is_link=is_link[number])
        number += 1
    for number in range(count - 1, 0, -1):
        parent = page.parents[number]
        found.prose[parent] += found.prose[number]
        found.text[parent] += found.text[number]
        found.links[parent] += found.links[number]
    return found


def _count(found: Prose, number: int, text: str, *, is_link: bool) -> None:
    length = len(text.strip())
    found.text[number] += length
    if is_link:
        found.links[number] += length
    elif length >= _SHORTEST_PROSE:
        found.prose[number] += length
