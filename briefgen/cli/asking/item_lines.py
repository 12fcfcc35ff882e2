"""An item of a brief in a few lines: what it says, and below it the fields that are filled."""

from collections.abc import Iterator

from briefgen.brief import Item, KeyFigure
from briefgen.cli.asking.lines import Line, Piece, piece, wrapped
from briefgen.fill.kinds import KINDS, words_of
from briefgen.fill.questions.entries import entries_of, text_of_value
from briefgen.likelihood import ScaleName

_INDENT = 2
_LONGEST = 400
"""Code points of a value beside the words of an item."""


def item_lines(item: Item, section: str, scale: ScaleName, width: int, most: int) -> list[Line]:
    """At most `most` lines, the item's words first."""
    inner = width - _INDENT
    said = item.surface if isinstance(item, KeyFigure) else words_of(item)
    words = wrapped([piece("item", said)], inner)
    details = wrapped(list(_details(item, section, scale)), inner)
    if len(words) + len(details) > most:
        details = details[: max(0, most - len(words))] if len(words) < most else []
    lines = [*words[:most], *(line for line in details if line)]
    if len(words) > most:
        lines[-1] = [*lines[-1][:-1], (lines[-1][-1][0], lines[-1][-1][1][: max(1, inner - 2)] + " …")]
    return [[("", " " * _INDENT), *line] for line in lines]


def shortened(said: str) -> str:
    """A value on one line, no longer than anyone reads there."""
    return (f"{said[:_LONGEST]}…" if len(said) > _LONGEST else said).replace("\n", "; ")


def _details(item: Item, section: str, scale: ScaleName) -> Iterator[Piece]:
    told = {KINDS[section].words} if not isinstance(item, KeyFigure) else {"surface"}
    is_first = True
    for entry in entries_of(section, scale):
        value = getattr(item, entry.name)
        default = type(item).model_fields[entry.name].default
        if entry.name in told or value in (None, "", ()) or (value == default and entry.name != "basis"):
            continue
        if not is_first:
            yield piece("name", "  ·  ")
        is_first = False
        yield piece("name", entry.name.replace("_", " ") + " ")
        yield piece("", shortened(text_of_value(value)))
