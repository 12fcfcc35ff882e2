"""What stands above and below the text of a page on the screen, and on every sheet when it is printed."""

from collections.abc import Mapping

from briefgen.marking import marking_of
from briefgen.render.html.markup import element, words
from briefgen.render.html.pictures import picture_address
from briefgen.render.running import LONGEST_TITLE, shortened
from briefgen.render.standing import Standing
from briefgen.style import Logo, Style

_LONGEST_MARKING = 120
"""In the margin of a sheet; the page's own header and footer hold all of it."""

_COUNTERS = {"{number}": "counter(page)", "{count}": "counter(pages)"}
_LONGEST_STRIP = 30
"""A longer one does not stay in sight on a small screen, which it would cover."""


def header(standing: Standing, style: Style) -> str:
    """The landmark with letterhead, status and marking; empty where there is none of them."""
    logo = _logo(style.logo) if style.logo else ""
    said = "".join((style.header, style.logo.alternative if style.logo else "", *standing.words))
    look = "tall" if len(said) > _LONGEST_STRIP else None
    return _strip("header", look, logo + _office(style.header), standing)


def footer(standing: Standing, style: Style) -> str:
    """The landmark with the office's words, status and marking; empty where there is none of them."""
    return _strip("footer", None, _office(style.footer), standing)


def _strip(name: str, look: str | None, office: str, standing: Standing) -> str:
    """The marking stands at the right, the status beside it where the office's own words are at the left."""
    known = marking_of(standing.marking)
    label = {"class": "tlp", "style": f"color:{known.colour}"} if known else {"class": "banner"}
    status = _said({"class": "status"}, standing.status)
    right = (_said({"class": "restrictions"}, standing.restrictions), _said(label, standing.marking))
    left = office or status
    parts = (status if office else "", *right)
    sides = [element("div", {}, side) for side in (left, " ".join(part for part in parts if part)) if side]
    return element(name, {"class": look}, "\n".join(sides)) if sides else ""


def _said(look: Mapping[str, str | None], said: str) -> str:
    return element("span", look, words(said)) if said.strip() else ""


def _office(said: str) -> str:
    return _said({"class": "office"}, said)


def _logo(logo: Logo) -> str:
    """The logo, no higher on a screen than the strip that it stands in; what it shows in words where it is broken."""
    source, said = picture_address(logo.data), logo.alternative.strip()
    if not source:
        return _office(said)
    return element("img", {"class": "logo", "alt": said, "src": source, "style": f"--height:{logo.height_mm:g}mm"})


def sheets(standing: Standing, title: str, style: Style) -> str:
    """The rules for paper: its size, and in its margins the marking, the status, the title and the page number.

    The first sheet has the page's own header. Browsers that know no margin boxes print that header and footer alone.
    """
    marking = shortened(standing.marking, _LONGEST_MARKING)
    beside = " ".join(part for part in (standing.restrictions, marking) if part)
    page = " ".join(_COUNTERS.get(part) or _string(part) for part in standing.page)
    boxes = {
        "top-left": _above(style.header) + _string("   ".join(part for part in (standing.status, title) if part)),
        "top-right": _string(marking),
        "bottom-left": _above(style.footer) + page,
        "bottom-right": _string(beside if len(beside) <= _LONGEST_MARKING else marking),
    }
    small = f"font:{style.small_pt:g}pt var(--font);color:{style.palette.muted};white-space:pre-wrap;"
    laid = "".join(f"@{box}{{content:{content};{small}}}" for box, content in boxes.items())
    first = "".join(f"@{box}{{content:none}}" for box in boxes if box.startswith("top"))
    size = f"{style.paper.width_mm:g}mm {style.paper.height_mm:g}mm"
    sides = (style.margins.top_mm, style.margins.right_mm, style.margins.bottom_mm, style.margins.left_mm)
    margin = " ".join(f"{side:g}mm" for side in sides)
    return f"@page{{size:{size};margin:{margin};{laid}}}@page :first{{{first}}}"


def _above(said: str) -> str:
    """The office's words on a line of their own."""
    line = shortened(said, LONGEST_TITLE)
    return f'{_string(line)} "\\a " ' if line else ""


def _string(text: str) -> str:
    """`text` as a string of a style sheet: nothing in it ends the string or the sheet."""
    kept = (letter if letter.isalnum() or letter in " .,:;+()-" else f"\\{ord(letter):x} " for letter in text)
    return f'"{"".join(kept)}"'
