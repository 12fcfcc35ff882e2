"""The built-in styles in the look of the document, and the looks of the roles of a brief."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from briefgen.render.docx.character_styles import character_styles
from briefgen.render.docx.fonts import leading_of, word_name
from briefgen.render.docx.looks import Look, Theme, paragraph_look, text_look
from briefgen.render.docx.markup import Markup, element, joined, valued
from briefgen.render.docx.table_styles import table_style_names, table_styles
from briefgen.style import Style

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
def builtin_styles(style: Style) -> Markup:
    """The styles that every document has."""
    paragraphs = [_paragraph(builtin) for builtin in (*_headings(style), *_texts(style), *_lists(style))]
    return joined((_normal(style), *paragraphs, *character_styles(style), *table_styles(style)))


@cache
def builtin_names() -> frozenset[str]:
    """The names that no role's style may take, folded."""
    builtins = (*_headings(Style()), *_texts(Style()), *_lists(Style()))
    others = (
        "Normal",
        "Running Title",
        "Marking Label",
        "Default Paragraph Font",
        "Hyperlink",
        "Internal Link",
        "footnote reference",
        "Normal Table",
        "No List",
    )
    return frozenset(
        name.casefold() for name in (*others, *table_style_names(), *(builtin.name for builtin in builtins))
    )


def text_width_twips(style: Style) -> int:
    """The width of the text between the margins."""
    return round(style.text_width_mm * _TWIPS_PER_MM)


def _normal(style: Style) -> Markup:
    look = Look(before_pt=0, after_pt=6, line=round(_SINGLE * style.leading / leading_of(style.body)))
    kind = {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"}
    return element("w:style", kind, valued("w:name", "Normal"), element("w:qFormat"), paragraph_look(look))


def _headings(style: Style) -> tuple[Builtin, ...]:
    palette = style.palette
    font: tuple[Theme, str] = ("major", word_name(style.heading))
    title = Look(
        font=font,
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
            font=font,
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
    row_header = Look(is_bold=True, colour=palette.heading)
    gap = Look(size_pt=1, before_pt=0, after_pt=0, line=40, is_exact=True)
    return (
        Builtin("Quote", "Quote", quote),
        Builtin("Caption", "caption", Look(size_pt=style.small_pt, colour=palette.muted, before_pt=8, after_pt=4)),
        Builtin("FootnoteText", "footnote text", Look(size_pt=style.small_pt, after_pt=2)),
        Builtin("Header", "header", replace(running, right_tab_twips=text_width_twips(style))),
        Builtin("Footer", "footer", replace(running, right_tab_twips=text_width_twips(style))),
        Builtin("Marking", "Marking", Look(after_pt=2, side="right"), "Header", is_own=True),
        Builtin("Letterhead", "Letterhead", Look(after_pt=4), "Header", is_own=True),
        Builtin("Status", "Status", status, "Header", is_own=True),
        Builtin("TableText", "Table Text", cell, is_own=True),
        Builtin("TableHeading", "Table Heading", header_cell, "TableText", is_own=True),
        Builtin("TableLabel", "Table Label", replace(header_cell, colour=palette.muted), "TableText", is_own=True),
        Builtin("TableRowHeading", "Table Row Heading", row_header, "TableText", is_own=True),
        Builtin("TableGap", "Table Gap", gap, is_own=True),
        Builtin("TableParting", "Table Parting", replace(gap, line=120), is_own=True),
        Builtin("Figure", "Figure", Look(before_pt=4, after_pt=4, line=_SINGLE), is_own=True),
        Builtin("Small", "Small", small, is_own=True),
    )


def _lists(style: Style) -> tuple[Builtin, ...]:
    look = Look(after_pt=3, colour=style.palette.text)
    return Builtin("ListBullet", "List Bullet", look), Builtin("ListNumber", "List Number", look)


def _paragraph(builtin: Builtin) -> Markup:
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
