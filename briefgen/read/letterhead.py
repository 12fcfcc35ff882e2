"""The letterhead of a report: lines in capitals that name the organisation, over the line that is the title."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from briefgen.document import Block
from briefgen.language.lexicon import lines, rows

_MOST_WORDS = 10


def is_letterhead(words: str) -> bool:
    """Whether a line in capitals is the name of an organisation: its noun ends it or has "of" or "for" behind it."""
    parts = words.split()
    if not words.isupper() or not 1 < len(parts) <= _MOST_WORDS or words[-1] in ".!?:":
        return False
    if "THE" in parts[1:]:
        return False
    plain = [part.strip(",()&–-") for part in parts]
    if plain[-1] in _bodies():
        return True
    return any(part in _bodies() and after in _links() for part, after in pairwise(plain))


def letterhead_length(text: str, blocks: Sequence[Block]) -> int:
    """How many of the first blocks are letterhead; 0 unless a title in other letters and a dated line follow them."""
    count = 0
    while count < len(blocks) and blocks[count].kind == "heading" and is_letterhead(blocks[count].span.of(text)):
        count += 1
    if not count or count + 1 >= len(blocks):
        return 0
    title, behind = blocks[count], blocks[count + 1]
    is_title = title.kind == "heading" and not title.span.of(text).isupper()
    is_dated = behind.kind == "byline" and any(map(str.isdigit, behind.span.of(text)))
    return count if is_title and is_dated else 0


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row[0].upper() for row in rows("name_heads.tsv") if row[1] == "organisation")


@cache
def _links() -> frozenset[str]:
    return frozenset(word.upper() for word in lines("letterhead_links.txt"))
