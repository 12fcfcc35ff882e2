"""Colours of a style file that cannot be told from their grounds."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from briefgen.errors import Problem
from briefgen.style.colours import WrittenColours, overlaid
from briefgen.style.contrast import SHADE_RATIO, Pair, contrast, luminance, nearest_enough, pairs
from briefgen.style.palette import Palette
from briefgen.style.raw import Fields, part, sound


def illegible(written: Fields, base: Palette) -> Iterator[Problem]:
    """Pairs of which one colour at least is of this file and that are too alike, and a scale that does not darken.

    Colours of the wrong form are passed over: the validator tells of them.
    """
    colours = {name: value for name, value in part(written, "colours").items() if sound(WrittenColours, {name: value})}
    palette = overlaid(WrittenColours.model_validate(colours), base)
    stands = list(pairs(palette))
    for pair in stands:
        written_ones = [name for name in (pair.front_name, pair.ground_name) if name.partition("[")[0] in colours]
        if not pair.is_enough and written_ones:
            path = f"colours.{written_ones[0]}"
            yield Problem(path, _said(pair), _remedy(written_ones[0], stands))
    for step, (lighter, darker) in enumerate(pairwise(palette.scale), start=1):
        is_told_apart = luminance(darker) < luminance(lighter) and contrast(darker, lighter) >= SHADE_RATIO
        if "scale" in colours and not is_told_apart:
            message = f"{darker} is not clearly darker than {lighter} before it"
            yield Problem(f"colours.scale[{step}]", message, "write the grounds from the lightest to the darkest")


def _said(pair: Pair) -> str:
    return (
        f"{pair.front_name} {pair.front} on {pair.ground_name} {pair.ground} has a contrast of {floored(pair.ratio)}:1"
        f" and needs {pair.needed:g}:1"
    )


def _remedy(name: str, stands: Iterable[Pair]) -> str:
    """A shade of the colour `name` that can be told from all that it meets."""
    met = [(pair.front, pair.ground, pair.needed) for pair in stands if pair.front_name == name]
    met += [(pair.ground, pair.front, pair.needed) for pair in stands if pair.ground_name == name]
    shade = nearest_enough(met[0][0], [(other, needed) for _, other, needed in met])
    return f'write "{shade}", or part the two further' if shade else "part the two further"


def contrast_table(palette: Palette) -> str:
    """Every colour on every ground that it stands on, a line each: what the ratio is and what it has to be."""
    rows = [(f"{pair.front_name} on {pair.ground_name}", pair) for pair in pairs(palette)]
    widest = max(len(words) for words, _ in rows)
    return "".join(
        f"  {words:<{widest}}  {pair.front} {pair.ground}  {floored(pair.ratio):>5}:1  needs {pair.needed:g}:1\n"
        for words, pair in rows
    )


def floored(ratio: float) -> str:
    """A ratio with two decimals, none of which makes it look like more than it is."""
    return f"{int(ratio * 100) / 100:.2f}"
