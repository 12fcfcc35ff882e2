"""The theme part: the document's own typefaces and colours, so that what a person adds in Word looks like the rest."""

from functools import lru_cache

from briefgen.render.docx.archive import Packed, packed
from briefgen.render.docx.fonts import word_name
from briefgen.render.docx.markup import Markup, element, serialised, valued
from briefgen.style import Style

_HAIRLINE, _THIN, _THICK = 6350, 12700, 19050  # widths of the theme's lines in English Metric Units
_SCRIPTS = {"Arab": "Arial", "Hebr": "Arial", "Hans": "Microsoft YaHei", "Hant": "Microsoft JhengHei", "Jpan": "Meiryo"}


def hexadecimal(colour: str) -> str:
    """`#RRGGBB` as Office writes it."""
    return colour.removeprefix("#").upper()


@lru_cache(maxsize=4)
def theme(style: Style) -> Packed:
    """The content of the part."""
    return packed(serialised(_theme(style)))


def _theme(style: Style) -> Markup:
    return element(
        "a:theme",
        {"name": "Brief"},
        element("a:themeElements", _colours(style), _fonts(style), _formats()),
        element("a:objectDefaults"),
        element("a:extraClrSchemeLst"),
    )


def _colours(style: Style) -> Markup:
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


def _fonts(style: Style) -> Markup:
    def family(name: str, typeface: str) -> Markup:
        scripts = [element("a:font", {"script": script, "typeface": font}) for script, font in _SCRIPTS.items()]
        named = element("a:latin", {"typeface": typeface})
        others = (element("a:ea", {"typeface": ""}), element("a:cs", {"typeface": ""}))
        return element(name, named, *others, *scripts)

    major, minor = family("a:majorFont", word_name(style.heading)), family("a:minorFont", word_name(style.body))
    return element("a:fontScheme", {"name": "Brief"}, major, minor)


def _formats() -> Markup:
    def fill() -> Markup:
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
