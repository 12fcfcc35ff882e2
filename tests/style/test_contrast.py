from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.errors import SchemaError
from briefgen.pipeline.styling import read_style
from briefgen.style import Palette
from briefgen.style.colours import WrittenColours, overlaid
from briefgen.style.contrast import contrast, luminance, nearest_enough, pairs
from briefgen.style.legibility import contrast_table, floored, illegible
from briefgen.style.load import built_in
from briefgen.style.shelf import names

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
NAMED = sorted(set(Palette.__slots__) - {"scale"})


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.478),
        ("#FF0000", "#FFFFFF", 3.998),
        ("#0000FF", "#FFFFFF", 8.592),
        ("#00FF00", "#000000", 15.304),
    ],
)
def test_the_ratio_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize("name", names())
def test_a_built_in_palette_passes_its_own_check(name: str) -> None:
    palette = built_in(name).style.palette
    assert [pair for pair in pairs(palette) if not pair.is_enough] == []
    assert list(illegible({"colours": {"scale": list(palette.scale)}}, palette)) == []
    assert [luminance(shade) for shade in palette.scale] == sorted(map(luminance, palette.scale), reverse=True)


def test_the_plain_style_has_the_highest_contrast_and_no_hue() -> None:
    palette = built_in("plain").style.palette
    assert all(pair.ratio >= 7 for pair in pairs(palette))
    colours = [*palette.scale, *(getattr(palette, name) for name in NAMED)]
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(NAMED), COLOURS, max_size=4), st.sampled_from(names()))
def test_any_palette_that_passes_has_the_ratios_and_any_other_is_refused(
    tmp_path: Path, colours: dict[str, str], extended: str
) -> None:
    lines = [f'  {name}: "{colour}"' for name, colour in colours.items()]
    path = tmp_path / "any.yaml"
    path.write_text("\n".join([f"extends: {extended}", "colours:" if lines else "", *lines]), encoding="utf-8")
    expected = overlaid(WrittenColours.model_validate(colours), built_in(extended).style.palette)
    lacking = [pair for pair in pairs(expected) if pair.ratio < pair.needed]
    if lacking:
        with pytest.raises(SchemaError) as raised:
            read_style(str(path))
        assert len(raised.value.problems) == len(lacking)
        for pair in lacking:
            assert f"{pair.front} on {pair.ground_name} {pair.ground} has a contrast of" in str(raised.value)
    else:
        assert read_style(str(path)).palette == expected


@given(COLOURS, COLOURS)
def test_the_shade_that_is_offered_can_be_told(colour: str, other: str) -> None:
    shade = nearest_enough(colour, [(other, 4.5)])
    assert shade is not None
    assert contrast(shade, other) >= 4.5


def test_no_shade_is_offered_where_none_can_be_told() -> None:
    assert nearest_enough("#808080", [("#000000", 4.5), ("#FFFFFF", 4.7)]) is None
    colours = {"text": "#000000", "scale": ["#FFFFFF", "#DDDDDD", "#BBBBBB", "#222222"]}
    (problem,) = illegible({"colours": colours}, Palette())
    assert problem.remedy == "part the two further"


@given(st.floats(1, 21))
def test_a_ratio_is_never_shown_larger_than_it_is(ratio: float) -> None:
    assert float(floored(ratio)) <= ratio


def test_the_table_names_every_pair_once() -> None:
    lines = contrast_table(Palette()).splitlines()
    assert len(lines) == len(list(pairs(Palette()))) == len({line.split("  #")[0] for line in lines})


def test_every_colour_of_a_palette_can_be_written_and_stands_on_something() -> None:
    assert set(WrittenColours.model_fields) == set(Palette.__slots__)
    met = {name.partition("[")[0] for pair in pairs(Palette()) for name in (pair.front_name, pair.ground_name)}
    assert met - {"page"} == set(Palette.__slots__)
