"""The colours of a page as custom properties: those of the style by day, a fixed set by night."""

from dataclasses import fields

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
    scale=("#232A31", "#3A3428", "#54401F", "#6E3626"),
)
"""Keeps the same contrasts as a palette by day."""

_FALLBACKS = '"Source Sans Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
_LEAST_LEADING = 1.4
"""A screen is read from further away than paper."""


def properties(style: Style) -> str:
    """The declarations that the style sheet builds on."""
    family = "".join(character for character in style.body.name if character.isalnum() or character in " -")
    sizes = f"--small:{style.small_pt / style.body_pt:.3f}rem;--leading:{max(style.leading, _LEAST_LEADING):g}"
    day, night = _colours(style.palette, GROUND), _colours(NIGHT, NIGHT_GROUND)
    return (
        f':root{{{day}--font:"{family}",{_FALLBACKS};{sizes}}}'
        f"@media (prefers-color-scheme:dark){{:root{{{night}}}}}"
        f"@media print{{:root{{{day}font-size:{style.body_pt:g}pt}}}}"
    )


def _colours(palette: Palette, ground: str) -> str:
    flat = {field.name: getattr(palette, field.name) for field in fields(palette) if field.name != "scale"}
    steps = {f"scale-{number}": step for number, step in enumerate(palette.scale, start=1)}
    named = ((name.replace("_", "-"), str(value)) for name, value in (flat | steps).items())
    return f"--ground:{ground};" + "".join(f"--{name}:{value};" for name, value in named)
