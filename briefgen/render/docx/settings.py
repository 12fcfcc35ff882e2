"""The settings part: fonts travel with the file, Word 2013 rules of layout, the languages."""

from functools import lru_cache

from briefgen.render.docx.footnotes import SEPARATORS
from briefgen.render.docx.markup import Markup, element, valued

_SCHEME = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}
_WORD = "http://schemas.microsoft.com/office/word"


@lru_cache(maxsize=16)
def settings(language: str) -> Markup:
    mode = {"w:name": "compatibilityMode", "w:uri": _WORD, "w:val": "15"}
    return element(
        "w:settings",
        element("w:zoom", {"w:percent": "100"}),
        element("w:embedTrueTypeFonts"),
        valued("w:defaultTabStop", 720),
        valued("w:characterSpacingControl", "doNotCompress"),
        element("w:footnotePr", *(element("w:footnote", {"w:id": str(number)}) for number in range(len(SEPARATORS)))),
        element("w:compat", element("w:compatSetting", mode)),
        element("w:themeFontLang", {"w:val": language}),
        element("w:clrSchemeMapping", {f"w:{name}": value for name, value in _SCHEME.items()}),
        valued("w:decimalSymbol", "."),
        valued("w:listSeparator", ","),
    )
