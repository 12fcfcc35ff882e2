"""Where a figure holds: the known place that its sentence names nearest to it."""

import re
from functools import cache

from briefgen.language.lexicon import lines, rows
from briefgen.span import Span

_NAMED = re.compile(
    r"(?<!\w)(?:in|across|throughout|within|inside|near)\s(?:the\s)?((?:[A-Z][\w’'-]*\s){0,3}[A-Z][\w’-]*)"
)
_REACH = 140


def place_of(text: str, sentence: Span, place: Span) -> str:
    """The name as written after "in" or its like, in one line; empty where the sentence names no known place."""
    begin, end = max(sentence.start, place.start - _REACH), min(sentence.end, place.end + _REACH)
    found = []
    for match in _NAMED.finditer(text, begin, end):
        name = " ".join(match[1].split())
        if name in _known():
            distance = match.start() - place.end if match.start() >= place.end else place.start - match.end() + 1
            found.append((abs(distance), name))
    return min(found)[1] if found else ""


@cache
def _known() -> frozenset[str]:
    names = set(lines("name_cities.txt"))
    for table in ("name_countries.tsv", "name_places.tsv"):
        names.update(row[0] for row in rows(table))
    return frozenset(names)
