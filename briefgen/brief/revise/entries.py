"""The lines of the entries of a list, and the list that is put together of them."""

from collections.abc import Sequence

import yaml

from briefgen.brief.dump import entry_text
from briefgen.brief.revise.change import Change
from briefgen.brief.revise.extent import chunk_starts, content_end, line_end

_INDENT = "  "


def chunks_of(text: str, node: yaml.Node) -> list[str]:
    """The lines of each entry of a block list."""
    if not isinstance(node, yaml.SequenceNode):
        return []
    starts = chunk_starts(node, text)
    stops = [*starts[1:], line_end(text, content_end(node, text))]
    return [text[start:stop] for start, stop in zip(starts, stops, strict=True)]


def joined(column: int, chunks: Sequence[tuple[str, str]], places: Sequence[int | None], new: Sequence[object]) -> str:
    """The lines of the new list, from the comments above each entry and all of its lines.

    Comments above an entry that is gone stand before the next one that is left.
    """
    margin, kept = " " * column, {place for place in places if place is not None}
    orphans: dict[int, str] = {}
    pending = ""
    for number, (lead, _) in enumerate(chunks):
        if number in kept:
            orphans[number], pending = pending, ""
        else:
            pending += lead
    pieces = []
    for place, entry in zip(places, new, strict=True):
        if place is None:
            pieces.append(f"{margin}- {entry_text(entry, margin + _INDENT)}\n")
        else:
            pieces.append(orphans[place] + chunks[place][1])
    return "".join([*pieces, pending])


def lead_of(chunk: str) -> str:
    """The comment lines above an entry."""
    lines = []
    for line in chunk.splitlines(keepends=True):
        if line.strip() and not line.lstrip().startswith("#"):
            break
        lines.append(line)
    return "".join(line for line in lines if line.strip())


def emptied(text: str, colon: int, extent: tuple[int, int], leads: Sequence[str]) -> Change:
    """`[]` behind the colon; comments between the entries, which `extent` holds, stay below it."""
    start, end = extent
    first = line_end(text, colon)
    opening = text[colon:first].rstrip()
    comments = lead_of(text[first + 1 : start]) + "".join(leads)
    return Change(colon, end, (" []" + opening + "\n" + comments).rstrip("\n"))
