"""The built-in styles in the look of the document, and the looks of the roles of a brief."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from briefgen.render.docx.fonts import NATURAL_LEADING
from briefgen.render.docx.looks import Look, paragraph_look, text_look
from briefgen.render.docx.markup import Element, element, valued
from briefgen.render.docx.theme import hexadecimal
from briefgen.style import Style

TABLE_STYLE = "BriefTable"

_SINGLE = 240
_TWIPS_PER_MM = 1440 / 25.4
_DEEPEST_HEADING = 9


@dataclass(frozen=True, slots=True)
class Builtin:
    """A paragraph style that Word knows by `name`, or one that the tables and figures here use."""

    identifier: str
    name: str
    look: Look
    base: str = "Normal"
    follower: str = ""
    is_own: bool = False


@lru_cache(maxsize=4)
def builtin_styles(style: Style) -> tuple[Element, ...]:
    """The styles that every document has."""
    paragraphs = [_paragraph(builtin) for builtin in (*_headings(style), *_texts(style), *_lists(style))]
    return (_normal(style), *paragraphs, *_characters(style), *_tables(style))


@cache
def builtin_names() -> frozenset[str]:
    """The names that no role's style may take, folded."""
    builtins = (*_headings(Style()), *_texts(Style()), *_lists(Style()))
    others = (
        "Normal",
        "Running Title",
        "Default Paragraph Font",
        "Hyperlink",
        "Internal Link",
        "footnote reference",
        "Normal Table",
        "No List",
    )
    return frozenset(name.casefold() for name in (*others, "Brief Table", *(builtin.name for builtin in builtins)))


def role_looks(style: Style) -> dict[str, Look]:
    """How the roles of a brief differ from the built-in style of their kind."""
    palette = style.palette
    small = Look(size_pt=style.small_pt, colour=palette.muted, after_pt=2)
    bottom_line = Look(
        size_pt=style.body_pt + 1.0,
        before_pt=6,
        after_pt=10,
        left_twips=200,
        right_twips=120,
        rule_colour=palette.accent,
        ground=palette.band,
        padding_pt=5,
        stays_together=True,
    )
    return {
        "brief.meta": small,
        "brief.note": replace(small, before_pt=6, after_pt=4),
        "brief.bottom_line": bottom_line,
        "brief.source": Look(size_pt=style.small_pt, after_pt=3),
    }


def text_width_twips(style: Style) -> int:
    """The width of the text between the margins."""
    return round(style.text_width_mm * _TWIPS_PER_MM)


