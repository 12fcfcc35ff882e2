"""Which blocks stand under which heading."""

import re

from briefgen.document import Block, Document
from briefgen.language.lexicon import lines

_DECORATION = re.compile(r"^[\W\d]+|[\W_]+$")
_TAIL = re.compile(r"\s*(?:[:(–—|-].*|\band\b.*)$")


def plain_heading(words: str) -> str:
    """A heading in lower case without numbers, marks and typographic quotes."""
    return " ".join(_DECORATION.sub("", words).lower().replace("’", "'").split())


def is_headed(words: str, headings: str) -> bool:
    """Whether the heading `words`, or what stands before its "and …", ": …" or "(…)", is on the list `headings`."""
    plain = plain_heading(words)
    return plain in lines(headings) or _TAIL.sub("", plain) in lines(headings)


def blocks_under(document: Document, headings: str) -> list[Block]:
    """The blocks under the first heading on the list `headings` that heads any, up to the next of its level."""
    found: list[Block] = []
    opened: Block | None = None
    for block in document.blocks:
        if block.kind not in {"heading", "title"}:
            if opened:
                found.append(block)
        elif opened and found and block.level <= opened.level:
            break
        elif not opened or block.level <= opened.level:
            opened = block if block.kind == "heading" and is_headed(block.span.of(document.text), headings) else None
    return found
