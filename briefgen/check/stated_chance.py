"""Chances that a text states in numbers: "a 30 percent chance"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.likelihood import Band

_MOST = 100


@dataclass(frozen=True, slots=True)
class Chance:
    """`words` as they stand; `percent` is what they say."""

    words: str
    percent: int


def find_chances(text: str) -> Iterator[Chance]:
    """The chances in `text`, neither those of a range nor those that a word limits: "over 30 percent"."""
    for match in _pattern().finditer(text):
        if int(match["percent"]) <= _MOST:
            yield Chance(" ".join(match["words"].split()), int(match["percent"]))


def is_of(chance: Chance, band: Band) -> bool:
    """Whether the band has the chance between its bounds, both inclusive."""
    return band.low_percent <= chance.percent <= band.high_percent


@cache
def _pattern() -> re.Pattern[str]:
    nouns = alternatives(lines("percent_chances.txt"))
    lead = r"(?<![\w-])(?:an?|the|about|around|roughly|approximately)\s+"
    return re.compile(
        rf"{lead}(?P<words>(?P<percent>\d{{1,3}})\s?(?:%|per\s?cent)\s+{nouns})", re.IGNORECASE | re.ASCII
    )
