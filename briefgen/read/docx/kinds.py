"""What a paragraph is: by its style, its outline level and its list."""

from briefgen.document import Block, BlockKind
from briefgen.read.docx.anchors import Anchors
from briefgen.read.docx.draft import UNPLACED
from briefgen.read.docx.markup import Element, W, number
from briefgen.read.docx.numbering import ListItem
from briefgen.read.docx.styles import ParagraphStyle

_OUTLINE_LEVELS = 9
_KINDS: dict[str, BlockKind] = {
    "title": "title",
    "byline": "byline",
    "quote": "quote",
    "caption": "caption",
    "footnote": "footnote",
}


def block_of(properties: Element | None, style: ParagraphStyle, item: ListItem | None, anchors: Anchors) -> Block:
    """The block, still without place, of a paragraph with `properties`."""
    role = anchors.role(style.name)
    if style.kind == "heading" or (level := _outline(properties, style)):
        return Block("heading", UNPLACED, level=style.level if style.kind == "heading" else level, role=role)
    kind = _KINDS.get(style.kind)
    if kind is not None:
        return Block(kind, UNPLACED, role=role)
    if item is not None:
        return Block("list_item", UNPLACED, level=item.level, is_ordered=item.is_ordered, role=role)
    if style.kind in ("bullet", "number") and not _is_unlisted(properties):
        return Block("list_item", UNPLACED, level=style.level, is_ordered=style.kind == "number", role=role)
    return Block("paragraph", UNPLACED, role=role)


def _outline(properties: Element | None, style: ParagraphStyle) -> int:
    """The level, counted from 1, that the paragraph has in the outline of the document; 0 for body text."""
    own = number(properties.find(f"{W}outlineLvl")) if properties is not None else None
    level = style.outline if own is None else own
    return level + 1 if level is not None and 0 <= level < _OUTLINE_LEVELS else 0


def _is_unlisted(properties: Element | None) -> bool:
    """Whether the paragraph itself says that it is in no list."""
    own = properties.find(f"{W}numPr/{W}numId") if properties is not None else None
    return own is not None and number(own) == 0
