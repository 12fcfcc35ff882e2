"""The country that "the country" stands for."""

import re
from functools import cache

from briefgen.language.lexicon import rows
from briefgen.span import Span

_THE_COUNTRY = re.compile(r"(?<!\w)the country(?![’'\w])")
_CAPITAL = re.compile(r"(?<![\w-])[A-Z][a-z]\w*(?:\s(?:and\s)?[A-Z][a-z]\w*)*")


def with_country(text: str, label: str, before: Span) -> str:
    """The label with the one country that `text[before]` names for "the country"; as it is where that names several."""
    if "the country" not in label:
        return label
    named = {name for match in _CAPITAL.finditer(text, before.start, before.end) for name in _countries_in(match[0])}
    return _THE_COUNTRY.sub(named.pop(), label) if len(named) == 1 else label


def _countries_in(words: str) -> list[str]:
    plain = " ".join(words.split())
    return [plain] if plain in _countries() else [word for word in plain.split() if word in _countries()]


@cache
def _countries() -> frozenset[str]:
    return frozenset(row[0] for row in rows("name_countries.tsv"))
