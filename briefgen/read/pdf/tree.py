"""The structure tree of a tagged file: its elements on one page, each with the numbers of its marked content."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdfium2 import raw

from briefgen.read.pdf.pdfium import Handle, wide_string

_DEEPEST = 60
_MOST_ELEMENTS = 50_000


@dataclass(slots=True)
class Element:
    """`kids` are elements and numbers of marked content, in order; `alternative` says what a figure shows.

    `begins_before` says that the page before holds its first part.
    """

    role: str
    kids: list["Element | int"] = field(default_factory=list)
    alternative: str = ""
    begins_before: bool = False
    ends_later: bool = False
    """Whether it goes on on the next page."""

    def numbers(self) -> Iterator[int]:
        """The numbers in it and below it, in order."""
        for kid in self.kids:
            if isinstance(kid, int):
                yield kid
            else:
                yield from kid.numbers()


def elements_of(page: Handle) -> list[Element]:
    """The topmost elements on a page; empty where it has no tree."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        budget = [_MOST_ELEMENTS]
        count = int(raw.FPDF_StructTree_CountChildren(tree))
        kids = (raw.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(max(count, 0)))
        return [_element(kid, budget, 0) for kid in kids if kid]
    finally:
        raw.FPDF_StructTree_Close(tree)


def _element(handle: Handle, budget: list[int], depth: int) -> Element:
    element = Element(wide_string(raw.FPDF_StructElement_GetType, handle))
    if element.role in ("Figure", "Formula"):
        element.alternative = wide_string(raw.FPDF_StructElement_GetAltText, handle)
    is_here: list[bool] = []
    for index in range(max(int(raw.FPDF_StructElement_CountChildren(handle)), 0)):
        budget[0] -= 1
        if budget[0] < 0:
            break
        kid = raw.FPDF_StructElement_GetChildAtIndex(handle, index)
        is_here.append(bool(kid))
        if kid and depth < _DEEPEST:
            element.kids.append(_element(kid, budget, depth + 1))
        elif not kid:
            number = int(raw.FPDF_StructElement_GetChildMarkedContentID(handle, index))
            if number >= 0:
                element.kids.append(number)
                is_here[-1] = True
    element.begins_before = any(is_here) and not is_here[0]
    element.ends_later = any(is_here) and not is_here[-1]
    return element
