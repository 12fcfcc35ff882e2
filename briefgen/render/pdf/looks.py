"""How the blocks of a document look: type, space and ground for each kind and role."""

from dataclasses import dataclass, replace

from briefgen.document import Block
from briefgen.render.pdf.inline import Ink
from briefgen.style import Style

_TITLE_SCALES = ((110, 1.0), (250, 0.8))
"""How long a title may be for which part of the full size."""


@dataclass(frozen=True, slots=True)
class Look:
    """Lengths in points; `leading` in type sizes."""

    ink: Ink
    leading: float
    before_pt: float = 0.0
    after_pt: float = 6.0
    left_pt: float = 0.0
    right_pt: float = 0.0
    inset_pt: float = 0.0
    """Space between the edge of the ground and the words, above and below."""
    bar: str = ""
    """Colour of a line at the left."""
    ground: str = ""
    line: str = ""
    """Colour of a thin line below."""
    keeps_next: bool = False
    is_whole: bool = False
    """Its lines stay on one page."""


def look_of(block: Block, style: Style) -> Look:
    """The look of a block that is set as lines."""
    body = Look(Ink(style.body_pt, style.palette.text), style.leading)
    match block.kind:
        case "title":
            return _title(style, len(block.span))
        case "heading":
            return _heading(style, block.level)
        case "list_item":
            body = replace(body, after_pt=3.0)
    return _role(block, style, _kind(block, style, body))


def _title(style: Style, length: int) -> Look:
    """The longer a title is, the smaller it is set."""
    size_pt = next(
        (style.title_pt * scale for longest, scale in _TITLE_SCALES if length <= longest), style.heading_pt[0]
    )
    ink = Ink(size_pt, style.palette.heading, is_bold=True, family="heading")
    return Look(ink, 1.12, after_pt=4.0, keeps_next=True, is_whole=True)


def _heading(style: Style, level: int) -> Look:
    depth = min(max(level, 1), 3) - 1
    before_pt, after_pt = ((18.0, 6.0), (12.0, 4.0), (10.0, 3.0))[depth]
    ink = Ink(style.heading_pt[depth], style.palette.heading, is_bold=True, family="heading")
    return Look(ink, 1.2, before_pt, after_pt, keeps_next=True, is_whole=True)


def _kind(block: Block, style: Style, body: Look) -> Look:
    palette = style.palette
    small = replace(body, ink=Ink(style.small_pt, palette.muted))
    match block.kind:
        case "byline":
            return replace(body, ink=Ink(style.heading_pt[1], palette.muted), after_pt=6.0, keeps_next=True)
        case "quote":
            muted = Ink(style.body_pt, palette.muted)
            return replace(body, ink=muted, left_pt=17.0, right_pt=17.0, bar=palette.rule)
        case "caption":
            return replace(small, before_pt=8.0, after_pt=4.0, is_whole=True)
        case "footnote":
            return replace(small, ink=Ink(style.small_pt, palette.text), after_pt=2.0)
    return body


def _role(block: Block, style: Style, look: Look) -> Look:
    """The roles of a brief that differ from their kind."""
    palette = style.palette
    match block.role:
        case "brief.meta":
            return replace(look, ink=Ink(style.small_pt, palette.muted), after_pt=2.0)
        case "brief.note":
            return replace(look, ink=Ink(style.small_pt, palette.muted), before_pt=4.0, after_pt=4.0)
        case "brief.source":
            return replace(look, ink=Ink(style.small_pt, palette.text))
        case "brief.bottom_line":
            ink = Ink(style.body_pt + 1.0, palette.text)
            panel = replace(look, ink=ink, left_pt=14.0, right_pt=12.0, inset_pt=8.0, is_whole=True)
            return replace(panel, bar=palette.accent, ground=palette.band, before_pt=8.0, after_pt=10.0)
    return look
