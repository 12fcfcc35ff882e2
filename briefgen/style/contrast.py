"""Contrast of colours after WCAG 2.1: whether words can be read on their grounds, and lines and bars be seen."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefgen.style.palette import Palette

PAGE = "#FFFFFF"
"""The ground of a page."""
TEXT_RATIO = 4.5
GRAPHIC_RATIO = 3.0
SHADE_RATIO = 1.1
"""Of two steps of a scale, which repeats in shades what words say."""
_STEPS = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour on its ground, by the names that they have in a style file, and the ratio that they need."""

    front_name: str
    front: str
    ground_name: str
    ground: str
    needed: float

    @property
    def ratio(self) -> float:
        return contrast(self.front, self.ground)

    @property
    def is_enough(self) -> bool:
        return self.ratio >= self.needed


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 for the same ones to 21 for black and white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of `#RRGGBB`, from 0 for black to 1 for white."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def pairs(palette: Palette) -> Iterator[Pair]:
    """Every colour on every ground that it stands on."""
    on_page_and_band = {
        "text": palette.text,
        "muted": palette.muted,
        "accent": palette.accent,
        "heading": palette.heading,
        "link": palette.link,
    }
    for name, colour in on_page_and_band.items():
        yield Pair(name, colour, "page", PAGE, TEXT_RATIO)
        yield Pair(name, colour, "band", palette.band, TEXT_RATIO)
    for step, shade in enumerate(palette.scale):
        yield Pair("text", palette.text, f"scale[{step}]", shade, TEXT_RATIO)
    yield Pair("header_text", palette.header_text, "header_ground", palette.header_ground, TEXT_RATIO)
    yield Pair("bar", palette.bar, "page", PAGE, GRAPHIC_RATIO)
    yield Pair("rule", palette.rule, "page", PAGE, GRAPHIC_RATIO)


def nearest_enough(colour: str, others: Collection[tuple[str, float]]) -> str | None:
    """The darker or lighter shade nearest to `colour` that has to each other colour the ratio needed; None for none."""
    for step in range(1, _STEPS + 1):
        for end in (0, 255):
            shade = _mixed(colour, end, step / _STEPS)
            if all(contrast(shade, other) >= needed for other, needed in others):
                return shade
    return None


def _mixed(colour: str, end: int, share: float) -> str:
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (end - channel) * share):02X}" for channel in channels)
