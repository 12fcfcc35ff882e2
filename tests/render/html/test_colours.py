"""Words can be read by day and by night: WCAG 2.1 AA."""

from itertools import pairwise

import pytest

from briefgen.marking import TLP
from briefgen.render.html.looks import GROUND, NIGHT, NIGHT_GROUND
from briefgen.render.running import BANNER_GROUND
from briefgen.style import Palette
from briefgen.style.load import built_in
from briefgen.style.shelf import names


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("palette", "ground"), [(Palette(), GROUND), (NIGHT, NIGHT_GROUND)], ids=["day", "night"])
def test_words_stand_out_from_every_ground(palette: Palette, ground: str) -> None:
    for colour in (palette.text, palette.muted, palette.accent, palette.heading, palette.link):
        assert contrast(colour, ground) >= 4.5
        assert contrast(colour, palette.band) >= 4.5
    assert contrast(palette.header_text, palette.header_ground) >= 4.5
    assert contrast(palette.bar, ground) >= 3


@pytest.mark.parametrize("palette", [NIGHT, *(built_in(name).style.palette for name in names())])
def test_words_stand_out_from_every_shade(palette: Palette) -> None:
    assert all(contrast(palette.text, shade) >= 4.5 for shade in palette.scale)


@pytest.mark.parametrize("palette", [NIGHT, *(built_in(name).style.palette for name in names())])
def test_shades_differ_from_one_another(palette: Palette) -> None:
    assert all(contrast(one, other) >= 1.1 for one, other in pairwise(palette.scale))


@pytest.mark.parametrize("marking", TLP, ids=lambda marking: marking.label)
def test_labels_stand_out_from_black(marking: object) -> None:
    assert contrast(marking.colour, BANNER_GROUND) >= 4.5
