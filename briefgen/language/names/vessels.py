"""Ships: capitalised words behind a noun such as "tanker" or "bulk carrier"."""

import re
from functools import cache

from briefgen.language.lexicon import lines
from briefgen.language.names.chunk import Chunk
from briefgen.language.phrases import alternatives

_REACH = 24


def is_vessel(chunk: Chunk) -> bool:
    """Whether the noun of a kind of ship stands right before `chunk`, and none of its words heads another name."""
    start = chunk.words[0].start
    if chunk.text[start - 1 : start] != " " or not chunk.text[start - 2 : start - 1].islower():
        return False
    return _vessel_before().search(chunk.text[max(0, start - _REACH) : start]) is not None


@cache
def _vessel_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(lines('vessel_nouns.txt'))} $", re.IGNORECASE)
