"""Scripts whose letters change with their neighbours or run from right to left: they need a shaper, which is not here.

Drawn letter by letter their words would be wrong, so no face counts as having them, and they are shown as placeholders.
A shaper would be asked here for each run of such characters, and would give back glyphs with their places; `Face`
draws characters, so it would have to draw glyphs too.
"""

import re

_SHAPED = re.compile(
    "["
    "\u0590-\u08ff"  # Hebrew, Arabic, Syriac, Thaana, N'Ko
    "\u0900-\u0dff"  # the scripts of India
    "\u0f00-\u109f"  # Tibetan, Burmese
    "\u1700-\u18af"  # the Philippines, Khmer, Mongolian
    "\u1900-\u1cff"  # South-east Asia, Vedic signs
    "\ua800-\ua8ff\ua930-\ua95f\ua980-\uaaff\uabc0-\uabff"
    "\ufb1d-\ufdff\ufe70-\ufefe"  # forms of Hebrew and Arabic letters
    "\U00010800-\U00011fff\U0001e800-\U0001efff"
    "]+"
)


def unshaped(characters: str) -> str:
    """Those of `characters` that can be drawn one after the other, from left to right."""
    return _SHAPED.sub("", characters)
