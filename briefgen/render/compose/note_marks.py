"""Note marks of a source document: "[1]" behind its words would send the reader to a source of the brief instead."""

import re
from typing import TypeVar

from briefgen.brief import Brief, Item

Kind = TypeVar("Kind", bound=Item)
_MARKS = re.compile(r"(?<=[^\s\[(])(?:\s?\[\^?[0-9]{1,3}(?:\s?[,;–-]\s?\^?[0-9]{1,3})*+\])+")
_WORDED = ("text", "statement", "label", "surface", "period", "place", "holder", "horizon")
_LISTED = ("conditions", "drivers", "mitigations", "indicators")


def without_note_marks(brief: Brief) -> Brief:
    """The brief as it is printed: the words of each item that cites sources of the brief, without the marks."""
    lists = {name: tuple(map(_unmarked, items)) for name, items in brief.lists().items()}
    bottom_line = _unmarked(brief.bottom_line) if brief.bottom_line else None
    return brief.model_copy(update={"bottom_line": bottom_line, **lists})


def _unmarked(item: Kind) -> Kind:
    if not item.references:
        return item
    fields: dict[str, str | tuple[str, ...]] = {}
    for name in type(item).model_fields:
        value = getattr(item, name)
        if name in _WORDED and isinstance(value, str):
            fields[name] = _MARKS.sub("", value)
        elif name in _LISTED:
            fields[name] = tuple(_MARKS.sub("", phrase) for phrase in value)
    return item.model_copy(update=fields)
