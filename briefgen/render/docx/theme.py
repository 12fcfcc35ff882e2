"""The theme part: the document's own typeface and colours, so that what a person adds in Word looks like the rest."""

from briefgen.render.docx.markup import Element, element, valued
from briefgen.style import Style

_HAIRLINE, _THIN, _THICK = 6350, 12700, 19050  # widths of the theme's lines in English Metric Units
_SCRIPTS = {"Arab": "Arial", "Hebr": "Arial", "Hans": "Microsoft YaHei", "Hant": "Microsoft JhengHei", "Jpan": "Meiryo"}


def hexadecimal(colour: str) -> str:
    """`#RRGGBB` as Office writes it."""
    return colour.removeprefix("#").upper()


def theme(style: Style) -> Element:
    return element(
        "a:theme",
        {"name": "Brief"},
        element("a:themeElements", _colours(style), _fonts(style), _formats()),
        element("a:objectDefaults"),
        element("a:extraClrSchemeLst"),
    )


def _colours(style: Style) -> Element:
    palette = style.palette
    scheme = {
        "dk1": palette.text,
        "lt1": "#FFFFFF",
        "dk2": palette.heading,
        "lt2": palette.band,
        "accent1": palette.bar,
        "accent2": palette.accent,
        "accent3": palette.heading,
        "accent4": palette.muted,
        "accent5": palette.rule,
        "accent6": palette.link,
        "hlink": palette.link,
        "folHlink": palette.link,
    }
    colours = [
        element(f"a:{name}", element("a:srgbClr", {"val": hexadecimal(colour)})) for name, colour in scheme.items()
    ]
    return element("a:clrScheme", {"name": "Brief"}, *colours)


def _fonts(style: Style) -> Element:
    def family(name: str) -> Element:
        scripts = [element("a:font", {"script": script, "typeface": font}) for script, font in _SCRIPTS.items()]
        named = element("a:latin", {"typeface": style.body.name})
        others = (element("a:ea", {"typeface": ""}), element("a:cs", {"typeface": ""}))
        return element(name, named, *others, *scripts)

    return element("a:fontScheme", {"name": "Brief"}, family("a:majorFont"), family("a:minorFont"))


def _formats() -> Element:
    def fill() -> Element:
        return element("a:solidFill", valued("a:schemeClr", "phClr"))

    lines = [
        element("a:ln", {"w": str(width)}, fill(), valued("a:prstDash", "solid"))
        for width in (_HAIRLINE, _THIN, _THICK)
    ]
    effect = element("a:effectStyle", element("a:effectLst"))
    return element(
        "a:fmtScheme",
        {"name": "Brief"},
        element("a:fillStyleLst", fill(), fill(), fill()),
        element("a:lnStyleLst", *lines),
        element("a:effectStyleLst", effect, effect, effect),
        element("a:bgFillStyleLst", fill(), fill(), fill()),
    )
