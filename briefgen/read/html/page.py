"""A page's elements in reading order, with where each ends: a tree that is walked without recursion."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.read.html.tree import Element, tag_of

_TOKEN = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_NAMES = 400
_FEW = 60


@dataclass(frozen=True, slots=True)
class Page:
    """Elements by number, parents before children.

    `ends[n]` is the number after the last element inside n, so that n's inside is the range (n, ends[n]).
    """

    elements: list[Element]
    tags: list[str]
    parents: list[int]
    ends: list[int]

    def attribute(self, number: int, name: str) -> str:
        return str(self.elements[number].get(name) or "")

    def inside(self, number: int) -> range:
        return range(number + 1, self.ends[number])

    def children(self, number: int) -> Iterator[int]:
        child = number + 1
        while child < self.ends[number]:
            yield child
            child = self.ends[child]

    def ancestors(self, number: int) -> Iterator[int]:
        number = self.parents[number]
        while number >= 0:
            yield number
            number = self.parents[number]

    def first(self, *tags: str) -> int:
        """The number of the first element with one of `tags`, -1 for none."""
        return next((number for number, tag in enumerate(self.tags) if tag in tags), -1)

    def is_small(self, number: int) -> bool:
        """Whether so few elements are inside that its words may be read at each of them."""
        return self.ends[number] - number <= _FEW

    def words(self, number: int) -> str:
        """All text inside an element, white space collapsed."""
        return " ".join("".join(str(piece) for piece in self.elements[number].itertext()).split())

    def names(self, number: int) -> list[str]:
        """The words in the class and the id of an element, in lower case: `relatedPosts` is two."""
        said = f"{self.attribute(number, 'class')} {self.attribute(number, 'id')}"
        tokens = _TOKEN.findall(_CAMEL.sub(" ", said[:_LONGEST_NAMES]))
        return [token.lower().rstrip("0123456789") or token for token in tokens]


def page_of(root: Element) -> Page:
    """The elements of the tree under `root`."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    numbers = {element: number for number, element in enumerate(elements)}
    parents = [-1] * len(elements)
    ends = list(range(1, len(elements) + 1))
    for number, element in enumerate(elements):
        parent = element.getparent()
        if number and parent is not None:
            parents[number] = numbers[parent]
    for number in range(len(elements) - 1, 0, -1):
        ends[parents[number]] = max(ends[parents[number]], ends[number])
    return Page(elements, [tag_of(element) for element in elements], parents, ends)
