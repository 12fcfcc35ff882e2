"""The table styles that every document has: rows in bands, a grid, a rail, and cards without any line."""

from briefgen.render.docx.looks import Look, text_look
from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.theme import hexadecimal
from briefgen.style import Style

TABLE, MATRIX, TIMELINE, PANEL = "BriefTable", "BriefGrid", "BriefRail", "BriefCards"

_NAMES = {TABLE: "Brief Table", MATRIX: "Brief Grid", TIMELINE: "Brief Rail", PANEL: "Brief Cards"}
_EDGES, _WITHIN = ("top", "left", "bottom", "right"), ("insideH", "insideV")


def table_style_names() -> tuple[str, ...]:
    return tuple(_NAMES.values())


def table_styles(style: Style) -> tuple[Markup, ...]:
    """The plain style that Word asks for, and those of the tables of a brief."""
    palette = style.palette
    first_row = (text_look(Look(is_bold=True, colour=palette.header_text)), ground(palette.header_ground))
    head = _part("firstRow", first_row[0], element("w:tcPr", first_row[1]))
    key = _part("firstCol", text_look(Look(is_bold=True)))
    band = _part("band2Horz", element("w:tcPr", ground(palette.band)))
    rules = _borders(palette.rule, ("top", "bottom", "insideH"))
    grid = _borders(palette.rule, (*_EDGES, *_WITHIN))
    return (
        _normal(),
        _own(TABLE, (valued("w:tblStyleRowBandSize", 1), rules, _cell_margins(50, 90)), head, key, band),
        _own(MATRIX, (grid, _cell_margins(70, 70)), head, key),
        _own(TIMELINE, (_cell_margins(50, 90),), _part("firstRow", text_look(Look(is_bold=True))), key),
        _own(PANEL, (_cell_margins(0, 0, bottom_twips=200),)),
    )


def ground(colour: str) -> Markup:
    """The ground that a cell stands on."""
    return element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": hexadecimal(colour)})


def _normal() -> Markup:
    return element(
        "w:style",
        {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"},
        valued("w:name", "Normal Table"),
        element("w:semiHidden"),
        element("w:tblPr", element("w:tblInd", {"w:w": "0", "w:type": "dxa"}), _cell_margins(0, 108)),
    )


def _own(identifier: str, properties: tuple[Markup, ...], *parts: Markup) -> Markup:
    return element(
        "w:style",
        {"w:type": "table", "w:customStyle": "1", "w:styleId": identifier},
        valued("w:name", _NAMES[identifier]),
        valued("w:basedOn", "TableNormal"),
        element("w:tblPr", *properties),
        *parts,
    )


def _part(kind: str, *properties: Markup | None) -> Markup:
    return element("w:tblStylePr", {"w:type": kind}, *properties)


def _borders(colour: str, sides: tuple[str, ...]) -> Markup:
    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": hexadecimal(colour)}
    return element("w:tblBorders", *(element(f"w:{side}", line) for side in sides))


def _cell_margins(upright_twips: int, sideways_twips: int, *, bottom_twips: int | None = None) -> Markup:
    sides = {
        "top": upright_twips,
        "left": sideways_twips,
        "bottom": bottom_twips or upright_twips,
        "right": sideways_twips,
    }
    return element(
        "w:tblCellMar",
        *(element(f"w:{side}", {"w:w": str(twips), "w:type": "dxa"}) for side, twips in sides.items()),
    )