def _normal(style: Style) -> Element:
    look = Look(before_pt=0, after_pt=6, line=round(_SINGLE * style.leading / NATURAL_LEADING))
    kind = {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"}
    return element("w:style", kind, valued("w:name", "Normal"), element("w:qFormat"), paragraph_look(look))


def _headings(style: Style) -> tuple[Builtin, ...]:
    palette = style.palette
    title = Look(
        size_pt=style.title_pt,
        colour=palette.heading,
        is_bold=True,
        before_pt=0,
        after_pt=4,
        line=round(style.title_pt * 24),
        is_exact=True,
        stays_with_next=True,
        stays_together=True,
    )
    byline = Look(size_pt=style.heading_pt[1], colour=palette.muted, after_pt=4)
    builtins = [Builtin("Title", "Title", title, follower="Normal"), Builtin("Subtitle", "Subtitle", byline)]
    spaces = ((16, 5), (12, 4), (10, 3))
    for level in range(1, _DEEPEST_HEADING + 1):
        size = style.heading_pt[min(level, 3) - 1]
        before, after = spaces[min(level, 3) - 1]
        look = Look(
            size_pt=size,
            colour=palette.heading,
            is_bold=True,
            before_pt=before,
            after_pt=after,
            stays_with_next=True,
            stays_together=True,
            outline=level,
        )
        builtins.append(Builtin(f"Heading{level}", f"heading {level}", look, follower="Normal"))
    return tuple(builtins)


def _texts(style: Style) -> tuple[Builtin, ...]:
    palette = style.palette
    small = Look(size_pt=style.small_pt, colour=palette.muted)
    quote = Look(left_twips=340, right_twips=340, rule_colour=palette.rule, colour=palette.muted)
    cell = Look(size_pt=style.small_pt, after_pt=0)
    running = Look(size_pt=style.small_pt, colour=palette.muted, after_pt=0)
    status = Look(size_pt=12, colour=palette.accent, is_bold=True, after_pt=10, right_tab_twips=text_width_twips(style))
    header_cell = Look(is_bold=True, colour=palette.header_text, stays_with_next=True)
    gap = Look(size_pt=1, before_pt=0, after_pt=0, line=40, is_exact=True)
    return (
        Builtin("Quote", "Quote", quote),
        Builtin("Caption", "caption", Look(size_pt=style.small_pt, colour=palette.muted, before_pt=8, after_pt=4)),
        Builtin("FootnoteText", "footnote text", Look(size_pt=style.small_pt, after_pt=2)),
        Builtin("Header", "header", running),
        Builtin("Footer", "footer", replace(running, right_tab_twips=text_width_twips(style))),
        Builtin("Marking", "Marking", Look(after_pt=2, side="right"), "Header", is_own=True),
        Builtin("Status", "Status", status, "Header", is_own=True),
        Builtin("TableText", "Table Text", cell, is_own=True),
        Builtin("TableHeading", "Table Heading", header_cell, "TableText", is_own=True),
        Builtin("TableGap", "Table Gap", gap, is_own=True),
        Builtin("TableParting", "Table Parting", replace(gap, line=120), is_own=True),
        Builtin("Figure", "Figure", Look(before_pt=4, after_pt=4, line=_SINGLE), is_own=True),
        Builtin("Small", "Small", small, is_own=True),
    )


def _lists(style: Style) -> tuple[Builtin, ...]:
    look = Look(after_pt=3, colour=style.palette.text)
    return Builtin("ListBullet", "List Bullet", look), Builtin("ListNumber", "List Number", look)


def _paragraph(builtin: Builtin) -> Element:
    own = {"w:customStyle": "1"} if builtin.is_own else {}
    return element(
        "w:style",
        {"w:type": "paragraph", **own, "w:styleId": builtin.identifier},
        valued("w:name", builtin.name),
        valued("w:basedOn", builtin.base),
        valued("w:next", builtin.follower) if builtin.follower else None,
        element("w:qFormat"),
        paragraph_look(builtin.look),
        text_look(builtin.look),
    )


def _characters(style: Style) -> tuple[Element, ...]:
    default = {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"}
    link = element("w:rPr", valued("w:color", hexadecimal(style.palette.link)), valued("w:u", "single"))
    return (
        element("w:style", default, valued("w:name", "Default Paragraph Font"), element("w:semiHidden")),
        element("w:style", {"w:type": "character", "w:styleId": "Hyperlink"}, valued("w:name", "Hyperlink"), link),
        element(
            "w:style",
            {"w:type": "character", "w:customStyle": "1", "w:styleId": "InternalLink"},
            valued("w:name", "Internal Link"),
            element("w:rPr", valued("w:color", hexadecimal(style.palette.link))),
        ),
        element(
            "w:style",
            {"w:type": "character", "w:styleId": "FootnoteReference"},
            valued("w:name", "footnote reference"),
            element("w:rPr", valued("w:vertAlign", "superscript")),
        ),
        element(
            "w:style",
            {"w:type": "character", "w:customStyle": "1", "w:styleId": "RunningTitle"},
            valued("w:name", "Running Title"),
            text_look(Look(is_bold=False, colour=style.palette.muted, size_pt=style.small_pt)),
        ),
        element(
            "w:style",
            {"w:type": "character", "w:customStyle": "1", "w:styleId": "MarkingLabel"},
            valued("w:name", "Marking Label"),
            text_look(Look(is_bold=True, colour=style.palette.text, size_pt=12)),  # TLP 2.0: 12 points or more
        ),
        element(
            "w:style",
            {"w:type": "numbering", "w:default": "1", "w:styleId": "NoList"},
            valued("w:name", "No List"),
            element("w:semiHidden"),
        ),
    )


def _tables(style: Style) -> tuple[Element, ...]:
    palette = style.palette

    def ground(colour: str) -> Element:
        return element("w:tcPr", element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": hexadecimal(colour)}))

    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": hexadecimal(palette.rule)}
    borders = element("w:tblBorders", *(element(f"w:{side}", line) for side in ("top", "bottom", "insideH")))
    header = text_look(Look(is_bold=True, colour=palette.header_text))
    plain = {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"}
    own = {"w:type": "table", "w:customStyle": "1", "w:styleId": TABLE_STYLE}
    return (
        element(
            "w:style",
            plain,
            valued("w:name", "Normal Table"),
            element("w:semiHidden"),
            element("w:tblPr", element("w:tblInd", {"w:w": "0", "w:type": "dxa"}), _cell_margins(0, 108)),
        ),
        element(
            "w:style",
            own,
            valued("w:name", "Brief Table"),
            valued("w:basedOn", "TableNormal"),
            element("w:tblPr", valued("w:tblStyleRowBandSize", 1), borders, _cell_margins(50, 90)),
            element("w:tblStylePr", {"w:type": "firstRow"}, header, ground(palette.header_ground)),
            element("w:tblStylePr", {"w:type": "firstCol"}, text_look(Look(is_bold=True))),
            element("w:tblStylePr", {"w:type": "band2Horz"}, ground(palette.band)),
        ),
    )


def _cell_margins(upright_twips: int, sideways_twips: int) -> Element:
    sides = {"top": upright_twips, "left": sideways_twips, "bottom": upright_twips, "right": sideways_twips}
    return element(
        "w:tblCellMar",
        *(element(f"w:{side}", {"w:w": str(twips), "w:type": "dxa"}) for side, twips in sides.items()),
    )
