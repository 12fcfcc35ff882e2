"""The colours, typefaces and sizes of a page as custom properties; by night the colours are a fixed set."""

from dataclasses import fields

from briefgen.render.html.families import stack
from briefgen.style import Palette, Style

GROUND, NIGHT_GROUND = "#FFFFFF", "#14181D"
NIGHT = Palette(
    text="#E4E8EC",
    muted="#A9B3BD",
    accent="#E39A8C",
    heading="#F2F5F7",
    rule="#66717D",
    header_ground="#2A3744",
    header_text="#FFFFFF",
    band="#1E242B",
    bar="#7FA8D1",
    link="#8EBDE8",
    scale=("#20272D", "#3E382B", "#5F4A26", "#864531"),
)
"""Keeps the same contrasts as a palette by day."""

_LEAST_LEADING = 1.4
"""A screen is read from further away than paper."""


def properties(style: Style) -> str:
    """The declarations that the style sheet builds on."""
    day, night = _colours(style.palette, GROUND), _colours(NIGHT, NIGHT_GROUND)
    fonts = f"--font:{stack(style.body, style.fallbacks)};--heading-font:{stack(style.heading, style.fallbacks)};"
    return (
        f":root{{{day}{fonts}{_sizes(style)}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{night}}}}}"
        f"@media print{{:root{{{day}font-size:{style.body_pt:g}pt}}}}"
    )


def _sizes(style: Style) -> str:
    """Shares of the size of the text, which the reader may set."""
    sizes = {"small": style.small_pt, "title": style.title_pt}
    sizes |= {f"heading-{level}": size for level, size in enumerate(style.heading_pt, start=1)}
    said = "".join(f"--{name}:{size / style.body_pt:.3f}rem;" for name, size in sizes.items())
    return f"{said}--leading:{max(style.leading, _LEAST_LEADING):g}"


def _colours(palette: Palette, ground: str) -> str:
    flat = {field.name: getattr(palette, field.name) for field in fields(palette) if field.name != "scale"}
    steps = {f"scale-{number}": step for number, step in enumerate(palette.scale, start=1)}
    named = ((name.replace("_", "-"), str(value)) for name, value in (flat | steps).items())
    return f"--ground:{ground};" + "".join(f"--{name}:{value};" for name, value in named)
