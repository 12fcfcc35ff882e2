"""What a style looks like: its words, its space, its ground. Lengths in points and twentieths of a point (twips)."""

from dataclasses import dataclass
from typing import Literal

from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.theme import hexadecimal

Side = Literal["left", "center", "right"]
Theme = Literal["major", "minor"]


@dataclass(frozen=True, slots=True)
class Look:
    """The differences to the style that it is based on; None and empty leave things as they are there."""

    font: tuple[Theme, str] | None = None
    """The place of the typeface in the theme, and its name."""
    size_pt: float | None = None
    colour: str = ""
    is_bold: bool | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    line: int | None = None
    """Distance of lines in 240ths of single spacing; see `is_exact`."""
    is_exact: bool = False
    """`line` is in twentieths of a point and holds for every line."""
    left_twips: int | None = None
    right_twips: int | None = None
    stays_with_next: bool = False
    stays_together: bool = False
    rule_colour: str = ""
    """Colour of a rule at the left side."""
    underline_colour: str = ""
    """Colour of a rule below."""
    overline_colour: str = ""
    """Colour of a thick rule above."""
    ground: str = ""
    padding_pt: int = 0
    """Room between the words and the edge of the ground."""
    side: Side | None = None
    right_tab_twips: int | None = None
    """Where a tab sets what follows it flush right."""
    outline: int | None = None
    """Depth in the document's outline, counted from 1."""


def paragraph_look(look: Look) -> Markup | None:
    """The paragraph properties of `look`, in the order of the schema; None where there are none."""
    ground = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": hexadecimal(look.ground)})
    properties = [
        element("w:keepNext") if look.stays_with_next else None,
        element("w:keepLines") if look.stays_together else None,
        _borders(look),
        ground if look.ground else None,
        _tabs(look),
        _spacing(look),
        _indentation(look),
        valued("w:jc", look.side) if look.side else None,
        valued("w:outlineLvl", look.outline - 1) if look.outline else None,
    ]
    return element("w:pPr", *properties) if any(properties) else None


def text_look(look: Look) -> Markup | None:
    """The run properties of `look`; None where there are none."""
    properties = text_properties(look)
    return element("w:rPr", *properties) if properties else None


def text_properties(look: Look) -> list[Markup]:
    """What the run properties of `look` hold, in the order of the schema."""
    properties: list[Markup] = []
    if look.font is not None:
        properties.append(font_element(*look.font))
    if look.is_bold is not None:
        state = {} if look.is_bold else {"w:val": "0"}
        properties += [element("w:b", state), element("w:bCs", state)]
    if look.colour:
        properties.append(valued("w:color", hexadecimal(look.colour)))
    if look.size_pt is not None:
        size = round(look.size_pt * 2)
        properties += [valued("w:sz", size), valued("w:szCs", size)]
    return properties


def font_element(theme: Theme, name: str) -> Markup:
    """The typeface `name`, which stands in the theme at `theme`."""
    places = {
        "w:asciiTheme": f"{theme}HAnsi",
        "w:eastAsiaTheme": f"{theme}EastAsia",
        "w:hAnsiTheme": f"{theme}HAnsi",
        "w:cstheme": f"{theme}Bidi",
    }
    return element("w:rFonts", {"w:ascii": name, "w:hAnsi": name}, places)


def _borders(look: Look) -> Markup | None:
    """The rule at the left; a line in the colour of the ground on the other sides pads it."""
    room = look.padding_pt
    lines = {
        "top": (look.overline_colour, 12, 4) if look.overline_colour else (look.ground if room else "", 4, room),
        "left": (look.rule_colour, 24, 8),
        "bottom": (look.underline_colour or (look.ground if room else ""), 4, room or 3),
        "right": (look.ground if room else "", 4, room),
    }
    sides = [
        element(
            f"w:{side}",
            {"w:val": "single", "w:sz": str(eighths), "w:space": str(space_pt), "w:color": hexadecimal(colour)},
        )
        for side, (colour, eighths, space_pt) in lines.items()
        if colour
    ]
    return element("w:pBdr", *sides) if sides else None


def _tabs(look: Look) -> Markup | None:
    if look.right_tab_twips is None:
        return None
    return element("w:tabs", element("w:tab", {"w:val": "right", "w:pos": str(look.right_tab_twips)}))


def _spacing(look: Look) -> Markup | None:
    spacing = {}
    if look.before_pt is not None:
        spacing["w:before"] = str(round(look.before_pt * 20))
    if look.after_pt is not None:
        spacing["w:after"] = str(round(look.after_pt * 20))
    if look.line is not None:
        spacing |= {"w:line": str(look.line), "w:lineRule": "exact" if look.is_exact else "auto"}
    return element("w:spacing", spacing) if spacing else None


def _indentation(look: Look) -> Markup | None:
    sides = {"w:left": look.left_twips, "w:right": look.right_twips}
    stated = {side: str(twips) for side, twips in sides.items() if twips is not None}
    return element("w:ind", stated) if stated else None
