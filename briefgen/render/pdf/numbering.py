"""Lists: which element an item belongs to, and the mark that stands before it."""

from dataclasses import dataclass, field

from briefgen.document import Block
from briefgen.render.pdf.objects import Name
from briefgen.render.pdf.structure import Element

SOURCE_ROLE = "brief.source"
"""The role of list items that the text points at as [1], [2], and so on."""

DEEPEST = 9
_BULLETS = ("•", "–")


@dataclass(slots=True)
class _Open:
    """A list that may still grow."""

    kind: tuple[bool, bool]
    element: Element
    count: int = 0
    last_body: Element | None = None


@dataclass(slots=True)
class Lists:
    """The lists that are open at a place of the document, the outermost first."""

    _open: list[_Open] = field(default_factory=list)

    def end(self) -> None:
        """No item follows."""
        self._open.clear()

    def item(self, block: Block, parent: Element) -> tuple[Element, Element, str]:
        """The elements for the mark and for the words of the next item, and the mark."""
        depth = min(max(block.level, 1), DEEPEST)
        del self._open[depth:]
        kind = (block.is_ordered, block.role == SOURCE_ROLE)
        if len(self._open) == depth and self._open[-1].kind != kind:
            self._open.pop()
        if len(self._open) < depth:
            self._open.append(_Open(kind, self._list_element(block, parent)))
        current = self._open[-1]
        current.count += 1
        item = current.element.child("LI")
        label, body = item.child("Lbl"), item.child("LBody")
        current.last_body = body
        return label, body.child("P"), _mark(block, current.count, depth)

    def _list_element(self, block: Block, parent: Element) -> Element:
        """A new list inside the last item of the one around it."""
        around = self._open[-1].last_body if self._open else None
        numbering = Name("Decimal" if block.is_ordered else "Disc")
        return (around or parent).child("L", List={"ListNumbering": numbering})


def _mark(block: Block, count: int, depth: int) -> str:
    if not block.is_ordered:
        return _BULLETS[(depth - 1) % 2]
    return f"[{count}]" if block.role == SOURCE_ROLE else f"{count}."
