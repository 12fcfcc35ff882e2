"""Colours for what is added, from the office's theme and headings; words stay legible on whatever they stand on."""

import re
from dataclasses import replace

from briefgen.render.docx.reference.sheet import OfficeStyles
from briefgen.render.docx.reference.tree import A, Element
from briefgen.style import Palette
from briefgen.style.contrast import GRAPHIC_RATIO, PAGE, TEXT_RATIO, contrast, nearest_enough

_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_BLACK, _GREY = "#000000", "#595959"
_BAND_SHARE = 0.08
_SCALE_SHARES = (0.08, 0.22, 0.38, 0.55)
_LEAST_HUE = 40  # difference of two channels of 255
_STEPS = 10


def office_palette(styles: OfficeStyles, theme: Element | None, palette: Palette) -> Palette:
    """`palette` in the office's colours; those that its file does not have stay."""
    schemed = _scheme(theme)
    text = _legible(_colour(styles, "normal") or _BLACK, PAGE)
    stated = _colour(styles, "heading 1") or _colour(styles, "title")
    accent = (stated if _has_hue(stated) else "") or schemed.get("accent1") or stated or palette.accent
    heading = stated or schemed.get("dk2") or text
    band = _tint(accent, _BAND_SHARE)
    ground = _legible(accent, PAGE)
    changed = replace(
        palette,
        text=text,
        muted=_legible(_GREY, band),
        accent=_legible(accent, band),
        heading=_legible(heading, band),
        link=_legible(schemed.get("hlink") or palette.link, band),
        band=band,
        bar=_legible(accent, PAGE, GRAPHIC_RATIO),
        header_ground=ground,
        header_text=PAGE,
        scale=_scale(accent, text),
    )
    return _under_own_heads(styles, changed)


def _under_own_heads(styles: OfficeStyles, palette: Palette) -> Palette:
    """`palette` with a ground for the heads of tables on which the office's own style for them can be read."""
    words = _colour(styles, "table heading")
    if not words and styles.named("table heading") is None:
        return palette
    words = words or palette.text
    grounds = (palette.header_ground, palette.band, PAGE)
    ground = next((known for known in grounds if contrast(words, known) >= TEXT_RATIO), PAGE)
    return replace(palette, header_text=words, header_ground=ground)


def _scheme(theme: Element | None) -> dict[str, str]:
    """The colours of the theme by their names, such as `accent1`."""
    found: dict[str, str] = {}
    scheme = theme.find(f".//{A}clrScheme") if theme is not None else None
    for entry in scheme if scheme is not None else ():
        for colour in entry:
            said = colour.get("lastClr") or colour.get("val") or ""
            if _COLOUR.fullmatch(said):
                found[str(entry.tag).removeprefix(A)] = f"#{said.upper()}"
    return found


def _colour(styles: OfficeStyles, name: str) -> str:
    """The colour of the words of the style `name`, empty where it says none."""
    style = styles.named(name)
    said = styles.property_of(style, "rPr/color") if style is not None else ""
    return f"#{said.upper()}" if _COLOUR.fullmatch(said) else ""


def _has_hue(colour: str) -> bool:
    """Whether `colour` is more than a shade of grey; an empty one has none."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)] if colour else [0]
    return max(channels) - min(channels) >= _LEAST_HUE


def _legible(colour: str, ground: str, needed: float = TEXT_RATIO) -> str:
    """`colour`, else the nearest to it that can be told from `ground`."""
    return colour if contrast(colour, ground) >= needed else nearest_enough(colour, [(ground, needed)]) or _BLACK


def _tint(colour: str, share: float) -> str:
    """White with `share` of `colour` in it."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (channel - 255) * share):02X}" for channel in channels)


def _scale(colour: str, text: str) -> tuple[str, str, str, str]:
    """Four grounds from the lightest, on each of which `text` can be read."""
    lightest, light, dark, darkest = (_ground(colour, text, share) for share in _SCALE_SHARES)
    return lightest, light, dark, darkest


def _ground(colour: str, text: str, share: float) -> str:
    tints = (_tint(colour, share * (1 - step / _STEPS)) for step in range(_STEPS))
    return next((tint for tint in tints if contrast(text, tint) >= TEXT_RATIO), PAGE)
