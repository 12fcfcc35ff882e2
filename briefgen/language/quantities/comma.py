"""Languages that part decimals with a comma: "1.234,5"."""

from briefgen.language.lexicon import lines


def writes_decimal_comma(language: str) -> bool:
    """Whether a text in `language`, a BCP 47 tag, writes "5,8" for five and eight tenths."""
    return language.lower().replace("_", "-").partition("-")[0] in lines("decimal_comma_languages.txt")
