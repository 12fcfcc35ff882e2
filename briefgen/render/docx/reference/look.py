"""The style of a document on the office's paper: its page, its type and colours of its theme for what is added."""

from dataclasses import replace

from briefgen.render.docx.reference.base import Base
from briefgen.render.docx.reference.colours import office_palette
from briefgen.render.docx.reference.section import sheet_of
from briefgen.render.docx.reference.sheet import OfficeStyles
from briefgen.render.docx.reference.tree import A, Element, W, value
from briefgen.style import Margins, Paper, Style, Typeface

_MM_PER_TWIP = 25.4 / 1440
_WORDS_HALF_POINTS = 20
_LEAST_HALF_POINTS, _MOST_HALF_POINTS = 8, 144


def office_look(base: Base, style: Style) -> Style:
    """`style` as far as the office's file leaves it: page, typefaces, sizes and colours are those of the file.

    Its logo, header and footer are left out: the file brings a letterhead of its own.
    """
    look = replace(_on_paper(base, style), logo=None, header="", footer="", reference=b"")
    if base.styles is None:
        return look
    styles = OfficeStyles(base.styles.root)
    theme = base.theme.root if base.theme is not None else None
    return replace(_set(styles, theme, look), palette=office_palette(styles, theme, look.palette))


def _on_paper(base: Base, style: Style) -> Style:
    """`style` on the office's page; the text is as wide as one of its columns."""
    if base.section is None:
        return style
    sheet = sheet_of(base.section, base.name)
    paper = Paper("a4", sheet.width * _MM_PER_TWIP, sheet.height * _MM_PER_TWIP)
    margins = Margins(
        top_mm=sheet.top * _MM_PER_TWIP,
        right_mm=(sheet.width - sheet.left - sheet.column) * _MM_PER_TWIP,
        bottom_mm=sheet.bottom * _MM_PER_TWIP,
        left_mm=sheet.left * _MM_PER_TWIP,
    )
    return replace(style, paper=paper, margins=margins)


def _set(styles: OfficeStyles, theme: Element | None, style: Style) -> Style:
    """`style` in the office's typefaces and sizes."""
    plain = styles.default("paragraph")
    headings = [styles.named(f"heading {level}") for level in (1, 2, 3)]
    body = _typeface(styles, theme, plain)
    heading = next((_typeface(styles, theme, known) for known in headings if known is not None), body)
    body_pt = _size(styles, plain) or _WORDS_HALF_POINTS / 2
    scale = body_pt / style.body_pt
    sizes = [
        (_size(styles, known) if known is not None else None) or _half(own * scale)
        for known, own in zip(headings, style.heading_pt, strict=True)
    ]
    title = styles.named("title")
    return replace(
        style,
        body=Typeface(body) if body else style.body,
        heading=Typeface(heading) if heading else style.heading,
        body_pt=body_pt,
        small_pt=_half(style.small_pt * scale),
        title_pt=(_size(styles, title) if title is not None else None) or _half(style.title_pt * scale),
        heading_pt=(sizes[0], sizes[1], sizes[2]),
    )


def _typeface(styles: OfficeStyles, theme: Element | None, style: Element | None) -> str:
    """The name of the typeface that `style` is set in, empty where the file does not say."""
    stated = [known.find(f"{W}rPr/{W}rFonts") for known in styles.chain(style)]
    stated.append(styles.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts"))
    for fonts in stated:
        family = value(fonts, "asciiTheme")
        said = _theme_font(theme, family) if family else value(fonts, "ascii")
        if said:
            return said
    return ""


def _theme_font(theme: Element | None, family: str) -> str:
    scheme = "majorFont" if family.startswith("major") else "minorFont"
    latin = theme.find(f".//{A}fontScheme/{A}{scheme}/{A}latin") if theme is not None else None
    return (latin.get("typeface") or "") if latin is not None else ""


def _size(styles: OfficeStyles, style: Element | None) -> float | None:
    """The size of `style` in points, None where the file does not say one that can be read."""
    said = styles.property_of(style, "rPr/sz")
    if not (said.isascii() and said.isdecimal() and len(said) <= 4):
        return None
    return int(said) / 2 if _LEAST_HALF_POINTS <= int(said) <= _MOST_HALF_POINTS else None


def _half(size_pt: float) -> float:
    """`size_pt` in whole half points, as Word has sizes."""
    return round(size_pt * 2) / 2
