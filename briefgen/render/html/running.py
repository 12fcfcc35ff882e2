"""What stands above and below the text of a page on the screen, and on every sheet when it is printed."""

from briefgen.marking import marking_of
from briefgen.render.html.markup import element, words
from briefgen.render.running import shortened
from briefgen.render.standing import Standing
from briefgen.style import Style

_LONGEST_MARKING = 120
"""In the margin of a sheet; the page's own header and footer hold all of it."""


def banner(name: str, standing: Standing) -> str:
    """The landmark `name` with the status at the left and the marking at the right; empty where there is neither."""
    known = marking_of(standing.marking)
    label = {"class": "label", "style": f"color:{known.colour}"} if known else {"class": "banner"}
    said = (
        ({"class": "status"}, standing.status),
        ({"class": "restrictions"}, standing.restrictions),
        (label, standing.marking),
    )
    return element(name, {}, " ".join(element("span", look, words(part)) for look, part in said if part))


def sheets(standing: Standing, title: str, style: Style) -> str:
    """The rules for paper: its size, and in its margins the marking, the status, the title and the page number.

    The first sheet has the page's own header. Browsers that know no margin boxes print that header and footer alone.
    """
    marking = shortened(standing.marking, _LONGEST_MARKING)
    beside = " ".join(part for part in (standing.restrictions, marking) if part)
    page = '"Page " counter(page) " of " counter(pages)'
    boxes = {
        "top-left": _string("   ".join(part for part in (standing.status, title) if part)),
        "top-right": _string(marking),
        "bottom-left": page,
        "bottom-right": _string(beside if len(beside) <= _LONGEST_MARKING else marking),
    }
    small = f"font:{style.small_pt:g}pt var(--font);color:{style.palette.muted};"
    laid = "".join(f"@{box}{{content:{content};{small}}}" for box, content in boxes.items())
    first = "".join(f"@{box}{{content:none}}" for box in boxes if box.startswith("top"))
    size = f"{style.paper.width_mm:g}mm {style.paper.height_mm:g}mm"
    sides = (style.margins.top_mm, style.margins.right_mm, style.margins.bottom_mm, style.margins.left_mm)
    margin = " ".join(f"{side:g}mm" for side in sides)
    return f"@page{{size:{size};margin:{margin};{laid}}}@page :first{{{first}}}"


def _string(text: str) -> str:
    """`text` as a string of a style sheet: nothing in it ends the string or the sheet."""
    kept = (letter if letter.isalnum() or letter in " .,:;+()-" else f"\\{ord(letter):x} " for letter in text)
    return f'"{"".join(kept)}"'
