"""A text that is written wraps between words, where prompt_toolkit alone would break them."""

import re
from bisect import bisect_right

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.utils import get_cwidth

_UNSEEN = "·"
"""What stands for a sign that would steer the terminal or cannot be seen."""

_PARTS = re.compile(r" +|[^ ]+")


class WordWrap(Processor):
    """Fills a row up with spaces where the next word does not fit, and leaves out a space that begins a row."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        text = fragment_list_to_text(transformation_input.fragments)
        drawn, places = laid(text, transformation_input.width)
        fragments: StyleAndTextTuples = [("", drawn)]
        return Transformation(
            fragments,
            source_to_display=lambda place: places[min(place, len(places) - 1)],
            display_to_source=lambda shown: max(0, bisect_right(places, shown) - 1),
        )


def laid(text: str, width: int) -> tuple[str, list[int]]:
    """What is drawn of a line in rows of `width` columns, and where in that each sign, and the end, comes to stand."""
    drawn: list[str] = []
    places: list[int] = []
    column = 0
    for part in _PARTS.findall(text):
        is_space, columns = part[0] == " ", get_cwidth(part)
        if not is_space and column + columns > width >= columns:
            drawn.extend(" " * (width - column))
            column = 0
        for sign in part:
            places.append(len(drawn))
            if is_space and column >= width:
                continue
            taken = get_cwidth(sign) if sign.isprintable() else 1
            column = taken if column + taken > width else column + taken
            drawn.append(sign if sign.isprintable() else " " if sign.isspace() else _UNSEEN)
    return "".join(drawn), [*places, len(drawn)]
